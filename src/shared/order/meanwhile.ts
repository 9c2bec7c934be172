import { awaitsAnswer, type Order } from './order.ts'
import { needsEndingSeen } from './board.ts'

/** A time in which nobody here could see what came in, epoch ms. */
export type Gap = { from: number; to: number }

/** Shorter than this it was a hiccup (ms): what came in meanwhile stands on the board like any other. */
export const leastGapMs = 60_000

/** The same for a station that did not run (ms): nothing could come in, and what waited comes all at once. */
export const leastStoppedMs = 20_000

/** An order that was placed in the gap may come in a while after it: the channel tries again (ms). */
export const tailMs = 3 * 60_000

export type Meanwhile<Each extends Order> = {
  /** Still wait for an answer: keep, call or refuse. */
  toAnswer: Each[]
  /** Were accepted without a person, or elsewhere. */
  accepted: Each[]
  /** The channel has given them up. */
  dead: Each[]
}

/** What came in during a gap, oldest first, apart by what can still be done about it. Pure. */
export function cameMeanwhile<Each extends Order>(orders: Iterable<Each>, gap: Gap): Meanwhile<Each> {
  const came = [...orders]
    .filter((order) => cameIn(order, gap))
    .sort((a, b) => a.placedAt - b.placedAt || a.receivedAt - b.receivedAt)
  return {
    toAnswer: came.filter(awaitsAnswer),
    accepted: came.filter((order) => order.status === 'preparing' || order.status === 'ready'),
    dead: came.filter(needsEndingSeen),
  }
}

/** Placed in the gap and here since, or received in it. An order that ended in it counts too: nobody saw it end. */
function cameIn(order: Order, { from, to }: Gap): boolean {
  const isIn = (at: number | null, until: number) => at !== null && at >= from && at <= until
  return (
    isIn(order.receivedAt, to) ||
    (isIn(order.placedAt, to) && order.receivedAt <= to + tailMs) ||
    (needsEndingSeen(order) && isIn(order.endedAt, to + tailMs))
  )
}

/** The latest of the gaps; two that touch are one. */
export function oneGap(gaps: readonly (Gap | null)[]): Gap | null {
  const known = gaps.filter((gap): gap is Gap => gap !== null)
  const last = known.toSorted((a, b) => b.to - a.to)[0]
  if (last === undefined) return null
  const touching = known.filter(({ from, to }) => from <= last.to && to >= last.from)
  return { from: Math.min(...touching.map(({ from }) => from)), to: last.to }
}
