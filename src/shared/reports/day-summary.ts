import type { Channel } from '../channel.ts'
import type { Figures, LossKind } from './figures.ts'

/** Why orders of a day brought nothing. */
export type DayLoss = { kind: LossKind; by: string; reason: string; orders: number; lostCents: number }

/** What one business day of one location came to; each currency by itself, the one with most orders first. */
export type DaySummary = {
  /** `YYYY-MM-DD`. */
  date: string
  currencies: {
    currency: string
    total: Figures
    channels: { channel: Channel; figures: Figures }[]
    losses: DayLoss[]
  }[]
}
