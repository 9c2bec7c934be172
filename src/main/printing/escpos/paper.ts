import CodepageEncoder, { type Codepage } from '@point-of-sale/codepage-encoder'
import type { Bitmap } from '../drawing/bitmap.ts'
import type { Command } from './commands.ts'

/** Characters of one style; `x` and sizes in dots, `wide` and `tall` as factors of the 12 by 24 cell. */
export type Run = {
  text: string
  x: number
  wide: number
  tall: number
  bold: boolean
  invert: boolean
  underline: boolean
}

/** What the print head left behind, from top to bottom. */
export type Strip =
  | { type: 'text'; runs: Run[]; height: number }
  | { type: 'bitmap'; bitmap: Bitmap; x: number }
  | { type: 'feed'; dots: number }

export type PaperEvent =
  | { type: 'cut'; partial: boolean }
  | { type: 'drawer' }
  | { type: 'beep' }
  | { type: 'unknown'; bytes: string }

/** A piece of paper: up to a cut, or what hangs out of the printer. */
export type Sheet = { widthDots: number; strips: Strip[] }

export const cellWidth = 12
export const cellHeight = 24
const defaultSpacing = 30

/** Epson's numbers (printing.md section 6); clones differ, which is what the test ticket is for. */
const pages: Record<number, Codepage> = {
  0: 'cp437',
  2: 'cp850',
  16: 'windows1252',
  18: 'cp852',
  19: 'cp858',
}

type Style = { wide: number; tall: number; bold: boolean; invert: boolean; underline: boolean }
const plain: Style = { wide: 1, tall: 1, bold: false, invert: false, underline: false }

/** A printer's mechanism: takes commands in order, answers nothing, and keeps what comes out. */
export function createPaper(widthDots: number) {
  const sheets: Sheet[] = []
  const events: PaperEvent[] = []
  let strips: Strip[] = []
  let runs: Run[] = []
  let x = 0
  let style = plain
  let align = 0
  let spacing = defaultSpacing
  let page: readonly number[] = CodepageEncoder.getCodepoints('cp437', true)

  function put(text: string): void {
    const step = cellWidth * style.wide
    for (const char of text) {
      if (x + step > widthDots) endLine()
      const last = runs.at(-1)
      const same =
        last &&
        last.wide === style.wide &&
        last.tall === style.tall &&
        last.bold === style.bold &&
        last.invert === style.invert &&
        last.underline === style.underline
      if (same) last.text += char
      else runs.push({ text: char, x, ...style })
      x += step
    }
  }

  function endLine(): void {
    const shift = align === 0 ? 0 : Math.floor((widthDots - x) / (align === 1 ? 2 : 1))
    const height = Math.max(spacing, ...runs.map((run) => cellHeight * run.tall))
    if (runs.length === 0) strips.push({ type: 'feed', dots: spacing })
    else strips.push({ type: 'text', runs: runs.map((run) => ({ ...run, x: run.x + shift })), height })
    runs = []
    x = 0
  }

  function feed(dots: number): void {
    if (runs.length > 0) endLine()
    if (dots > 0) strips.push({ type: 'feed', dots })
  }

  function cut(partial: boolean): void {
    if (runs.length > 0) endLine()
    sheets.push({ widthDots, strips })
    events.push({ type: 'cut', partial })
    strips = []
  }

  function reset(): void {
    style = plain
    align = 0
    spacing = defaultSpacing
    page = CodepageEncoder.getCodepoints('cp437', true)
    runs = []
    x = 0
  }

  function bitmap(params: Uint8Array): void {
    const [, wideLow = 0, wideHigh = 0, rowsLow = 0, rowsHigh = 0] = params
    if (runs.length > 0) endLine()
    strips.push({
      type: 'bitmap',
      x: 0,
      bitmap: { widthBytes: wideLow + wideHigh * 256, rows: rowsLow + rowsHigh * 256, data: params.slice(5) },
    })
  }

  function obey(name: string, params: Uint8Array): void {
    const [first = 0] = params
    switch (name) {
      case 'ESC @':
        return reset()
      case 'ESC t':
        page = CodepageEncoder.getCodepoints(pages[first] ?? 'cp437', true)
        return undefined
      case 'ESC E':
      case 'ESC G':
        style = { ...style, bold: (first & 1) === 1 }
        return undefined
      case 'ESC -':
        style = { ...style, underline: (first & 3) !== 0 }
        return undefined
      case 'ESC !':
        style = {
          ...style,
          bold: (first & 0x08) !== 0,
          tall: (first & 0x10) === 0 ? 1 : 2,
          wide: (first & 0x20) === 0 ? 1 : 2,
          underline: (first & 0x80) !== 0,
        }
        return undefined
      case 'GS !':
        style = { ...style, wide: ((first >> 4) & 7) + 1, tall: (first & 7) + 1 }
        return undefined
      case 'GS B':
        style = { ...style, invert: (first & 1) === 1 }
        return undefined
      case 'ESC a':
        align = first % 48
        return undefined
      case 'ESC 2':
        spacing = defaultSpacing
        return undefined
      case 'ESC 3':
        spacing = first
        return undefined
      case 'ESC J':
        return feed(first)
      case 'ESC d':
        return feed(first * spacing)
      case 'GS V':
        if (params.length > 1) feed(params[1] ?? 0)
        return cut(first % 2 === 1)
      case 'GS v 0':
        return bitmap(params)
      case 'ESC p':
      case 'DLE DC4':
        events.push({ type: 'drawer' })
        return undefined
      case 'ESC ( A':
      case 'ESC B':
        events.push({ type: 'beep' })
        return undefined
      default:
        // Known, and nothing to see on paper: fonts, code sets, barcodes' settings, questions of status.
        return undefined
    }
  }

  return {
    sheets,
    events,
    /** What has been printed since the last cut. */
    uncut: (): Sheet => ({ widthDots, strips: [...strips] }),
    print(command: Command): void {
      switch (command.type) {
        case 'text':
          return put(decode(command.bytes, page))
        case 'line-feed':
          return endLine()
        case 'command':
          return obey(command.name, command.params)
        case 'unknown':
          events.push({ type: 'unknown', bytes: Buffer.from(command.bytes).toString('hex') })
          return undefined
      }
    },
  }
}

function decode(bytes: Uint8Array, page: readonly number[]): string {
  return String.fromCodePoint(...Array.from(bytes, (byte) => page[byte] ?? 0xfffd))
}

/** The text on a sheet; a drawn line shows as `[drawn]`, because dots do not say what they mean. */
export function sheetText(sheet: Sheet): string {
  return sheet.strips
    .filter((strip) => strip.type !== 'feed')
    .map((strip) => `${strip.type === 'bitmap' ? '[drawn]' : runsText(strip.runs)}\n`)
    .join('')
}

function runsText(runs: readonly Run[]): string {
  return runs
    .reduce((text, run) => {
      const inner = run.wide > 1 ? widened(run.text, run.wide) : run.text
      return text.padEnd(Math.round(run.x / cellWidth)) + inner
    }, '')
    .trimEnd()
}

/** Spaces of a widened line keep its words in place; its letters are written once. */
function widened(text: string, wide: number): string {
  return text.replace(/ {2,}|^ +/gu, (gap) => ' '.repeat(gap.length * wide))
}
