import type { Printer } from '../printing/printing.ts'

/** Widths on paper, in columns of 12 dots. */

/** Columns of a paper roll: 80 mm prints 576 dots, 58 mm prints 384. A sheet has those of a wide roll, larger. */
export function columnsOf(paper: Printer['paper']): number {
  return paper === 58 ? 32 : 48
}

/** Letters every font draws one column wide; most text is nothing else. */
const plain = /^[\u0020-\u024F\u2010-\u203A\u20AC]*$/u
const ideographs =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303F\uFF01-\uFF60]/u
/** Katakana and Korean letters made for old machines: half a square, a sound mark as much again. */
const halfWidth = /^[\uFF61-\uFFDC\uFFE8-\uFFEE]+$/u
const emoji = /\p{Emoji_Presentation}|\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20E3/u
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** Whether the text is nothing but European letters, digits and punctuation. */
export function isPlain(text: string): boolean {
  return plain.test(text)
}

/** Whether the text holds characters that are drawn on a square and need 24 dots to be read. */
export function hasIdeographs(text: string): boolean {
  return ideographs.test(text)
}

/** Whether the text is read from the right: its first letter decides. */
export function isRightToLeft(text: string): boolean {
  const letter = /\p{L}/u.exec(text)
  return letter !== null && rightToLeft.test(letter[0])
}

/** What a reader takes for one character, with its width. Where there are ideographs, letters are drawn wider too. */
export function measured(text: string): { text: string; width: number }[] {
  if (plain.test(text)) return Array.from(text, (char) => ({ text: char, width: 1 }))
  const letter = hasIdeographs(text) ? 1.2 : 1
  return Array.from(graphemes.segment(text), ({ segment }) => ({
    text: segment,
    width: halfWidth.test(segment)
      ? segment.length
      : ideographs.test(segment)
        ? 2
        : emoji.test(segment)
          ? 2.2 * letter
          : letter,
  }))
}

/** Columns this text takes on one line. */
export function textWidth(text: string): number {
  if (plain.test(text)) return text.length
  return measured(text).reduce((sum, part) => sum + part.width, 0)
}
