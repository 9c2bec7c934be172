import type { Speaks } from '#shared/printing/found.ts'
import { printerLanguages, type PrintProblem } from '#shared/printing/printing.ts'
import { ask } from '../network/ask.ts'
import { dialectOf } from '../network/dialect.ts'
import { openLink } from '../network/link.ts'

/** Milliseconds: to connect, and until the first answer. */
export type IdentifyTiming = { connect: number; status: number }

/**
 * What stands at an address: asked how it is in each language in turn, and nothing else, because an office printer prints
 * whatever it is sent. A problem where nobody answers there at all.
 */
export async function identify(
  place: { host: string; port: number },
  timing: IdentifyTiming,
  signal: AbortSignal,
): Promise<Speaks | PrintProblem> {
  for (const language of printerLanguages) {
    const dialect = dialectOf({ language })
    const link = await openLink(place, dialect, timing.connect, signal)
    if (typeof link === 'string') return link
    const options = { dialect, ms: timing.status, signal, isStranger: true }
    const report = await ask(link, dialect.questions.slice(0, 1), options).catch(() => null)
    await link.close(signal.aborted ? 0 : timing.status)
    if (report === null) return 'interrupted'
    if (report.understood.length > 0) return language
    if (report.problem === 'not-a-printer') return 'something-else'
  }
  return 'silent'
}
