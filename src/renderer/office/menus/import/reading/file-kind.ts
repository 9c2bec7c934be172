import { FileProblem, type FileProblemCode } from './file-problem.ts'

const refusedByFirstBytes: readonly (readonly [FileProblemCode, readonly (string | readonly number[])[]])[] =
  [
    [
      'program',
      [
        'MZ',
        [0x7f, 0x45, 0x4c, 0x46],
        [0xfe, 0xed, 0xfa],
        [0xcf, 0xfa, 0xed, 0xfe],
        [0xca, 0xfe, 0xba, 0xbe],
        '#!',
      ],
    ],
    ['pdf', ['%PDF']],
    ['picture', [[0x89, 0x50, 0x4e, 0x47], [0xff, 0xd8, 0xff], 'GIF8', 'RIFF', 'II*\0', 'MM\0*']],
    ['archive', [[0x1f, 0x8b], '7z\xbc\xaf', 'Rar!', 'BZh']],
    ['word-document', ['{\\rtf']],
  ]
const oldOffice = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

/**
 * What a file is by its first bytes; its name is only believed for text. Throws the problem of anything that is neither
 * a workbook nor text.
 */
export function fileKindOf(bytes: Uint8Array, name: string): 'zip' | 'text' {
  if (bytes.length === 0) throw new FileProblem('empty')
  for (const [code, marks] of refusedByFirstBytes)
    if (marks.some((mark) => startsWith(bytes, mark))) throw new FileProblem(code)
  // Excel keeps a workbook with a password in the container of its old files.
  if (startsWith(bytes, oldOffice))
    throw new FileProblem(holdsUtf16(bytes, 'EncryptedPackage') ? 'password' : 'old-excel')
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return 'zip'
  if (startsWith(bytes, 'PK')) throw new FileProblem('broken')
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 200)).trimStart().toLowerCase()
  if (/^(\xef\xbb\xbf)?\s*<(!doctype|html|\?xml|table)/.test(start)) throw new FileProblem('web-page')
  if (!/\.(csv|txt|tsv|tab)$/i.test(name)) {
    // A text file named like a workbook is half-saved or of another kind; text with any other name is no menu.
    throw new FileProblem(/\.(xlsx|xlsm)$/i.test(name) ? 'broken' : 'unknown-kind')
  }
  return 'text'
}

function startsWith(bytes: Uint8Array, mark: string | readonly number[]): boolean {
  const codes = typeof mark === 'string' ? Array.from(mark, (letter) => letter.charCodeAt(0)) : mark
  return codes.every((code, at) => bytes[at] === code)
}

function holdsUtf16(bytes: Uint8Array, word: string): boolean {
  const codes = Array.from(word).flatMap((letter) => [letter.charCodeAt(0), 0])
  for (let at = bytes.indexOf(codes[0] ?? 0); at !== -1; at = bytes.indexOf(codes[0] ?? 0, at + 1))
    if (codes.every((code, offset) => bytes[at + offset] === code)) return true
  return false
}
