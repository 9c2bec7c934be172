import type { BoardOrder } from '#shared/api/orders.ts'
import { kitchenChanges } from '#shared/order/reads.ts'
import { dinnerTime, line } from '../fixtures/orders.ts'
import { expect, type Screen, test } from './screen.ts'
import { choose, type Heard } from './trial/cook.ts'
import { evening, type Planned } from './trial/evening.ts'
import { look } from './trial/look.ts'
import { type Words, wordsOf } from './trial/words.ts'

/** A person looks, decides and touches once in so long (ms). */
const actMs = 2_500
/** The station of the gallery answers after 60 ms, and a picture later all is drawn (ms). */
const lookMs = 120
/** Until all is handed over; the orders come in the first ten minutes. */
const mostActs = 360

type Noted = {
  code: string
  arrived: number
  /** Read for the first time; known of, if only by the count of its tab. */
  seen: number | null
  told: number | null
  accepted: number | null
  done: number | null
  ready: number | null
  handedOver: number | null
  cancelled: number | null
  cancelSeen: number | null
}

const lying = { width: 1280, height: 800 }
const upright = { width: 800, height: 1280 }

for (const [viewport, language] of [
  [lying, 'en'],
  [upright, 'en'],
  // `TRIAL=1` works in every language.
  ...(process.env['TRIAL']
    ? ([
        [lying, 'fr'],
        [upright, 'fr'],
        [lying, 'es'],
        [upright, 'es'],
      ] as const)
    : []),
] as const)
  test(`a cook who has never seen the board works sixty orders in ten minutes, none late because it was not seen, at ${viewport.width} × ${viewport.height} in ${language} (R4, R6, B5)`, async ({
    app,
  }) => {
    // Its clock is the test’s own: on a busy machine it only takes longer.
    test.setTimeout(process.env['TRIAL'] ? 900_000 : 240_000)
    await app.page.setViewportSize(viewport)
    // What slides to its place does so in real time, and time is the test's here.
    await app.page.emulateMedia({ reducedMotion: 'reduce' })
    await app.page.clock.install({ time: dinnerTime })
    await app.open('empty', { language })
    await app.page.clock.pauseAt(dinnerTime + 60_000)
    const trial = await work(app, wordsOf[language])
    const words = report(trial)
    test.info().annotations.push({ type: 'measured', description: words })
    if (process.env['TRIAL']) console.log(`${viewport.width} × ${viewport.height} ${language}\n${words}`)
    const codes = (is: (note: Noted) => boolean) => trial.notes.filter(is).map(({ code }) => code)
    expect(trial.notes).toHaveLength(60)
    expect(codes(isExpired), 'nobody accepted them in time').toEqual([])
    expect(codes(isLate), 'late').toEqual([])
    expect(codes(isUnseen), 'nobody could know of them').toEqual([])
    expect(trial.unhinted, 'out of sight without a word that they are there').toEqual([])
  })

/** The limit of the channel: three minutes. */
function isExpired({ arrived, accepted, cancelled }: Noted): boolean {
  return cancelled === null && (accepted === null || accepted - arrived > 180)
}

/** It waited for a person longer than it may, and nobody could know: neither its card nor a count of it could be read. */
function isUnseen({ arrived, told }: Noted): boolean {
  return told === null || told - arrived > 5
}

/** The food stood, or somebody went on cooking what was cancelled, for more than a minute. */
function isLate({ done, ready, cancelled, cancelSeen }: Noted): boolean {
  const waited = (from: number | null, to: number | null) => from !== null && (to === null || to - from > 60)
  return cancelled === null ? waited(done, ready) : waited(cancelled, cancelSeen)
}

