import type { Days, Feedback } from '#shared/reports/feedback-sent.ts'
import type { Channel } from '#shared/channel.ts'
import type { CallOutcome } from './protocol/outcome.ts'

type Trouble = Exclude<CallOutcome, { kind: 'taken' }>

/** `nothing` where the channel says at once that there is nothing of those days. */
export type Asked = { kind: 'asked'; reportId: string } | { kind: 'nothing' } | Trouble

/**
 * What became of a report that was asked for: `pending` while it is made, `gone` where it has to be asked for anew,
 * `unreadable` where it is not what was agreed.
 */
export type Fetched =
  | { kind: 'pending' }
  | { kind: 'read' }
  | { kind: 'gone' }
  | { kind: 'unreadable'; why: string }
  | Trouble

/**
 * Customers' feedback at a channel, which hands it out as a report: asked for, made within minutes, then fetched. Nothing
 * here throws for what a network or the channel does.
 */
export type FeedbackChannel = {
  /** Asks for what was said on these days at these of its stores. */
  ask: (storeIds: readonly string[], days: Days) => Promise<Asked>
  /** Fetches a report once it is made, and hands its rows over in small groups, the next after the last was taken. */
  fetch: (reportId: string, take: (rows: readonly Feedback[]) => void) => Promise<Fetched>
}

/** By channel; null where it has no ratings to ask for. */
export type FeedbackChannels = Record<Channel, FeedbackChannel | null>
