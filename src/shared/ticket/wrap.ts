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
 * Breaks text at spaces into lines of at most `columns`; a longer word is broken, line breaks are kept. Of two languages each
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

function wrapLine(text: string, columns: number): string[] {
  const lines: string[] = []
  let line = ''
  let width = 0
  let breakAt = -1
  let widthAtBreak = 0
  const flush = (end: number, restFrom: number, restWidth: number) => {
    lines.push(line.slice(0, end))
    line = line.slice(restFrom)
    width = restWidth
    breakAt = -1
  }
  for (const part of measured(text)) {
    if (width + part.width > columns && line !== '') {
      if (part.text === ' ') flush(line.length, line.length, 0)
      else if (breakAt > 0) flush(breakAt, breakAt + 1, width - widthAtBreak)
      else flush(line.length, line.length, 0)
    }
    if (part.text === ' ') {
      if (line === '') continue
      breakAt = line.length
      widthAtBreak = width + part.width
    }
    line += part.text
    width += part.width
  }
  if (line !== '') lines.push(line.trimEnd())
  return lines
}
