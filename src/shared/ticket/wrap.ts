import { measured, textWidth } from './width.ts'

/** Stands between the words of two languages (bilingual.ts). What customers write is cleaned of it (text/sanitise.ts). */
export const languageBreak = '\u2028'

/** The words of each language. */
export function languagesOf(text: string): string[] {
  return text.split(languageBreak)
}

/** Both languages on one line. */
export function sideBySide(text: string): string {
  return languagesOf(text).join(' / ')
}

/**
 * Breaks text at spaces, else after a hyphen, into lines of at most `columns`; a longer word is broken, line breaks are kept. Of two languages each
 * has lines of its own, unless one line holds both.
 */
export function wrap(text: string, columns: number): string[] {
  const line = sideBySide(text)
  return textWidth(line) <= columns || line === text
    ? wrapText(line, columns)
    : languagesOf(text).flatMap((part) => wrapText(part, columns))
}

function wrapText(text: string, columns: number): string[] {
  return text.split('\n').flatMap((line) => (textWidth(line) <= columns ? [line] : wrapLine(line, columns)))
}

type Break = { end: number; next: number; width: number }

/** "Jean-Sébastien" is broken after its hyphen; a lone or a leading one ("-5") stays with what follows. */
const isLetterBefore = (line: string): boolean => /[\p{L}\p{N}]-$/u.test(line)

function wrapLine(text: string, columns: number): string[] {
  const lines: string[] = []
  let line = ''
  let width = 0
  /** Where the line may end, where the next one begins, and how wide it is up to there. */
  let space: Break | null = null
  let hyphen: Break | null = null
  const flush = ({ end, next, width: before }: Break) => {
    lines.push(line.slice(0, end))
    line = line.slice(next)
    width -= before
    space = null
    // One in the word that goes on to the next line serves there.
    hyphen =
      hyphen !== null && hyphen.end > next
        ? { end: hyphen.end - next, next: hyphen.next - next, width: hyphen.width - before }
        : null
  }
  for (const part of measured(text)) {
    if (width + part.width > columns && line !== '') {
      const here = { end: line.length, next: line.length, width }
      flush(part.text === ' ' ? here : (space ?? hyphen ?? here))
    }
    if (part.text === ' ') {
      if (line === '') continue
      space = { end: line.length, next: line.length + 1, width: width + part.width }
    }
    line += part.text
    width += part.width
    if (part.text === '-' && isLetterBefore(line)) hyphen = { end: line.length, next: line.length, width }
  }
  if (line !== '') lines.push(line.trimEnd())
  return lines
}
