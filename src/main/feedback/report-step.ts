import { addDays } from '#shared/time/zoned.ts'
import type { Days } from '#shared/reports/feedback-sent.ts'
import type { Asked, Fetched } from '../channels/feedback.ts'
import { saysNotSetUp } from '../channels/protocol/outcome.ts'
import type { FeedbackProblem, FeedbackRecord } from '../store/feedback-reports.ts'

const second = 1_000
const minute = 60 * second
const hour = 60 * minute
/** Feedback is asked for once a day, in ms. */
export const everyMs = 24 * hour
/** A report that is not made after this has got lost, in ms: DoorDash needs up to five minutes. */
const lostAfterMs = hour

/** Days asked for when nothing was read before; and days read before that are asked for again, as a rating may come late. */
const firstDays = 30
const overlapDays = 7
/** In one report; a station that was off for longer asks for one span after the other. */
const mostDays = 31

/** The days to ask for next. */
export function daysToAsk(readTo: string | null, today: string): Days {
  const last = readTo === null || readTo > today ? today : readTo
  const from = addDays(last, readTo === null ? -firstDays : -overlapDays)
  const to = addDays(from, mostDays - 1)
  return { from, to: to < today ? to : today }
}

/** What asking or fetching came to, and for which days. */
export type ReportNews = { answer: Asked | Fetched; days: Days; today: string }

/** How reading feedback goes on after an answer. Pure; `now` in epoch ms, `random` in [0, 1). */
export function reportStep(
  record: FeedbackRecord,
  { answer, days, today }: ReportNews,
  now: number,
  random: number,
): FeedbackRecord {
  const again = (problem: FeedbackProblem, waitMs: number, report = record.report): FeedbackRecord => ({
    ...record,
    report,
    problem,
    attempts: record.attempts + 1,
    notBefore: now + waitMs,
  })
  const wait = slowBackoffMs(record.attempts, random)
  switch (answer.kind) {
    case 'asked':
      return { ...record, report: { id: answer.reportId, days, askedAt: now }, notBefore: now + 2 * second }
    case 'pending': {
      const age = now - (record.report?.askedAt ?? now)
      if (age > lostAfterMs) return again('failed', wait, null)
      return { ...record, notBefore: now + Math.min(30 * second, Math.max(second, age / 4)) }
    }
    case 'nothing':
    case 'read':
      return {
        ...record,
        report: null,
        readTo: days.to,
        readAt: now,
        notBefore: days.to < today ? now : now + everyMs,
        attempts: 0,
        problem: null,
      }
    case 'gone':
      return again('failed', wait, null)
    case 'unreadable':
      return again('failed', Math.max(hour, wait), null)
    case 'denied':
      if (saysNotSetUp(answer.message)) return again('not-set-up', 10 * minute)
      // Nobody here can change that: it is no alarm, and asked again tomorrow.
      return answer.status === 403 ? again('no-access', everyMs, null) : again('failed', hour)
    case 'rejected':
      return again('failed', Math.max(hour, wait), null)
    case 'later':
      return again('unreachable', Math.max(answer.retryAfterMs ?? 0, wait))
    case 'unreachable':
      return again('unreachable', wait)
  }
}

/** From a minute, doubling to six hours: nobody waits for a rating. */
function slowBackoffMs(attempts: number, random: number): number {
  return Math.round(Math.min(6 * hour, minute * 2 ** Math.min(attempts, 10)) * (0.75 + random / 4))
}
