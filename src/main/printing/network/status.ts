import type { PrintProblem } from '#shared/printing/printing.ts'
import type { PrinterReport, Question } from '../transports/transport.ts'

/** All of them, the one about the printer itself first: every printer that answers answers that. */
export const questions = [1, 2, 4] as const satisfies readonly Question[]

/** What a printer answered to which question. */
export type Answers = Partial<Record<Question, Uint8Array>>

/** `DLE EOT n`. */
export function statusRequest(question: Question): Uint8Array {
  return Uint8Array.of(0x10, 0x04, question)
}

/** What the answers to `DLE EOT` mean (printing.md section 6); a question without answer counts as all well. */
export function readStatus(answers: Answers): PrinterReport {
  const printer = answers[1]?.[0] ?? 0
  const cause = answers[2]?.[0] ?? 0
  const paper = answers[4]?.[0] ?? 0
  return {
    problem: worst(printer, cause, paper),
    paperLow: (paper & 0x0c) !== 0,
    understood: questions.filter((question) => answers[question] !== undefined),
    answers: questions.map((question) => {
      const byte = answers[question]?.[0]
      return `DLE EOT ${question}: ${byte === undefined ? '-' : byte.toString(16).padStart(2, '0')}`
    }),
  }
}

function worst(printer: number, cause: number, paper: number): PrintProblem | null {
  // An open cover also counts as paper end on many models: the cover is what staff must close.
  if ((cause & 0x04) !== 0) return 'cover-open'
  if ((paper & 0x60) !== 0 || (cause & 0x20) !== 0) return 'paper-out'
  if ((cause & 0x40) !== 0) return 'printer-error'
  return (printer & 0x08) === 0 ? null : 'offline'
}

/** The same from a status nobody asked for (`GS a`, four bytes). */
export function readAutomaticStatus(bytes: Uint8Array): PrintProblem | null {
  const [printer = 0, errors = 0, paper = 0] = bytes
  if ((printer & 0x20) !== 0) return 'cover-open'
  if ((paper & 0x0c) !== 0) return 'paper-out'
  if ((errors & 0x2c) !== 0) return 'printer-error'
  return (printer & 0x08) === 0 ? null : 'offline'
}
