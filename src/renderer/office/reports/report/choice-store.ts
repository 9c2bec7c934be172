import { create } from 'zustand'
import type { Channel } from '#shared/channel.ts'
import type { ChosenPeriod } from '#shared/reports/periods.ts'

/** What a period is measured by. */
export type Comparison = 'before' | 'year-before'

type Choice = {
  /** Null until somebody chose one: the week of today. */
  period: ChosenPeriod | null
  comparison: Comparison
  /** Null for all of them. */
  locationId: string | null
  channel: Channel | null
  /** Null for the one with the most revenue. */
  currency: string | null
  choose: (change: Partial<Omit<Choice, 'choose'>>) => void
}

/** What the reports show. Kept while the orders behind a figure are looked at. */
export const useChoice = create<Choice>()((set) => ({
  period: null,
  comparison: 'before',
  locationId: null,
  channel: null,
  currency: null,
  choose: (change) => set(change),
}))
