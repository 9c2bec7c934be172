import { addDays } from '#shared/time/zoned.ts'
import type { ReadConnection } from '../store/read-connection.ts'
import { inPlace, inScope, type Scope } from './sums.ts'

/** What was sold of a dish. `orders` held at least one of it. */
export type DishSales = {
  dish: string
  orders: number
  items: number
  subtotalCents: number
  lateOrders: number
}
/** What was sold of a category; its name is empty for dishes that came without one. */
export type CategorySales = { category: string; orders: number; items: number; subtotalCents: number }

/**
 * What was sold of every dish, most sold first. Whole months are read as such: dishes are many, and years of days would
 * be half a million rows.
 */
export function dishSales(db: ReadConnection, scope: Scope): DishSales[] {
  const counted = 'dish, orders, items, subtotal_cents, late_orders'
  const parts = { ...scope, ...wholeMonths(scope) }
  return db
    .prepare<[typeof parts], DishSales>(
      `SELECT dish, sum(orders) AS orders, sum(items) AS items, sum(subtotal_cents) AS subtotalCents,
              sum(late_orders) AS lateOrders
         FROM (SELECT ${counted} FROM sales_by_dish WHERE date BETWEEN @from AND @before AND ${inPlace}
               UNION ALL
               SELECT ${counted} FROM sales_by_dish_month WHERE month BETWEEN @firstMonth AND @lastMonth AND ${inPlace}
               UNION ALL
               SELECT ${counted} FROM sales_by_dish WHERE date BETWEEN @after AND @to AND ${inPlace})
        GROUP BY dish HAVING sum(orders) <> 0 ORDER BY items DESC, dish`,
    )
    .all(parts)
}

/**
 * The whole months within some days, and the days left before and after them, as bounds of text: no day of a month is
 * written lower than `-00` or higher than `-99`.
 */
export function wholeMonths({ from, to }: { from: string; to: string }) {
  const [begins, ends] = [from.slice(0, 7), to.slice(0, 7)]
  const isFromFirst = from.endsWith('-01')
  const isToLast = new Date(Date.parse(to) + dayMs).getUTCDate() === 1
  const firstMonth = isFromFirst ? begins : `${begins}~`
  const lastMonth = isToLast ? ends : addDays(`${ends}-01`, -1).slice(0, 7)
  if (firstMonth > lastMonth) return { before: to, firstMonth: '~', lastMonth: '', after: '~' }
  return {
    before: isFromFirst ? `${begins}-00` : `${begins}-99`,
    firstMonth,
    lastMonth,
    after: isToLast ? `${ends}-99` : `${ends}-00`,
  }
}

const dayMs = 24 * 3_600_000

/** What was sold of every category, most sold first. */
export function categorySales(db: ReadConnection, scope: Scope): CategorySales[] {
  return db
    .prepare<[Scope], CategorySales>(
      `SELECT category, sum(orders) AS orders, sum(items) AS items, sum(subtotal_cents) AS subtotalCents
         FROM sales_by_category WHERE ${inScope}
        GROUP BY category HAVING sum(orders) <> 0 ORDER BY items DESC, category`,
    )
    .all(scope)
}
