import { ORPCError } from '@orpc/client'
import type { Action } from '#shared/accounts/permissions.ts'
import type { Channel } from '#shared/channel.ts'
import type { Language } from '#shared/location/language.ts'
import type { Check, ShiftCheck } from '#shared/api/health.ts'
import type { DeviceState, SettingChange } from '#shared/api/device.ts'
import type { HearingState } from '#shared/api/hearing.ts'
import type { RefusedOrdersState } from '#shared/api/refused-orders.ts'
import type { BoardOrder, BoardUpdate, HistoryPage } from '#shared/api/orders.ts'
import type { OrderFilter } from '#shared/reports/order-filter.ts'
import type { PaperRollItem, PrinterTicket, PrinterTickets } from '#shared/api/printing.ts'
import { protocolVersion } from '#shared/api/protocol.ts'
import type { HistoryEntry } from '#shared/order/history.ts'
import { historyTypes } from '#shared/order/history.ts'
import { columnOf } from '#shared/order/board.ts'
import type { RefusedOrder } from '#shared/order/refused-order.ts'
import type { OrderEvent } from '#shared/order/order-event.ts'
import type { AskedChange } from '#shared/order/order.ts'
import { hasStations, type KitchenStation, linesOfDone, type StationPlan } from '#shared/order/stations.ts'
import { type TicketDesigns, usualDesigns } from '#shared/printing/ticket-design.ts'
import { transition } from '#shared/order/transition.ts'
import type { LookAround } from '#shared/printing/found.ts'
import type { OldQueue, Printer, PrinterStatus, PrintProblem, PrintState } from '#shared/printing/printing.ts'
import type { Client, Line } from '../../../src/renderer/station/connection/client.ts'
import { createFakeAssistant } from './fake-assistant.ts'
import { drawnTicket } from './drawn-ticket.ts'
import { createFakeHealth, healthScenes } from './fake-health.ts'
import { createFakeManager, type ManagerScene } from './fake-manager.ts'
import { createFakePause, type PauseScene } from './fake-pause.ts'
import { createFakeScreens } from './fake-screens.ts'
import { createFakeSoldOut, type SoldOutScene } from './fake-sold-out.ts'
import { stream } from './stream.ts'

export type Scene = {
  orders: BoardOrder[]
  past: BoardOrder[]
  device: DeviceState
  printers: Printer[]
  statuses: PrinterStatus[]
  /** Printers that are back after long; none where a scene does not say. */
  oldQueues?: OldQueue[]
  /** What waits and was printed; nothing where a scene does not say. */
  tickets?: PrinterTickets[] | 'unreadable'
  rejected: Awaited<ReturnType<Client['device']['rejected']>>
  settingChanges: SettingChange[]
  /** Orders the station had to refuse; none where a scene does not say. */
  refused?: RefusedOrder[]
  roll: boolean
  manager: ManagerScene
  soldOut: SoldOutScene
  /** All is well where a scene does not say. */
  health?: Check[] | 'not-yet'
  /** None was made where a scene does not say. */
  shift?: ShiftCheck
  /** All as usual where a scene does not say. */
  pause?: PauseScene
}

/**
 * A station without disk or network, for looking at the screen: it obeys the same state machine as the real one
 * and counts the calls it gets, so that a test can say "once".
 */
