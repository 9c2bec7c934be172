import type { PrintProblem } from '#shared/printing/printing.ts'

/** What a Star printer's status says (printing.md section 6); no bytes: nothing is known, which counts as all well. */
export function readStarStatus(bytes: Uint8Array): { problem: PrintProblem | null; paperLow: boolean } {
  const [, , printer = 0, error = 0, more = 0, paper = 0] = bytes
  return { problem: worst(printer, error, more, paper), paperLow: (paper & 0x04) !== 0 }
}

function worst(printer: number, error: number, more: number, paper: number): PrintProblem | null {
  if ((printer & 0x20) !== 0) return 'cover-open'
  if ((paper & 0x08) !== 0) return 'paper-out'
  if ((error & 0x2c) !== 0 || (more & 0x0a) !== 0) return 'printer-error'
  return (printer & 0x08) === 0 ? null : 'offline'
}
