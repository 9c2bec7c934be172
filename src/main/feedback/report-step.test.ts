import { expect, it } from 'vitest'
import type { FeedbackRecord } from '../store/feedback-reports.ts'
import { daysToAsk, everyMs, reportStep } from './report-step.ts'

const fresh: FeedbackRecord = {
  channel: 'doordash',
  report: null,
  readTo: null,
  readAt: null,
  notBefore: 0,
  attempts: 0,
  problem: null,
}
const today = '2026-11-28'
const days = { from: '2026-11-01', to: today }
const after = (record: FeedbackRecord, answer: Parameters<typeof reportStep>[1]['answer'], now = 1_000) =>
  reportStep(record, { answer, days, today }, now, 0.5)
const underWay = { ...fresh, report: { id: 'r', days, askedAt: 0 } }

it('the days since the last report are asked for with a week before them, at most a month at once', () => {
  expect(daysToAsk(null, today)).toEqual({ from: '2026-10-29', to: today })
  expect(daysToAsk('2026-11-27', today)).toEqual({ from: '2026-11-20', to: today })
  expect(daysToAsk('2026-06-10', today)).toEqual({ from: '2026-06-03', to: '2026-07-03' })
  expect(daysToAsk('2031-01-01', today)).toEqual({ from: '2026-11-21', to: today })
})

it('a station that was off for long asks for one span after the other', () => {
  const step = reportStep(
    underWay,
    { answer: { kind: 'read' }, days: { from: '2026-06-03', to: '2026-07-03' }, today },
    7,
    0,
  )
  expect(step).toMatchObject({ report: null, readTo: '2026-07-03', notBefore: 7 })
  expect(after(underWay, { kind: 'read' })).toMatchObject({ readTo: today, notBefore: 1_000 + everyMs })
})

it('a report that is not made after an hour has got lost and is asked for anew', () => {
  expect(after(underWay, { kind: 'pending' }, 60_000)).toMatchObject({ report: { id: 'r' }, problem: null })
  expect(after(underWay, { kind: 'pending' }, 3_700_000)).toMatchObject({ report: null, problem: 'failed' })
})

it('waits grow with failures, up to six hours, and an answer of the channel about waiting is kept', () => {
  const waits = [0, 1, 5, 30].map(
    (attempts) =>
      after({ ...fresh, attempts }, { kind: 'unreachable', message: '', maybeHeard: true }, 0).notBefore /
      60_000,
  )
  expect(waits).toEqual([0.875, 1.75, 28, 315])
  const later = { kind: 'later', status: 429, message: '', retryAfterMs: 600_000 } as const
  expect(after(fresh, later, 0).notBefore).toBe(600_000)
})

it('no access is asked about again a day later, and a report under way then is given up', () => {
  const denied = { kind: 'denied', status: 403, message: '' } as const
  expect(after(underWay, denied)).toMatchObject({
    report: null,
    problem: 'no-access',
    notBefore: 1_000 + everyMs,
  })
})
