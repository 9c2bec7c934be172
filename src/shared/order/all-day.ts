import { countdownOf } from './board.ts'
import { lineKeys } from './line-keys.ts'
import type { Order, OrderOption } from './order.ts'
import { isTestOrder } from './test-order.ts'
import { foldedText } from '../text/folded-text.ts'

/** How many of one dish are still to be made, and how many of them for orders that are late. */
export type DishCount = { key: string; name: string; count: number; late: number }

/**
 * What is still to be made over all orders to accept and to cook, most first. A dish is one dish whatever its options: the
 * pan does not change with them. An option that is sold as a dish of its own, and is on the board as one, counts to that
 * dish: the poutine of a combo is made like any other. Lines struck off are made, orders for later are not cooked yet.
 * `now` in epoch ms.
 */
export function allDay(orders: Iterable<Order>, now: number): DishCount[] {
  const cooked = [...orders].filter(isToCook)
  const dishes = new Map<string, DishCount>()
  for (const order of cooked)
    for (const [key, name] of leftOf(order).names)
      if (!dishes.has(key)) dishes.set(key, { key, name, count: 0, late: 0 })
  for (const order of cooked) {
    const isLate = countdownOf(order, now)?.late === true
    for (const [key, count] of leftOf(order).portions) {
      const dish = dishes.get(key)
      if (!dish) continue
      dish.count += count
      if (isLate) dish.late += count
    }
  }
  return [...dishes.values()].sort((a, b) => b.count - a.count || a.name.localeCompare(b.name))
}

/** The same text for the same dish, however its name is written. */
export function dishKey(name: string): string {
  return foldedText(name) || name
}

/** Whether that dish is still to be made for this order. */
export function containsDish(order: Order, key: string): boolean {
  return isToCook(order) && leftOf(order).portions.has(key)
}

function isToCook(order: Order): boolean {
  return (order.status === 'new' || order.status === 'preparing') && !isTestOrder(order)
}

function linesLeft({ lines, struck = [] }: Order) {
  const keys = lineKeys(lines)
  return lines.filter((line, at) => line.quantity > 0 && !struck.includes(keys[at] as string))
}

/** What is left to make of an order: the dishes its lines name, and how many of each with those among their options. */
type Left = { names: ReadonlyMap<string, string>; portions: ReadonlyMap<string, number> }

/** An order never changes in place, and all are counted again with each that comes. */
const known = new WeakMap<Order, Left>()

function leftOf(order: Order): Left {
  const left = known.get(order) ?? countLeft(order)
  known.set(order, left)
  return left
}

function countLeft(order: Order): Left {
  const names = new Map<string, string>()
  const portions = new Map<string, number>()
  const add = (name: string, count: number) => {
    const key = dishKey(name)
    portions.set(key, (portions.get(key) ?? 0) + count)
    return key
  }
  const addOptions = (options: readonly OrderOption[], times: number) => {
    for (const option of options) {
      add(option.name, option.quantity * times)
      addOptions(option.options, option.quantity * times)
    }
  }
  for (const line of linesLeft(order)) {
    const key = add(line.name, line.quantity)
    if (!names.has(key)) names.set(key, line.name)
    addOptions(line.options, line.quantity)
  }
  return { names, portions }
}
