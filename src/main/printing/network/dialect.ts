import type { Printer, PrintProblem } from '#shared/printing/printing.ts'
import { createReplyReader, type Reply } from './replies.ts'
import { createStarReplyReader } from './star-replies.ts'
import { readStarStatus } from '../star/status.ts'
import { type Answers, questions, readAutomaticStatus, readStatus, statusRequest } from './status.ts'
import type { PrinterReport, Question } from '../transports/transport.ts'
import { endUnfinished } from './unfinished.ts'

/** How one talks with a printer of one language: what it is asked, how it answers, and what proves a ticket. */
export type Dialect = {
  createReplyReader: () => (bytes: Uint8Array) => Reply[]
  /** All it can be asked, the one every printer answers first. */
  questions: readonly Question[]
  statusRequest: (question: Question) => Uint8Array
  readStatus: (answers: Answers) => PrinterReport
  readAutomaticStatus: (bytes: Uint8Array) => PrintProblem | null
  /** Answered with the same id, of four digits, once everything before it is printed. */
  proofRequest: (id: string) => Uint8Array
  /** Answered in its turn, when everything before it is done; null where there is no such question. */
  sensorRequest: Uint8Array | null
  /** Empties its buffer. */
  clearBuffers: Uint8Array
  saysCleared: boolean
  /** So many answers to nobody's question are usual. */
  strayAnswers: number
  endUnfinished: Uint8Array
}

const escPos: Dialect = {
  createReplyReader,
  questions,
  statusRequest,
  readStatus,
  readAutomaticStatus,
  // `GS ( H` function 48.
  proofRequest: (id) => Uint8Array.of(0x1d, 0x28, 0x48, 0x06, 0x00, 0x30, 0x30, ...Buffer.from(id, 'latin1')),
  // `GS r 1`.
  sensorRequest: Uint8Array.of(0x1d, 0x72, 0x01),
  // `DLE DC4 8`.
  clearBuffers: Uint8Array.of(0x10, 0x14, 0x08, 0x01, 0x03, 0x14, 0x01, 0x06, 0x02, 0x08),
  saysCleared: true,
  // Late ones to an earlier connection; status of its own accord looks different.
  strayAnswers: 8,
  endUnfinished,
}

/** StarPRNT (printing.md section 6, receiptio's reading of the status); not seen by hardware yet. */
const starPrnt: Dialect = {
  createReplyReader: createStarReplyReader,
  questions: [1],
  // `ESC ACK SOH`.
  statusRequest: () => Uint8Array.of(0x1b, 0x06, 0x01),
  readStatus: (answers) => {
    const bytes = answers[1]
    return {
      ...readStarStatus(bytes ?? new Uint8Array()),
      understood: bytes === undefined ? [] : [1],
      answers: [`ESC ACK SOH: ${bytes === undefined ? '-' : Buffer.from(bytes).toString('hex')}`],
    }
  },
  readAutomaticStatus: (bytes) => readStarStatus(bytes).problem,
  // `ESC GS ETX`, with the id as the number of the document.
  proofRequest: (id) => Uint8Array.of(0x1b, 0x1d, 0x03, 0x01, Number(id.slice(0, 2)), Number(id.slice(2))),
  sensorRequest: null,
  // `CAN`.
  clearBuffers: Uint8Array.of(0x18),
  saysCleared: false,
  // It says how it is on connecting and whenever that changes, in the same words.
  strayAnswers: 64,
  // Its largest picture is smaller than ESC/POS' and ends with the same NULs.
  endUnfinished,
}

export function dialectOf({ language }: Pick<Printer, 'language'>): Dialect {
  return language === 'star-prnt' ? starPrnt : escPos
}