async function work(app: Screen, said: Words) {
  const plan = evening()
  const notes = new Map<string, Noted>()
  const unhinted: string[] = []
  // One look is a card on its way to its place; two in a row are an order nobody knows of.
  const outBefore = new Set<string>()
  let waiting: Planned[] = plan
  let acts = 0
  for (let act = 0; act < mostActs; act += 1) {
    const now = (act * actMs) / 1_000
    const due = waiting.filter(({ at }) => at <= now)
    waiting = waiting.filter(({ at }) => at > now)
    for (const { order } of due) notes.set(order.id, blank(order.displayNumber, now))
    // Told with the page's own time: the trial began a minute after the page did.
    await tellAll(
      app,
      due.map(({ order }) => shifted(order)),
    )
    const orders = await app.page.evaluate(
      (ids) => ids.flatMap((id) => window.station.order(id) ?? []),
      [...notes.keys()],
    )
    await tellAll(app, happenings(plan, notes, orders, now))
    await app.page.clock.runFor(lookMs)
    const seen = await app.page.evaluate(look, {
      bar: said.bar,
      laterCounted: said.laterCounted,
      orders: said.orders,
    })
    note(orders, notes, seen.codes, now)
    for (const order of orders) {
      const told = !isOut(order, seen.codes, seen.hinted)
      if (!told && outBefore.has(order.id)) unhinted.push(`${order.displayNumber} ${order.status} at ${now}`)
      outBefore[told ? 'delete' : 'add'](order.id)
      const noted = notes.get(order.id)
      if (noted && told) noted.told ??= now
    }
    const choice = seen.isSheetOpen ? null : choose(seen, heardBy(plan, notes, orders, now), said)
    if (seen.isSheetOpen) await app.page.keyboard.press('Escape')
    else if (choice) {
      acts += 1
      await app.page.mouse.click(choice.x, choice.y)
    }
    await app.page.clock.runFor(lookMs)
    await app.page.clock.fastForward(actMs - 2 * lookMs)
    if (waiting.length === 0 && orders.every(isFinished) && choice === null) break
  }
  return { notes: [...notes.values()], unhinted, acts }
}

function blank(code: string, now: number): Noted {
  return {
    code,
    arrived: now,
    seen: null,
    told: null,
    accepted: null,
    done: null,
    ready: null,
    handedOver: null,
    cancelled: null,
    cancelSeen: null,
  }
}

/** The clock of the page stands at the start of the trial a minute after `dinnerTime`. */
function shifted(order: BoardOrder): BoardOrder {
  const by = 60_000
  return {
    ...order,
    receivedAt: order.receivedAt + by,
    placedAt: order.placedAt + by,
    confirmBy: order.confirmBy + by,
    estimatedPickupAt: (order.estimatedPickupAt ?? 0) + by,
  }
}

async function tellAll(app: Screen, orders: readonly BoardOrder[]): Promise<void> {
  if (orders.length > 0)
    await app.page.evaluate((all) => all.forEach((order) => window.station.tell(order)), orders)
}

/** What the channels do with their orders meanwhile: cancel, change, send a courier. */
function happenings(
  plan: readonly Planned[],
  notes: Map<string, Noted>,
  orders: readonly BoardOrder[],
  now: number,
): BoardOrder[] {
  return orders.flatMap((order): BoardOrder[] => {
    const planned = plan.find((each) => each.order.id === order.id)
    const noted = notes.get(order.id)
    if (!planned || !noted || order.ending !== null) return []
    const at = dinnerTime + 60_000 + now * 1_000
    const age = now - noted.arrived
    if (planned.cancelledAfter !== undefined && noted.cancelled === null && age >= planned.cancelledAfter) {
      noted.cancelled = now
      return [
        {
          ...order,
          status: 'cancelled' as const,
          ending: { by: 'platform' as const, kind: 'cancelled' as const },
          endedAt: at,
          endingSeenAt: null,
          undo: null,
        },
      ]
    }
    if (
      planned.changedAfter !== undefined &&
      order.revision === 1 &&
      order.status === 'preparing' &&
      age >= planned.changedAfter
    ) {
      const lines = [...order.lines, line('Salade verte', 2)]
      const changed = { ...order, lines, revision: 2, unseen: ['changed' as const] }
      return [{ ...changed, changes: kitchenChanges(order, changed) }]
    }
    const isThere = noted.accepted !== null && now - noted.accepted >= planned.courierAfter
    if (isThere && order.dasher === null && (order.status === 'preparing' || order.status === 'ready'))
      return [
        {
          ...order,
          dasher: {
            name: 'Marc',
            step: 'arrived_at_store' as const,
            phone: null,
            vehicle: null,
            at,
            arrivedAt: at,
          },
          ...(order.status === 'preparing' && { unseen: ['courier' as const] }),
        },
      ]
    return []
  })
}

