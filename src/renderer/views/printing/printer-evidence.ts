import type { Printer, PrinterStatus, PrintProblem } from '#shared/printing/printing.ts'

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

const isTrouble = ({ kind }: PrinterEvidence) => kind === 'problem' || kind === 'paper-low'

/** Of how many of these printers somebody should hear as well: only what is wrong is counted beside what is wrong. Pure. */
export function inTrouble(others: readonly { evidence: PrinterEvidence }[]): number {
  return others.filter(({ evidence }) => isTrouble(evidence)).length
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