export function createFakeStation(scene: Scene) {
  const startedAt = performance.now()
  const now = () => scene.device.now + performance.now() - startedAt
  const orders = new Map(scene.orders.map((order) => [order.id, order]))
  const history = new Map<string, HistoryEntry[]>()
  const calls: string[] = []
  let device = scene.device
  /** What still goes on at every location, so that none can be removed. */
  let inUse: { channels: Channel[]; orders: number } | null = null
  let printers = scene.printers
  let designs = usualDesigns
  let isAnyPrinterFound = true
  const boards = new Set<ReturnType<typeof stream<BoardUpdate>>>()
  const refusals = new Set<ReturnType<typeof stream<RefusedOrdersState>>>()
  let refused = scene.refused ?? []
  const devices = new Set<ReturnType<typeof stream<DeviceState>>>()
  let oldQueues = scene.oldQueues ?? []
  let tickets = scene.tickets === 'unreadable' ? [] : (scene.tickets ?? [])
  /** What another screen answered, unless nobody did. */
  let answered: { answer: 'print-all'; at: number; by: { kind: 'staff'; name: string } } | null = null
  const printing = () => ({ printers, statuses: scene.statuses, oldQueues })
  const printings = new Set<ReturnType<typeof stream<ReturnType<typeof printing>>>>()
  let closeLine: () => void = () => {}
  /** Other screens of this station: how many are heard, and how many are silent. */
  const others = { heard: 0, silent: 0 }
  const hearings = new Set<{ isHeard: boolean; told: ReturnType<typeof stream<HearingState>> }>()
  const hearingOf = (isHeard: boolean): HearingState => ({
    heard: others.heard + Number(isHeard),
    silent: others.silent + Number(!isHeard),
  })

  const live = () => [...orders.values()].filter((order) => columnOf(order) !== null)
  const tell = (order: BoardOrder) => {
    orders.set(order.id, order)
    const onBoard = columnOf(order) !== null
    const update: BoardUpdate = {
      type: 'changed',
      orders: onBoard ? [order] : [],
      removed: onBoard ? [] : [order.id],
    }
    for (const board of boards) board.push(update)
  }
  /** Newcomers of one turn: the station sends them as one. */
  const tellAtOnce = (newcomers: BoardOrder[]) => {
    for (const order of newcomers) orders.set(order.id, order)
    for (const board of boards) board.push({ type: 'changed', orders: newcomers, removed: [] })
  }
  const tellDevice = () => {
    for (const each of devices) each.push({ ...device, now: now() })
  }
  const tellRefused = (changed: RefusedOrder[]) => {
    refused = changed
    for (const each of refusals) each.push({ open: refused, count: refused.length })
  }
  const tellPrinters = () => {
    for (const each of printings) each.push(printing())
  }

  /** A printer's newest ticket; it takes the place of the one before where that is the same. */
  const tellTicket = (printerId: string, ticket: PrinterTicket) => {
    const before = tickets.find((each) => each.printerId === printerId)
    const others = (list: PrinterTicket[] = []) => list.filter(({ jobId }) => jobId !== ticket.jobId)
    const [waiting, last] = [others(before?.waiting), others(before?.last)]
    const isWaiting = ticket.state === 'queued'
    tickets = [
      ...tickets.filter((each) => each !== before),
      {
        printerId,
        waiting: isWaiting ? [...waiting, ticket] : waiting,
        last: isWaiting ? last : [ticket, ...last],
      },
    ]
    tellPrinters()
  }

  const planOf = (id: string) => device.stationPlans[orders.get(id)?.locationId ?? ''] ?? {}

  /** Runs the real transition; the fake answers a little later, as a busy station does. */
  async function apply(call: string, id: string, event: OrderEvent): Promise<BoardOrder> {
    calls.push(`${call} ${id}`)
    await new Promise((resolve) => setTimeout(resolve, 60))
    const order = orders.get(id)
    if (!order) throw new ORPCError('UNKNOWN_ORDER', { defined: true })
    const step = transition(order, event, now())
    if (!step.ok) throw new ORPCError('NOT_POSSIBLE', { defined: true, data: { refusal: step.refusal } })
    const changed: BoardOrder = { ...order, ...step.order }
    history.set(id, [
      ...(history.get(id) ?? []),
      { at: now(), actor: { kind: 'staff' }, type: event.type, detail: {} },
    ])
    tell(changed)
    return changed
  }

  function follow<Value>(set: Set<ReturnType<typeof stream<Value>>>, first: Value[]) {
    const made = stream(first)
    set.add(made)
    return Promise.resolve(made.values() as never)
  }

  const assistant = createFakeAssistant(scene.manager, calls)
  const manager = createFakeManager(scene.manager, now, calls, assistant.stores)
  const soldOut = createFakeSoldOut(scene.soldOut, now, calls)
  const pause = createFakePause(scene.pause ?? {}, scene.device.locations, now, calls)
  const health = createFakeHealth(
    { checks: scene.health ?? healthScenes.well, shift: scene.shift ?? null },
    calls,
    follow,
  )
  const screens = createFakeScreens(scene.manager.screens ?? {}, now, calls)

  function needManager(action: Action = 'money'): void {
    const { isNeeded, given } = manager.approval
    if (isNeeded && !given) throw new ORPCError('NEEDS_APPROVAL', { data: { action } })
  }

  const client = {
    ...manager.client,
    soldOut: soldOut.client,
    pause: pause.client,
    screens: screens.client,
    health: health.client,
    assistant: assistant.client,
    refusedOrders: {
      watch: () => follow(refusals, [{ open: refused, count: refused.length }]),
      seen: async ({ id }: { id: number }) => {
        calls.push(`refused seen ${id}`)
        tellRefused(
          refused.map((each) => (each.id === id ? { ...each, seenAt: each.seenAt ?? now() } : each)),
        )
        return { ok: true }
      },
      dealtWith: async ({ id }: { id: number }) => {
        calls.push(`refused dealtWith ${id}`)
        tellRefused(refused.filter((each) => each.id !== id))
        return { ok: true }
      },
      raw: async () => ({
        text: '{"event":{"type":"OrderCreate"},"order":{"id":"976e4b17","categories":[{}]}}',
      }),
    },
    hearing: {
      watch: ({ isHeard }: { isHeard: boolean }) => {
        const told = stream([hearingOf(isHeard)])
        hearings.add({ isHeard, told })
        return Promise.resolve(told.values() as never)
      },
    },
    orders: {
      watch: () => follow(boards, [{ type: 'snapshot', orders: live(), now: now() }]),
      show: ({ id }: { id: string }) => {
        const order = orders.get(id) ?? scene.past.find((each) => each.id === id)
        if (!order) throw new ORPCError('UNKNOWN_ORDER', { defined: true })
        return Promise.resolve({
          order,
          history: history.get(id) ?? everyHistory(order),
          tickets: order.status === 'scheduled' ? [] : everyTicket(order),
        })
      },
      history: ({ filter, cursor, limit }: { filter: OrderFilter; cursor?: string; limit?: number }) => {
        const { words = '', statuses, locationId } = filter
        const matching = scene.past.filter(
          (order) =>
            (statuses === undefined || statuses.includes(order.status)) &&
            (locationId === undefined || order.locationId === locationId) &&
            `${order.displayNumber} ${order.customerName} ${order.lines.map(({ name }) => name).join(' ')}`
              .toLowerCase()
              .includes(words.toLowerCase()),
        )
        const from = Number(cursor ?? 0)
        const page = matching.slice(from, from + (limit ?? 50))
        const next = from + page.length < matching.length ? String(from + page.length) : null
        return Promise.resolve({ orders: page, next } satisfies HistoryPage)
      },
      accept: ({ id, prepMinutes }: { id: string; prepMinutes: number }) =>
        apply(`accept(${prepMinutes})`, id, { type: 'accepted', prepMinutes }),
      refuse: async (input: { id: string; reason: never; itemId: string | null; details: string | null }) => {
        needManager('refuse')
        return apply(
          `refuse(${String(input.reason)},${input.itemId ?? '-'},${input.details ?? '-'})`,
          input.id,
          { type: 'refused', reason: input.reason, itemId: input.itemId, details: input.details },
        )
      },
      ready: ({ id }: { id: string }) => apply('ready', id, { type: 'readied' }),
      pickedUp: ({ id }: { id: string }) => apply('pickedUp', id, { type: 'picked-up' }),
      cancel: ({ id, reason, details }: { id: string; reason: never; details: string | null }) =>
        apply(`cancel(${String(reason)})`, id, { type: 'cancelled-by-merchant', reason, details }),
      undo: ({ id }: { id: string }) => apply('undo', id, { type: 'undone' }),
      strike: ({ id, lines, struck }: { id: string; lines: string[]; struck: boolean }) =>
        apply(`strike(${lines.join()},${String(struck)})`, id, {
          type: 'lines-struck',
          lines,
          struck,
          completes: hasStations(planOf(id)),
        }),
      stationDone: ({ id, station, done }: { id: string; station: KitchenStation; done: boolean }) => {
        const order = orders.get(id)
        return apply(`stationDone(${station},${String(done)})`, id, {
          type: 'lines-struck',
          lines: order ? linesOfDone(planOf(id), order, station, done) : [],
          struck: done,
          completes: true,
        })
      },
      delay: ({ id, minutes }: { id: string; minutes: number }) =>
        apply(`delay(${minutes})`, id, { type: 'delayed', minutes }),
      itemOut: async (input: Omit<AskedChange, 'nth'> & { id: string; prepMinutes?: number }) => {
        const { id, prepMinutes, line, quantity, substitute } = input
        await manager.answers()
        if (prepMinutes !== undefined)
          await apply(`accept(${prepMinutes})`, id, { type: 'accepted', prepMinutes })
        return apply(`itemOut(${line},${quantity},${substitute?.name ?? '-'})`, id, {
          type: 'item-out',
          line,
          quantity,
          substitute,
        })
      },
      recall: ({ id }: { id: string }) => apply('recall', id, { type: 'recalled' }),
      finished: () =>
        Promise.resolve(
          [...orders.values(), ...scene.past]
            .filter((order) => columnOf(order) === null)
            .sort((a, b) => (b.pickedUpAt ?? b.endedAt ?? 0) - (a.pickedUpAt ?? a.endedAt ?? 0)),
        ),
      acknowledge: ({ id }: { id: string }) =>
        apply('acknowledge', id, {
          type:
            orders.get(id)?.ending && orders.get(id)?.endingSeenAt === null ? 'ending-seen' : 'acknowledged',
        }),
      acknowledgeAll: async () => {
        calls.push('acknowledgeAll')
        const heard = live().flatMap((order) => {
          const step = transition(order, { type: 'acknowledged' }, now())
          return step.ok ? [{ ...order, ...step.order }] : []
        })
        for (const order of heard) tell(order)
        return { count: heard.length }
      },
      startNow: ({ id }: { id: string }) => apply('startNow', id, { type: 'released' }),
      retrySend: async ({ id }: { id: string }) => {
        calls.push(`retrySend ${id}`)
        const order = orders.get(id)
        if (!order) throw new ORPCError('UNKNOWN_ORDER', { defined: true })
        const changed: BoardOrder = { ...order, confirmation: 'sending', sendProblem: null }
        tell(changed)
        return changed
      },
      reprint: async ({ id, kind }: { id: string; kind: string }) => {
        calls.push(`reprint(${kind}) ${id}`)
        const order = orders.get(id) ?? scene.past.find((each) => each.id === id)
        if (!order) throw new ORPCError('UNKNOWN_ORDER', { defined: true })
        return order
      },
    },
    printing: {
      watch: () => follow(printings, [printing()]),
      lookAround: async ({ askEveryAddress }: { askEveryAddress: boolean }) => {
        calls.push(`lookAround ${askEveryAddress}`)
        const named = {
          host: '192.168.1.40',
          port: 9_100,
          name: 'EPSON TM-T88VI',
          speaks: 'not-asked',
        } as const
        const star = { host: '192.168.1.43', port: 9_100, name: null, speaks: 'star-prnt' } as const
        const laser = { host: '192.168.1.60', port: 9_100, name: null, speaks: 'something-else' } as const
        const found = !isAnyPrinterFound ? [] : askEveryAddress ? [named, star, laser] : [named]
        const asked = askEveryAddress ? { done: 253, of: 253 } : null
        return stream<LookAround>([
          { found: [], asked: asked && { done: 32, of: 253 }, isOver: false },
          { found, asked, isOver: true },
        ]).values() as never
      },
      identify: async ({ host }: { host: string }) => {
        calls.push(`identify ${host}`)
        if (host === '192.168.1.250') return { speaks: null, problem: 'unreachable' }
        return { speaks: host === '192.168.1.43' ? 'star-prnt' : 'esc-pos', problem: null }
      },
      queues: async ({ of }: { of: 'spooler' | 'driver' }) => ({
        queues:
          of === 'driver'
            ? [{ name: 'Brother_HL_L2350DW', label: 'Brother HL-L2350DW (Bureau)' }]
            : ['EPSON_TM_T20III', 'Bureau'].map((name) => ({ name, label: name })),
        problem: null,
      }),
      chooseCodePage: async ({ id, codePage }: Pick<Printer, 'id' | 'codePage'>) => {
        calls.push(`chooseCodePage ${codePage}`)
        printers = printers.map((each) => (each.id === id ? { ...each, codePage } : each))
        tellPrinters()
        return printers.find((each) => each.id === id)
      },
      paperRoll: async () => {
        calls.push('paperRoll')
        const items: PaperRollItem[] = scene.roll
          ? await Promise.all(
              scene.orders.slice(0, 3).map(async (order, at) => ({
                jobId: `job-${at}`,
                orderId: order.id,
                kind: 'kitchen' as const,
                printer: scene.printers[at % scene.printers.length]?.name ?? 'Kitchen',
                state: (['printed', 'sent', 'unconfirmed'] as const)[at % 3] ?? 'printed',
                printedAt: scene.device.now - at * 60_000,
                image: await drawnTicket(order),
              })),
            )
          : []
        return stream([items]).values() as never
      },
      designs: async () => ({ designs, hasLogo: false }),
      saveDesigns: async ({ seen, designs: chosen }: { designs: TicketDesigns; seen: TicketDesigns }) => {
        needManager()
        if (JSON.stringify(designs) !== JSON.stringify(seen))
          throw new ORPCError('CHANGED', { defined: true, data: { by: 'Eva', at: scene.device.now } })
        calls.push(`saveDesigns ${JSON.stringify(chosen)}`)
        designs = chosen
      },
      saveLogo: async ({ png }: { png: string | null }) => {
        needManager()
        calls.push(`saveLogo ${png === null ? 'none' : sizeOfPng(png)}`)
      },
      previewDesign: async (asked: { paper: number }) => {
        calls.push(`previewDesign ${JSON.stringify(asked)}`)
        const [order] = scene.orders
        if (!order) throw new ORPCError('NO_LOCATION', { defined: true })
        return drawnTicket(order)
      },
      save: async ({ seen, ...input }: { id: string | null; seen: Printer | null }) => {
        needManager()
        const before = printers.find(({ id }) => id === input.id)
        if (before && JSON.stringify(before) !== JSON.stringify(seen))
          throw new ORPCError('CHANGED', { defined: true, data: { by: 'Eva', at: scene.device.now } })
        calls.push(`savePrinter ${JSON.stringify(input)}`)
        const saved = { ...input, id: input.id ?? `printer-${printers.length + 1}` } as Printer
        printers = [...printers.filter(({ id }) => id !== saved.id), saved]
        tellPrinters()
        return saved
      },
      remove: async ({ id, dropJobs }: { id: string; dropJobs: boolean }) => {
        needManager()
        calls.push(`removePrinter(${dropJobs}) ${id}`)
        const waiting = scene.statuses.find(({ printerId }) => printerId === id)?.waiting ?? 0
        if (waiting > 0 && !dropJobs)
          throw new ORPCError('JOBS_WAITING', { defined: true, data: { waiting } })
        printers = printers.filter((printer) => printer.id !== id)
        tellPrinters()
      },
      test: async ({ id }: { id: string }) => {
        calls.push(`testPrinter ${id}`)
        const jobId = `test-${calls.length}`
        tellTicket(id, testTicket(jobId, now(), 'queued', null))
        return { id: jobId } as never
      },
      preview: ({ orderId }: { orderId: string }) => {
        const order = orders.get(orderId) ?? scene.past.find((each) => each.id === orderId)
        if (!order) throw new ORPCError('UNKNOWN_ORDER', { defined: true })
        return drawnTicket(order)
      },
      settle: async ({
        jobId,
        outcome,
        on = null,
      }: {
        jobId: string
        outcome: string
        on?: string | null
      }) => {
        calls.push(`settle(${outcome}) ${jobId}${on === null ? '' : ` on ${on}`}`)
      },
      tickets: () =>
        scene.tickets === 'unreadable'
          ? Promise.reject(new ORPCError('INTERNAL_SERVER_ERROR'))
          : Promise.resolve(tickets),
      drop: async ({ jobId }: { jobId: string }) => {
        calls.push(`drop ${jobId}`)
        tickets = tickets.map((each) => ({
          ...each,
          waiting: each.waiting.filter((ticket) => ticket.jobId !== jobId),
        }))
        tellPrinters()
      },
      answerOldQueue: async ({ id, answer }: { id: number; answer: string }) => {
        if (answered !== null) throw new ORPCError('ALREADY_ANSWERED', { defined: true, data: answered })
        calls.push(`answerOldQueue(${answer}) ${id}`)
        oldQueues = oldQueues.filter((each) => each.id !== id)
        tellPrinters()
      },
    },
    device: {
      watch: () => follow(devices, [{ ...device, now: now() }]),
      protocol: () => Promise.resolve(protocolVersion),
      saveStations: async ({ locationId, plan }: { locationId: string; plan: StationPlan }) => {
        calls.push(`saveStations ${locationId}`)
        device = { ...device, stationPlans: { ...device.stationPlans, [locationId]: plan } }
        tellDevice()
        return plan
      },
      saveWindow: async (wanted: { kiosk?: boolean; autoStart?: boolean }) => {
        calls.push(`saveWindow ${JSON.stringify(wanted)}`)
        const { kiosk = false, autoStart = false } = wanted
        const window = { kiosk, autoStart: autoStart ? ('on' as const) : ('off' as const) }
        device = { ...device, window }
        tellDevice()
        return window
      },
      saveSettings: async ({
        seen: _seen,
        ...change
      }: Partial<DeviceState['settings']> & { seen?: unknown }) => {
        calls.push(`saveSettings ${JSON.stringify(change)}`)
        device = { ...device, settings: { ...device.settings, ...change } }
        tellDevice()
        return device.settings
      },
      restoreSeen: async () => {
        calls.push('restoreSeen')
        device = { ...device, backups: { ...device.backups, wentBack: null } }
        tellDevice()
        return {}
      },
      rejected: async () => scene.rejected,
      about: async () => ({
        version: device.version,
        commit: '0123456789abcdef0123456789abcdef01234567',
        shell: device.shell,
        electron: '45.4.1',
        chromium: '156.0.7204.97',
        node: '24.21.0',
        sqlite: '3.53.0',
        dataFormat: 47,
        system: 'linux-x64',
      }),
      settingChanges: async () => scene.settingChanges,
      saveLocation: async (change: { id: string; revision: number }) => {
        needManager()
        const now = device.locations.find((each) => each.id === change.id)?.revision
        if (now !== change.revision)
          throw new ORPCError('CHANGED', { defined: true, data: { by: 'Eva', at: scene.device.now } })
        calls.push(`saveLocation ${JSON.stringify(change)}`)
        device = {
          ...device,
          locations: device.locations.map((each) =>
            each.id === change.id ? { ...each, ...change, revision: each.revision + 1 } : each,
          ),
        }
        tellDevice()
        const location = device.locations.find((each) => each.id === change.id)
        if (!location) throw new ORPCError('UNKNOWN_LOCATION', { defined: true })
        return location
      },
      removeLocation: async ({ id }: { id: string }) => {
        needManager()
        calls.push(`removeLocation ${id}`)
        const used = device.locations.length < 2 ? 'LAST_LOCATION' : inUse === null ? null : 'LOCATION_IN_USE'
        if (used !== null) throw new ORPCError(used, { defined: true, data: inUse })
        const removed = device.locations.flatMap((each) =>
          each.id === id ? [{ ...each, setAsideAt: device.now }] : [],
        )
        device = {
          ...device,
          locations: device.locations.filter((each) => each.id !== id),
          removedLocations: [...device.removedLocations, ...removed],
        }
        tellDevice()
        return removed[0]
      },
      bringBackLocation: async ({ id }: { id: string }) => {
        needManager()
        calls.push(`bringBackLocation ${id}`)
        const back = device.removedLocations.flatMap((each) =>
          each.id === id ? [{ ...each, setAsideAt: null }] : [],
        )
        device = {
          ...device,
          locations: [...device.locations, ...back],
          removedLocations: device.removedLocations.filter((each) => each.id !== id),
        }
        tellDevice()
        return back[0]
      },
    },
  } as unknown as Client

  const timer = setInterval(tellDevice, 5_000)
  let reachable = true
  let lines = 0

  return {
    calls,
    /** What managers see; a spec plays DoorDash with it. */
    manager,
    /** The chat; a spec plays another screen with it. */
    assistant,
    /** What cannot be sold; a spec plays the channel with it. */
    soldOut,
    /** Busy and paused; a spec plays the channel and other screens with it. */
    pause,
    /** Device health; a spec plays what becomes of the station with it. */
    health,
    /** Other screens; a spec plays the network with it. */
    screens,
    /** How many lines were opened so far. */
    get lines() {
      return lines
    },
    /** How the screen opens a line to this station. */
    open: async (): Promise<Line> => {
      if (!reachable) throw new Error('out of reach')
      lines += 1
      const closed = new Promise<void>((resolve) => (closeLine = resolve))
      return { client, closed, close: () => closeLine() }
    },
    /** What the station had to refuse. */
    refuse: (...more: RefusedOrder[]) => tellRefused([...refused, ...more]),
    /** An order comes in, or changes by itself. */
    tell,
    tellAtOnce,
    setInUse: (is: typeof inUse) => (inUse = is),
    order: (id: string) => orders.get(id),
    /** The station knows this order no more, and has not said so yet. */
    forget: (id: string) => orders.delete(id),
    /** The station goes away or comes back. */
    setReachable(is: boolean) {
      reachable = is
      if (!is) {
        for (const each of [...boards, ...refusals, ...devices, ...printings]) each.end()
        manager.end()
        soldOut.end()
        pause.end()
        screens.end()
        health.end()
        closeLine()
      }
    },
    /** Another screen answers the question about old tickets; this one hears of it late. */
    answerOldQueueElsewhere: (by: string) => {
      answered = { answer: 'print-all', at: now(), by: { kind: 'staff', name: by } }
    },
    /** Other screens are open, some of which are heard and some silent. */
    setOthers(change: { heard: number; silent: number }) {
      Object.assign(others, change)
      for (const { isHeard, told } of hearings) told.push(hearingOf(isHeard))
    },
    /** The test ticket of a printer got this far, or was forgotten among later ones. */
    testTicketIs(printerId: string, state: PrintState | 'forgotten', problem: PrintProblem | null = null) {
      const of = tickets.find((each) => each.printerId === printerId)
      const test = [...(of?.waiting ?? []), ...(of?.last ?? [])].find(({ notice }) => notice === 'test')
      if (test === undefined) throw new Error(`no test ticket of ${printerId}`)
      if (state !== 'forgotten') return tellTicket(printerId, { ...test, state, problem, changedAt: now() })
      tickets = tickets.filter((each) => each !== of)
      tellPrinters()
    },
    /** No printer is on this network. */
    hidePrinters: () => (isAnyPrinterFound = false),
    /** The station's clock jumps to this instant (epoch ms). */
    setClock(at: number) {
      device = { ...device, now: at - (performance.now() - startedAt) }
      scene.device = device
      tellDevice()
    },
    changeDevice(change: Partial<DeviceState>) {
      device = { ...device, ...change }
      tellDevice()
    },
    /** Somebody sets the language of the screens. */
    speak(language: Language) {
      device = { ...device, settings: { ...device.settings, language } }
      tellDevice()
    },
    stop: () => clearInterval(timer),
  }
}
export type FakeStation = ReturnType<typeof createFakeStation>

