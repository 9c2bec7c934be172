import type { Database } from 'better-sqlite3'
import type { Channel } from '#shared/channel.ts'
import type { Days } from '#shared/reports/feedback-sent.ts'
import { readNullableWord } from './json-column.ts'

/** Why feedback could not be read the last time, as `feedbackStates` has it. */
const problems = ['not-set-up', 'no-access', 'failed', 'unreachable'] as const
export type FeedbackProblem = (typeof problems)[number]

/** How reading a channel's feedback stands. Times are epoch ms, days `YYYY-MM-DD`. */
export type FeedbackRecord = {
  channel: Channel
  /** The report that was asked for and is not read yet. */
  report: { id: string; days: Days; askedAt: number } | null
  readTo: string | null
  readAt: number | null
  notBefore: number
  /** Failures since it last went well. */
  attempts: number
  problem: FeedbackProblem | null
}

type Row = {
  report_id: string | null
  from_date: string | null
  to_date: string | null
  asked_at: number | null
  read_to: string | null
  read_at: number | null
  not_before: number
  attempts: number
  problem: string | null
}

function toRecord(channel: Channel, row: Row): FeedbackRecord {
  const { report_id: id, from_date: from, to_date: to, asked_at: askedAt } = row
  const isUnderWay = id !== null && from !== null && to !== null && askedAt !== null
  return {
    channel,
    report: isUnderWay ? { id, days: { from, to }, askedAt } : null,
    readTo: row.read_to,
    readAt: row.read_at,
    notBefore: row.not_before,
    attempts: row.attempts,
    problem: readNullableWord(problems, row.problem, null),
  }
}

/** The reports of channels in which customers' feedback comes: one row a channel. */
export function feedbackReportsTable(db: Database) {
  const find = db.prepare<[string], Row>('SELECT * FROM feedback_reports WHERE channel = ?')
  const save = db.prepare(
    `INSERT OR REPLACE INTO feedback_reports (channel, report_id, from_date, to_date, asked_at, read_to, read_at,
                                              not_before, attempts, problem)
     VALUES (@channel, @id, @from, @to, @askedAt, @readTo, @readAt, @notBefore, @attempts, @problem)`,
  )
  return {
    /** As it stands; before anything was asked, everything is due. */
    of: (channel: Channel): FeedbackRecord => {
      const row = find.get(channel)
      if (row) return toRecord(channel, row)
      return { channel, report: null, readTo: null, readAt: null, notBefore: 0, attempts: 0, problem: null }
    },
    save: ({ report, ...record }: FeedbackRecord): void => {
      const { id, days, askedAt } = report ?? { id: null, days: { from: null, to: null }, askedAt: null }
      save.run({ ...record, id, ...days, askedAt })
    },
  }
}
