import { followLines, lineKeys } from './line-keys.ts'
import type { Order, OrderLine } from './order.ts'

/** What the kitchen notes on an order while it cooks: which lines are made, and which it asked the channel to change. */

type Worked = Pick<Order, 'lines' | 'struck' | 'asked'>

/** The keys struck off after these were struck off or put back; null when that changes nothing. */
export function withStruck(order: Worked, lines: readonly string[], isStruck: boolean): string[] | null {
  const before = order.struck ?? []
  const known = new Set(toMake(order).map(({ key }) => key))
  const after = isStruck
    ? [...before, ...lines.filter((key) => known.has(key) && !before.includes(key))]
    : before.filter((key) => !lines.includes(key))
  return after.length === before.length ? null : after
}

/** Whether every line is made. */
export function isAllStruck(order: Worked): boolean {
  const struck = new Set(order.struck)
  return toMake(order).every(({ key }) => struck.has(key))
}

/** What of it stays when the channel changes the lines: a line that says another thing has to be made anew. */
export function workAfterChange(order: Worked, lines: readonly OrderLine[]): Pick<Order, 'struck' | 'asked'> {
  if (order.struck === undefined && order.asked === undefined) return {}
  const followed = followLines(order.lines, lines)
  const struck = (order.struck ?? []).flatMap((key) => followed.get(key) ?? [])
  // What the channel has changed is answered, in whatever way; the rest is still waited for.
  const asked = (order.asked ?? []).flatMap((each) => {
    const line = followed.get(each.line)
    return line === undefined ? [] : [{ ...each, line }]
  })
  return {
    struck: struck.length > 0 ? struck : undefined,
    asked: asked.length > 0 ? asked : undefined,
  }
}

/** The lines as they would be had the channel done what it was asked for and answers now; null when it answers nothing. */
export function linesAsAsked(order: Worked, lines: readonly OrderLine[]): OrderLine[] | null {
  const followed = followLines(order.lines, lines)
  const answered = (order.asked ?? []).filter(({ line }) => !followed.has(line))
  if (answered.length === 0) return null
  const keys = lineKeys(order.lines)
  return order.lines.map((line, at) => {
    const asked = answered.find((each) => each.line === keys[at])
    if (!asked) return line
    if (asked.substitute === null) return { ...line, quantity: asked.quantity }
    return { ...line, name: asked.substitute.name, consumerName: null, note: null, options: [] }
  })
}

/** How many lines stay when the channel does all it was asked for. */
export function linesLeftAfterAsked(order: Worked): number {
  const gone = new Set(
    (order.asked ?? [])
      .filter((each) => each.quantity === 0 && each.substitute === null)
      .map(({ line }) => line),
  )
  return toMake(order).filter(({ key }) => !gone.has(key)).length
}

/** The lines that are made, with their keys. */
export function toMake({ lines }: Pick<Order, 'lines'>): { key: string; line: OrderLine }[] {
  return lineKeys(lines).flatMap((key, at) => {
    const line = lines[at]
    return line && line.quantity > 0 ? [{ key, line }] : []
  })
}
