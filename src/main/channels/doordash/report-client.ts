import { isServiceAddress } from '#shared/doordash/service-address.ts'
import { reportingPath } from '#shared/doordash/address.ts'
import { reportLinkAnswer, type ReportRequest, reportTaken } from '#shared/doordash/reports.ts'
import type { Days } from '#shared/reports/feedback-sent.ts'
import { type CallOutcome, outcomeOf } from '../protocol/outcome.ts'
import { type DoorDashLine, noAccess } from './line.ts'
import { UnreadableReport } from './reports/unreadable-report.ts'

/** A month of a busy chain's ratings, packed, is well below a megabyte. */
const mostBytes = 8 * 1024 * 1024
/** How long the file may take; its link must be used within 20 s, and is used at once. In ms. */
const downloadWithinMs = 60_000

type Trouble = Exclude<CallOutcome, { kind: 'taken' }>

/** The calls of DoorDash's Reporting API (src/shared/doordash/reports.ts). Throws UnreadableReport for answers that are none. */
export function createReportClient(deps: { line: DoorDashLine; ending: AbortSignal }) {
  async function ask(
    method: 'GET' | 'POST',
    path: string,
    body?: ReportRequest,
  ): Promise<Trouble | { kind: 'taken'; json: unknown }> {
    if (!deps.line.isSetUp()) return noAccess
    const about = { path: `${reportingPath}/v1/reports${path}`, locationId: null }
    const answer = await deps.line.send({ method, ...about, ending: deps.ending, ...(body && { body }) })
    const outcome = outcomeOf(answer)
    if (outcome.kind !== 'taken' || answer.kind !== 'answered') return outcome as Trouble
    return { kind: 'taken', json: jsonIn(answer.text) }
  }

  return {
    /** Asks for a report; answers its id. */
    request: async (storeIds: readonly number[], days: Days) => {
      const answer = await ask('POST', '', {
        business_ids: [],
        store_ids: [...storeIds],
        start_date: days.from,
        end_date: days.to,
        report_type: 'CONSUMER_FEEDBACK',
        report_version: 5,
      })
      if (answer.kind !== 'taken') return answer
      const taken = reportTaken.safeParse(answer.json)
      if (!taken.success) throw new UnreadableReport('the answer names no report')
      return { kind: 'taken' as const, reportId: taken.data.report_id }
    },
    /** Where a report is: its status in capitals, and the link once there is one. */
    link: async (reportId: string) => {
      const answer = await ask('GET', `/${encodeURIComponent(reportId)}/reportlink`)
      if (answer.kind !== 'taken') return answer
      const read = reportLinkAnswer.safeParse(answer.json)
      if (!read.success) throw new UnreadableReport('the answer says nothing of the report')
      return { kind: 'taken' as const, ...read.data }
    },
    /** Fetches a file, which anybody may who has the link: DoorDash's token is not sent there. */
    download: async (link: string): Promise<Trouble | { kind: 'taken'; bytes: Uint8Array }> => {
      const url = URL.parse(link)
      if (!url || link.length > 8_000 || !isServiceAddress(url.origin))
        throw new UnreadableReport('its link leads nowhere it may')
      const signal = AbortSignal.any([deps.ending, AbortSignal.timeout(downloadWithinMs)])
      try {
        const response = await fetch(url, { redirect: 'error', signal })
        if (!response.ok) {
          await response.body?.cancel()
          // Too late: the next link is a fresh one.
          return { kind: 'unreachable', message: `the file: ${response.status}`, maybeHeard: true }
        }
        return { kind: 'taken', bytes: await bounded(response) }
      } catch (error) {
        if (error instanceof UnreadableReport) throw error
        return { kind: 'unreachable', message: 'the file did not come', maybeHeard: true }
      }
    },
  }
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new UnreadableReport('the answer is no JSON', { cause })
  }
}

async function bounded(response: Response): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.length
    if (size > mostBytes) throw new UnreadableReport('it is larger than 8 MB')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
