/** Why a chosen file cannot be read. The page has the words and what to do about each. */
export const fileProblemCodes = [
  'too-large',
  'empty',
  'program',
  'pdf',
  'picture',
  'old-excel',
  'open-document',
  'binary-excel',
  'apple-numbers',
  'word-document',
  'web-page',
  'archive',
  'password',
  'bomb',
  'unsafe',
  'broken',
  'not-text',
  'open-quote',
  'too-many-rows',
  'too-much',
  'no-sheet',
  'unknown-kind',
  'too-slow',
  'unreadable',
] as const
export type FileProblemCode = (typeof fileProblemCodes)[number]

/** Thrown while reading and caught once, where the file was opened. */
export class FileProblem extends Error {
  readonly code: FileProblemCode
  /** Row in a CSV file, from 1. */
  readonly row: number | null

  constructor(code: FileProblemCode, options: { row?: number; cause?: unknown } = {}) {
    super(code, { cause: options.cause })
    this.code = code
    this.row = options.row ?? null
  }
}

/** Largest file that is opened, in bytes. */
export const largestFile = 20 * 1024 * 1024
