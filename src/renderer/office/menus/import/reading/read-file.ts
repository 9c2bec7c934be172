import { readCsv } from './csv.ts'
import { decodeText } from './decode-text.ts'
import type { Encoding } from './encodings.ts'
import { fileKindOf } from './file-kind.ts'
import { FileProblem, type FileProblemCode, largestFile } from './file-problem.ts'
import type { EncodingChoice } from './guess-encoding.ts'
import { type OnProgress, readWorkbook, type Sheet } from './workbook.ts'

export type FileRead =
  | { ok: true; sheets: Sheet[]; letters: Letters | null }
  | { ok: false; problem: FileProblemCode; row: number | null }

/** How the letters of a text file were read, where it could be otherwise. */
export type Letters = { encoding: Encoding; choices: EncodingChoice[] }

/** Reads a spreadsheet that somebody chose. Whatever it holds, the answer is its tables or one reason. */
export async function readFile(
  bytes: Uint8Array<ArrayBuffer>,
  name: string,
  onProgress?: OnProgress,
  chosen: Encoding | null = null,
): Promise<FileRead> {
  try {
    if (bytes.length > largestFile) throw new FileProblem('too-large')
    if (fileKindOf(bytes, name) === 'zip')
      return { ok: true, sheets: await readWorkbook(bytes, onProgress), letters: null }
    const { text, encoding, choices } = decodeText(bytes, chosen)
    return {
      ok: true,
      sheets: [{ table: readCsv(text, baseName(name)), isHidden: false }],
      letters: choices.length > 0 ? { encoding, choices } : null,
    }
  } catch (cause) {
    if (cause instanceof FileProblem) return { ok: false, problem: cause.code, row: cause.row }
    // A reader of foreign bytes that trips over them is a broken file to the person who chose it.
    if (cause instanceof RangeError) return { ok: false, problem: 'broken', row: null }
    throw cause
  }
}

/** `Carte été` for `Carte été.xlsx`. */
export function baseName(name: string): string {
  return name.replace(/\.[a-z]{1,5}$/i, '').trim() || name
}
