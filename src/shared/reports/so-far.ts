import type { Overview } from './overview.ts'
import { type Figures, noFigures } from './figures.ts'

/** Figures added up, each with its like. */
export function sumOf(all: readonly Figures[]): Figures {
  const total = { ...noFigures }
  for (const each of all) for (const name of figureNames) total[name] += each[name]
  return total
}
const figureNames = Object.keys(noFigures) as (keyof Figures)[]

/**
 * A day as it stood when the clock showed this hour (0 to 23): a day that is under way is measured by as many hours of
 * another. Days of hours alone have them; of any other period nothing is taken away.
 */
export function untilHour(overview: Overview, hour: number, dayStartsAt: number): Overview {
  if (overview.series.unit !== 'hour') return overview
  const placeOf = (each: number) => (each - dayStartsAt + 24) % 24
  const rows = overview.series.rows.filter(({ key }) => placeOf(Number(key)) < placeOf(hour))
  return { ...overview, total: sumOf(rows.map(({ figures }) => figures)) }
}
