import { setImmediate } from 'node:timers/promises'
import type { Feedback } from '#shared/reports/feedback-sent.ts'
import type { FeedbackChannel, Fetched } from '../feedback.ts'
import { csvPieces } from './reports/csv-pieces.ts'
import { csvRows } from './reports/csv-rows.ts'
import { columnsOf, readRow } from './reports/read-row.ts'
import { createReportClient } from './report-client.ts'
import { UnreadableReport } from './reports/unreadable-report.ts'

/** So many rows are handed over at once: stored in one transaction, which the intake of orders waits for. */
const groupSize = 100

/** DoorDash's `CONSUMER_FEEDBACK` reports. */
export function createDoorDashFeedback(deps: Parameters<typeof createReportClient>[0]): FeedbackChannel {
  const client = createReportClient(deps)

  async function fetch(reportId: string, take: (rows: readonly Feedback[]) => void): Promise<Fetched> {
    const answer = await client.link(reportId)
    if (answer.kind === 'rejected' && answer.status === 404) return { kind: 'gone' }
    if (answer.kind !== 'taken') return answer
    if (answer.status === 'FAILED') return { kind: 'gone' }
    if (answer.link === null) return { kind: 'pending' }
    const file = await client.download(answer.link)
    if (file.kind !== 'taken') return file
    await readReport(file.bytes, take)
    return { kind: 'read' }
  }

  return {
    ask: async (storeIds, days) => {
      try {
        const answer = await client.request(storeIds.map(Number).filter(Number.isSafeInteger), days)
        if (answer.kind === 'taken') return { kind: 'asked', reportId: answer.reportId }
        // "Data not found": nobody said anything.
        return answer.kind === 'rejected' && answer.status === 404 ? { kind: 'nothing' } : answer
      } catch (error) {
        if (!(error instanceof UnreadableReport)) throw error
        return { kind: 'later', status: 502, message: error.message, retryAfterMs: null }
      }
    },
    fetch: async (reportId, take) => {
      try {
        return await fetch(reportId, take)
      } catch (error) {
        if (!(error instanceof UnreadableReport)) throw error
        return { kind: 'unreadable', why: error.message }
      }
    },
  }
}

/** Reads the ZIP of a report and hands its rows over in small groups. Throws UnreadableReport. */
export async function readReport(zip: Uint8Array, take: (rows: readonly Feedback[]) => void): Promise<void> {
  let columns: ReturnType<typeof columnsOf> | null = null
  let waiting: Feedback[] = []
  for await (const rows of csvRows(csvPieces(zip)))
    for (const row of rows) {
      if (columns === null) {
        columns = columnsOf(row)
        continue
      }
      const feedback = readRow(columns(row))
      if (feedback) waiting.push(feedback)
      if (waiting.length < groupSize) continue
      take(waiting)
      waiting = []
      // Orders that came meanwhile are taken between two groups.
      await setImmediate()
    }
  if (columns === null) throw new UnreadableReport('there is nothing in it')
  if (waiting.length > 0) take(waiting)
}
