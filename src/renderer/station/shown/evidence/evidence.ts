import type { CallFailure, ChannelHealth } from '#shared/station/channel-health.ts'
import type { Printer, PrinterStatus, PrintProblem } from '#shared/printing/printing.ts'

/** DoorDash pauses a store whose device is silent this long, so silence is worth a warning from here on (ms). */
export const quietAfterMs = 5 * 60_000

/**
 * What we know of a channel, as evidence (B3). Times are epoch ms.
 * - `heard`: it sent something lately
 * - `quiet`: it sent nothing for a while, yet answers when we call: most likely no orders
 * - `silent`: it sent nothing for a while and nothing else is known
 * - `unanswered`: our last call got no answer, or none that helps; `why` says whose trouble it is
 * - `never`: nothing heard since this device was set up
 */
export type ChannelEvidence =
  | { kind: 'heard' | 'quiet' | 'silent'; heardAt: number }
  | { kind: 'unanswered'; why: CallFailure; failedAt: number; heardAt: number | null }
  | { kind: 'never' }

/** Tells quiet from broken. Pure; `now` in epoch ms. */
export function channelEvidence(health: ChannelHealth, now: number): ChannelEvidence {
  const { lastHeardAt: heardAt, lastReachedAt: reachedAt, lastFailedAt: failedAt } = health
  if (failedAt !== null && failedAt > (reachedAt ?? 0) && failedAt > (heardAt ?? 0))
    return { kind: 'unanswered', why: health.lastFailure ?? 'no-answer', failedAt, heardAt }
  if (heardAt === null) return { kind: 'never' }
  if (now - heardAt <= quietAfterMs) return { kind: 'heard', heardAt }
  return { kind: reachedAt !== null && now - reachedAt <= quietAfterMs ? 'quiet' : 'silent', heardAt }
}

/** What we know of a printer: only a proven ticket counts as good news. */
export type PrinterEvidence =
  | { kind: 'printed'; at: number }
  | { kind: 'paper-low' }
  | { kind: 'problem'; problem: PrintProblem }
  | { kind: 'not-tried' }
  | { kind: 'answers' }

/** The evidence for one printer. Pure. */
export function printerEvidence(status: PrinterStatus | undefined): PrinterEvidence {
  if (!status) return { kind: 'not-tried' }
  if (status.state === 'problem') return { kind: 'problem', problem: status.problem ?? 'printer-error' }
  if (status.state === 'paper-low') return { kind: 'paper-low' }
  if (status.lastPrintedAt !== null) return { kind: 'printed', at: status.lastPrintedAt }
  return { kind: status.state === 'ok' ? 'answers' : 'not-tried' }
}

/** The printers in the order a person should worry about them. */
export function worstFirst(
  printers: readonly Printer[],
  statuses: readonly PrinterStatus[],
): { printer: Printer; status: PrinterStatus | undefined; evidence: PrinterEvidence }[] {
  const rank: Record<PrinterEvidence['kind'], number> = {
    problem: 0,
    'paper-low': 1,
    'not-tried': 2,
    answers: 3,
    printed: 4,
  }
  return printers
    .map((printer) => {
      const status = statuses.find(({ printerId }) => printerId === printer.id)
      return { printer, status, evidence: printerEvidence(status) }
    })
    .sort((a, b) => rank[a.evidence.kind] - rank[b.evidence.kind])
}
