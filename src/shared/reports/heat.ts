import type { Overview } from './overview.ts'

export type HeatCell = { weekday: number; hour: number; orders: number; lateOrders: number }
export type Heat = {
  /** The hours that have orders and those between, as the business day runs: 11 to 23, then 0. */
  hours: number[]
  /** A row for each weekday, Monday first, with as many cells as there are hours. */
  rows: HeatCell[][]
  /** The cell with the most orders; null without any. */
  peak: HeatCell | null
}

const week = [1, 2, 3, 4, 5, 6, 7]

/**
 * Orders by weekday and hour as a table that leaves no cell out. The day begins at `dayStartsAt` (hour, 0 to 23); weekdays
 * (Monday 1) that have not been yet have no row, which is not a row of nothing.
 */
export function heatOf(cells: Overview['heat'], dayStartsAt = 4, weekdays: readonly number[] = week): Heat {
  const placeOf = (hour: number) => (hour - dayStartsAt + 24) % 24
  const filled = cells.filter(({ orders }) => orders > 0)
  if (filled.length === 0) return { hours: [], rows: [], peak: null }
  const places = filled.map(({ hour }) => placeOf(hour))
  const [first, last] = [Math.min(...places), Math.max(...places)]
  const hours = Array.from({ length: last - first + 1 }, (_, at) => (dayStartsAt + first + at) % 24)
  const byPlace = new Map(filled.map((cell) => [`${cell.weekday} ${cell.hour}`, cell]))
  const rows = week
    .filter((each) => weekdays.includes(each))
    .map((weekday) =>
      hours.map((hour) => byPlace.get(`${weekday} ${hour}`) ?? { weekday, hour, orders: 0, lateOrders: 0 }),
    )
  const peak = rows
    .flat()
    .reduce<HeatCell | null>((most, cell) => (most === null || cell.orders > most.orders ? cell : most), null)
  return { hours, rows, peak }
}
