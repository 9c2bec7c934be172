import { setTimeout as sleep } from 'node:timers/promises'
import type { BoardOrder } from '#shared/api/orders.ts'
import { oldQueueAnswers } from '#shared/printing/printing.ts'
import { createRandom } from '#sandbox/world/random.ts'
import type { Done } from './books.ts'
import type { Client, Screen } from './screen.ts'

/** How long a press may wait for its answer, in ms: the line may be dead. */
const patienceMs = 3_000
/** Presses under way at once. */
const hands = 12

/**
 * People at two screens: most orders are accepted, some refused, some left alone, and of some both screens press
 * something else at the same moment. What somebody does with an order follows from the seed and the order's id.
 */
export function createStaff(seed: number, screens: readonly [Screen, Screen], say: (line: string) => void) {
  const done: Done[] = []
  const busy = new Set<string>()
  const fought = new Set<string>()
  const shift = { isOn: true }
  /** Questions about old tickets: how many were answered, and those where two screens were told that theirs counts. */
  let answers = 0
  const answeredTwice: number[] = []

  async function press(screen: 0 | 1, order: BoardOrder, act: Done['act']): Promise<void> {
    const client = screens[screen].client()
    if (!client) return
    try {
      const answered = await within(call(client, order.id, act))
      if (answered) done.push({ orderId: order.id, act, screen: screen === 0 ? 'left' : 'right' })
      else say(`${act} of ${order.displayNumber} got no answer`)
    } catch (error) {
      // Refused, or the station is gone: nobody was told it is done.
      say(
        `${act} of ${order.displayNumber} was not done: ${(error as { code?: string }).code ?? String(error)}`,
      )
    }
  }

  /** What somebody wants done with it, at which screens; nothing, most of the time. */
  function wishes(order: BoardOrder): [0 | 1, Done['act']][] {
    const random = createRandom(seed, order.platformOrderId)
    const screen = random.pick([0, 1] as const)
    const wish = random.next()
    const goesOn = random.next()
    if (order.confirmation === 'open' && (order.status === 'new' || order.status === 'scheduled')) {
      if (wish < 0.12)
        return [
          [0, 'accept'],
          [1, 'refuse'],
        ]
      if (wish < 0.2) return [[screen, 'refuse']]
      return wish < 0.95 ? [[screen, 'accept']] : []
    }
    if (order.confirmation !== 'confirmed' || goesOn > 0.5) return []
    if (order.status === 'preparing') return [[screen, 'ready']]
    return order.status === 'ready' && goesOn < 0.3 ? [[screen, 'picked-up']] : []
  }

  /** Both screens answer at once, each as the seed has it: the first answer counts. */
  async function answerOldQueues(): Promise<void> {
    for (const { id } of screens[0].oldQueues()) {
      const key = `old queue ${id}`
      if (busy.has(key)) continue
      busy.add(key)
      const random = createRandom(seed, key)
      const tell = async (screen: Screen): Promise<boolean> => {
        const answer = random.pick(oldQueueAnswers)
        const call = screen.client()?.printing.answerOldQueue({ id, answer })
        const isTaken = call !== undefined && (await within(call.then(() => true)).catch(() => null)) === true
        say(`old queue ${id}: ${answer}${isTaken ? '' : ' was not taken'}`)
        return isTaken
      }
      const taken = await Promise.all(screens.map(tell))
      if (taken.every(Boolean)) answeredTwice.push(id)
      if (taken.some(Boolean)) answers += 1
      busy.delete(key)
    }
  }

  async function work(): Promise<void> {
    while (shift.isOn) {
      void answerOldQueues()
      const board = new Map([...screens[1].board, ...screens[0].board])
      for (const order of board.values()) {
        if (busy.size >= hands) break
        const presses = busy.has(order.id) ? [] : wishes(order)
        if (presses.length === 0) continue
        if (presses.length > 1) fought.add(order.id)
        busy.add(order.id)
        void Promise.all(presses.map(([screen, act]) => press(screen, order, act))).finally(() =>
          busy.delete(order.id),
        )
      }
      await sleep(120)
    }
    while (busy.size > 0) await sleep(20)
  }

  return {
    work,
    /** Whether somebody still wants something done. */
    isBusy: () =>
      busy.size > 0 ||
      screens[0].oldQueues().length > 0 ||
      [...screens[0].board.values()].some((order) => wishes(order).length > 0),
    /** No more presses; what is pressed is waited for. */
    stop: () => {
      shift.isOn = false
    },
    done: done as readonly Done[],
    fights: () => fought.size,
    oldQueues: () => ({ answers, answeredTwice: answeredTwice as readonly number[] }),
  }
}

export type Staff = ReturnType<typeof createStaff>

function call(client: Client, id: string, act: Done['act']): Promise<BoardOrder> {
  switch (act) {
    case 'accept':
      return client.orders.accept({ id, prepMinutes: 15 })
    case 'refuse':
      return client.orders.refuse({ id, reason: 'too-busy', itemId: null, details: null })
    case 'ready':
      return client.orders.ready({ id })
    case 'picked-up':
      return client.orders.pickedUp({ id })
  }
}

/** What it answers in time; null where nothing came. */
export async function within<T>(work: Promise<T>, ms: number = patienceMs): Promise<T | null> {
  const end = new AbortController()
  try {
    return await Promise.race([work, sleep(ms, null, { signal: end.signal })])
  } finally {
    end.abort()
    // What comes after that interests nobody.
    work.catch(() => {})
  }
}
