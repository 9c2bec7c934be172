import { plainText } from './plain-text.ts'

/** Words as they are compared: no capitals, accents, signs or double spaces. Scripts without these stay as they are. */
export function foldedText(text: string): string {
  return plainText(text.normalize('NFKC'))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
