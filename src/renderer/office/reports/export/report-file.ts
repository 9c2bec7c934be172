import { msg } from '@lingui/core/macro'
import type { Overview } from '#shared/reports/overview.ts'
import type { Channel } from '#shared/channel.ts'
import type { ReportDocument } from '#shared/reports/report-document.ts'
import { csvType } from '#renderer/kit/files/save-as.ts'
import { call } from '#renderer/station/call/call.ts'
import type { MadeFile, Making } from './export-store.ts'
import { type About, reportDocumentOf } from './report-document-of.ts'
import { toCsv } from './to-csv.ts'

export type ReportAsked = {
  from: string
  to: string
  locationId: string | null
  channel: Channel | null
  currency: string | null
}

/** Makes a file of the figures as they stand now, which are asked for once more: what is on screen may be from before. */
export function reportFile(kind: 'csv' | 'xlsx' | 'pdf', asked: ReportAsked, about: About): Making {
  return async ({ signal }) => {
    const answer = await call((client, options) => client.reports.overview(asked, options), { signal })
    if (!answer.ok) return { ok: false, problem: answer.problem.code }
    const now = answer.value
    const document = reportDocumentOf({ ...now, currency: now.currency ?? '' }, about)
    return files[kind](document, nameOf(kind, now, about), signal)
  }
}

type ToFile = (document: ReportDocument, name: string, signal: AbortSignal) => Promise<MadeFile>

const files: Record<'csv' | 'xlsx' | 'pdf', ToFile> = {
  csv: async (document, name) => ({
    ok: true,
    name,
    content: new Blob([toCsv(document)], { type: csvType }),
  }),
  xlsx: async (document, name) => {
    const { toXlsx } = await import('./to-xlsx.ts')
    return { ok: true, name, content: await toXlsx(document) }
  },
  pdf: async (document, name, signal) => {
    const answer = await call((client, options) => client.reportFiles.pdf(document, options), { signal })
    if (!answer.ok) return { ok: false, problem: answer.problem.code }
    const bytes = Uint8Array.from(atob(answer.value.pdf), (letter) => letter.charCodeAt(0))
    return { ok: true, name, content: new Blob([bytes], { type: 'application/pdf' }) }
  },
}

function nameOf(
  kind: string,
  { from, to, currency, currencies }: Overview,
  { say }: Pick<About, 'say'>,
): string {
  const word = say(msg({ message: 'report', comment: 'start of a file name' }))
  const dates = from === to ? from : `${from}-${to}`
  return `${word}-${dates}${currencies.length > 1 && currency !== null ? `-${currency}` : ''}.${kind}`
}