/** One entry of every type there is, so that each sentence can be looked at. */
function everyHistory(order: BoardOrder): HistoryEntry[] {
  const detail = {
    prepMinutes: 15,
    readyBy: order.receivedAt + 16 * 60_000,
    reason: 'too-busy',
    details: null,
    path: 'consumer.phone',
    kind: 'kitchen',
    printer: 'Kitchen',
    problem: 'paper-out',
    command: 'confirm',
    step: 'arrived_at_store',
    name: 'Marc',
    itemsAfter: 3,
    totalBefore: 3364,
    totalAfter: 2964,
    added: '1 × Poutine Curlew Rapids',
    removed: '2 × Cola',
    facts: 'note',
    from: 'ready',
    to: 'preparing',
    outcome: 'on-paper',
  }
  return historyTypes.map((type, at) => ({
    at: order.receivedAt + at * 20_000,
    actor: { kind: (['staff', 'platform', 'auto', 'system', 'manager'] as const)[at % 5] ?? 'staff' },
    type,
    detail,
  }))
}

/** `384x128`, from the head of the file. */
function sizeOfPng(png: string): string {
  const head = new DataView(Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0)).buffer)
  return `${head.getUint32(16)}x${head.getUint32(20)}`
}

function everyTicket(order: BoardOrder) {
  const one = {
    kind: 'kitchen',
    notice: 'none',
    printerId: 'kitchen',
    printer: 'Kitchen',
    at: order.receivedAt,
  } as const
  return [
    { ...one, jobId: 'ticket-1', sequence: 1, state: 'printed', problem: null },
    {
      ...one,
      jobId: 'ticket-2',
      kind: 'customer' as const,
      sequence: 1,
      state: 'unconfirmed',
      problem: 'no-proof',
    },
    { ...one, jobId: 'ticket-3', sequence: 2, notice: 'reprint', state: 'queued', problem: 'paper-out' },
  ]
}

function testTicket(
  jobId: string,
  at: number,
  state: PrintState,
  problem: PrintProblem | null,
): PrinterTicket {
  const rest = { orderId: null, displayNumber: null, kind: 'kitchen', notice: 'test', sequence: 1 } as const
  return { ...rest, jobId, state, problem, isOnPaper: false, createdAt: at, changedAt: at }
}
