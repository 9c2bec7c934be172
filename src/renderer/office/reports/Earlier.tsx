import { useChoice } from './report/choice-store.ts'
import { BeforeWords, SameWords } from './PeriodBar.tsx'
import type { Scope } from './report/use-reports.ts'

/** What the period is compared with, in words. */
export function Earlier({ scope: { period } }: { scope: Scope }) {
  const comparison = useChoice((state) => state.comparison)
  if (comparison === 'before' || period.unit === 'year') return <BeforeWords unit={period.unit} />
  return <SameWords unit={period.unit} year={String(Number(period.from.slice(0, 4)) - 1)} />
}