/** What became of each, and whether it can be read now. */
function note(
  orders: readonly BoardOrder[],
  notes: Map<string, Noted>,
  codes: readonly string[],
  now: number,
): void {
  for (const order of orders) {
    const noted = notes.get(order.id)
    if (!noted) continue
    if (codes.includes(order.displayNumber)) noted.seen ??= now
    if (order.acceptedAt !== null) noted.accepted ??= now
    if (order.readyAt !== null) noted.ready ??= now
    if (order.status === 'picked_up' || order.status === 'completed') noted.handedOver ??= now
    if (order.endingSeenAt !== null) noted.cancelSeen ??= now
  }
}

/** It needs somebody, and nothing on the screen says that it is there. */
function isOut(order: BoardOrder, codes: readonly string[], hinted: readonly string[]): boolean {
  if (isFinished(order) || codes.includes(order.displayNumber)) return false
  if (order.ending !== null) return !hinted.some((column) => column !== 'scheduled')
  return !hinted.includes(order.status)
}

function isFinished({ status, ending, endingSeenAt, acceptedAt }: BoardOrder): boolean {
  if (ending !== null) return endingSeenAt !== null
  return status === 'picked_up' || status === 'completed' || (status === 'scheduled' && acceptedAt !== null)
}

/** Calls from the stove and from the door. */
function heardBy(
  plan: readonly Planned[],
  notes: Map<string, Noted>,
  orders: readonly BoardOrder[],
  now: number,
): Heard {
  const done = new Set<string>()
  const couriers = new Set<string>()
  for (const order of orders) {
    const planned = plan.find((each) => each.order.id === order.id)
    const noted = notes.get(order.id)
    // What waits for its day is not cooked yet.
    if (!planned || !noted || noted.accepted === null || order.status === 'scheduled') continue
    const isDone = now - noted.accepted >= planned.cooks
    if (isDone) noted.done ??= now
    if (isDone && order.status === 'preparing') done.add(order.displayNumber)
    if (order.status === 'ready' && order.dasher !== null) couriers.add(order.displayNumber)
  }
  return { done, couriers }
}

function report({ notes, unhinted, acts }: Awaited<ReturnType<typeof work>>): string {
  const spread = (name: string, values: (number | null)[]) => {
    const sorted = values.filter((value) => value !== null).toSorted((a, b) => a - b)
    const at = (share: number) =>
      sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
    return `${name}: ${sorted.length} orders, median ${at(0.5)} s, p95 ${at(0.95)} s, longest ${at(1)} s`
  }
  const since = (from: number | null, to: number | null) => (from === null || to === null ? null : to - from)
  return [
    `${notes.length} orders, ${acts} touches, ${unhinted.length} times out of sight without a hint`,
    spread(
      'arrival to seen',
      notes.map(({ arrived, seen }) => since(arrived, seen)),
    ),
    spread(
      'arrival to accepted',
      notes.map(({ arrived, accepted }) => since(arrived, accepted)),
    ),
    spread(
      'food done to ready',
      notes.map(({ done, ready }) => since(done, ready)),
    ),
    spread(
      'arrival to ready',
      notes.map(({ arrived, ready }) => since(arrived, ready)),
    ),
    spread(
      'arrival to handed over',
      notes.map(({ arrived, handedOver }) => since(arrived, handedOver)),
    ),
    spread(
      'cancelled to dealt with',
      notes.map(({ cancelled, cancelSeen }) => since(cancelled, cancelSeen)),
    ),
  ].join('\n')
}
