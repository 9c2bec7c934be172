import type { Bitmap } from '../drawing/bitmap.ts'
import type { Command } from './reader.ts'
import { atPowerOn, isSameStyle, type Setting, settingAfter, type Style } from './paper-setting.ts'

/** Characters of one style; `x` in dots. */
export type Run = Style & { text: string; x: number }

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
/** A printer's mechanism: takes commands in order, answers nothing, and keeps what comes out. */
export function createPaper(widthDots: number) {
  const sheets: Sheet[] = []
  const events: PaperEvent[] = []
  let strips: Strip[] = []
  let runs: Run[] = []
  let x = 0
  let setting = atPowerOn

  function put(text: string): void {
    const step = cellWidth * setting.style.wide
    for (const char of text) {
      if (x + step > widthDots) endLine()
      const last = runs.at(-1)
      if (last && isSameStyle(last, setting.style)) last.text += char
      else runs.push({ text: char, x, ...setting.style })
      x += step
    }
  }

  function endLine(): void {
    strips.push(lineStrip(runs, { widthDots, usedDots: x, setting }))
    runs = []
    x = 0
  }

  function endBegunLine(): void {
    if (runs.length > 0) endLine()
  }

  function feed(dots: number): void {
    endBegunLine()
    if (dots > 0) strips.push({ type: 'feed', dots })
  }

  function cut(partial: boolean): void {
    endBegunLine()
    sheets.push({ widthDots, strips })
    events.push({ type: 'cut', partial })
    strips = []
  }

  function obey(name: string, params: Uint8Array): void {
    const [first = 0] = params
    switch (name) {
      case 'ESC @':
        runs = []
        x = 0
        break
      case 'ESC J':
        return feed(first)
      case 'ESC d':
        return feed(first * setting.spacing)
      case 'GS V':
        if (params.length > 1) feed(params[1] ?? 0)
        return cut(first % 2 === 1)
      case 'GS v 0':
        endBegunLine()
        return void strips.push(bitmapStrip(params))
      case 'ESC p':
      case 'DLE DC4':
        return void events.push({ type: 'drawer' })
      case 'ESC ( A':
      case 'ESC B':
        return void events.push({ type: 'beep' })
    }
    setting = settingAfter(setting, name, first)
  }

  return {
    sheets,
    events,
    /** What has been printed since the last cut. */
    uncut: (): Sheet => ({ widthDots, strips: [...strips] }),
    print(command: Command): void {
      switch (command.type) {
        case 'text':
          return put(decode(command.bytes, setting.page))
        case 'line-feed':
          return endLine()
        case 'command':
          return obey(command.name, command.params)
        case 'unknown':
          return void events.push({ type: 'unknown', bytes: Buffer.from(command.bytes).toString('hex') })
      }
    },
  }
}

type Line = { widthDots: number; usedDots: number; setting: Setting }

/** A line as it comes out, shifted to where its alignment puts it; an empty one is a feed. */
function lineStrip(runs: readonly Run[], { widthDots, usedDots, setting }: Line): Strip {
  const { align, spacing } = setting
  if (runs.length === 0) return { type: 'feed', dots: spacing }
  const shift = align === 0 ? 0 : Math.floor((widthDots - usedDots) / (align === 1 ? 2 : 1))
  const height = Math.max(spacing, ...runs.map((run) => cellHeight * run.tall))
  return { type: 'text', runs: runs.map((run) => ({ ...run, x: run.x + shift })), height }
}

/** `GS v 0`: a mode, the size in bytes and rows (low byte first), and the dots. */
function bitmapStrip(params: Uint8Array): Strip {
  const [, wideLow = 0, wideHigh = 0, rowsLow = 0, rowsHigh = 0] = params
  return {
    type: 'bitmap',
    x: 0,
    bitmap: { widthBytes: wideLow + wideHigh * 256, rows: rowsLow + rowsHigh * 256, data: params.slice(5) },
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
