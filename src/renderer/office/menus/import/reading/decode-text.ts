import { certainEncoding, decode, type Encoding } from './encodings.ts'
import { FileProblem } from './file-problem.ts'
import { type EncodingChoice, likelyEncodings } from './guess-encoding.ts'

export type DecodedText = {
  text: string
  encoding: Encoding
  /** Ways a person can choose between; empty when the file leaves no choice. */
  choices: EncodingChoice[]
}

/** The text of a file, read in the likeliest way, or in the one that a person chose. Throws `FileProblem`. */
export function decodeText(bytes: Uint8Array, chosen: Encoding | null): DecodedText {
  const certain = certainEncoding(bytes)
  const choices = certain === null ? likelyEncodings(bytes) : []
  const encoding = certain ?? chosen ?? choices[0]?.encoding ?? 'windows-1252'
  // DOS marked the end of a text with Ctrl-Z.
  const whole = decode(bytes, encoding)
  const text = whole.endsWith('\x1a') ? whole.slice(0, -1) : whole
  // oxlint-disable-next-line no-control-regex
  if (/[\0-\x08\x0e-\x1f]/.test(text)) throw new FileProblem('not-text')
  return { text, encoding, choices }
}
