import type { CanvasRenderingContext2D } from '@napi-rs/canvas'
import { cleanLine } from '#shared/text/sanitise.ts'
import { reportFont } from './fonts.ts'

type Look = { size: number; bold?: boolean }

/** The text as far as it fits, with an ellipsis where it does not. */
export function fit(ctx: CanvasRenderingContext2D, written: string, width: number, look: Look): string {
  ctx.font = reportFont(look.size, look.bold)
  const text = cleanLine(written, 400)
  if (ctx.measureText(text).width <= width) return text
  const letters = Array.from(text)
  let [low, high] = [0, letters.length]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (ctx.measureText(`${letters.slice(0, middle).join('')}…`).width <= width) low = middle
    else high = middle - 1
  }
  return `${letters.slice(0, low).join('').trimEnd()}…`
}

/** The text in lines of that width, at most so many; a word that is wider than a line is cut in two. */
export function wrap(
  ctx: CanvasRenderingContext2D,
  written: string,
  width: number,
  mostLines: number,
  look: Look,
): string[] {
  ctx.font = reportFont(look.size, look.bold)
  const lines: string[] = []
  let line = ''
  for (const word of cleanLine(written, 4_000)
    .split(' ')
    .flatMap((one) => pieces(ctx, one, width))) {
    const longer = line === '' ? word : `${line} ${word}`
    if (ctx.measureText(longer).width <= width) {
      line = longer
      continue
    }
    if (lines.length === mostLines - 1) return [...lines, fit(ctx, `${longer}…`, width, look)]
    lines.push(line)
    line = word
  }
  return [...lines, line]
}

function pieces(ctx: CanvasRenderingContext2D, word: string, width: number): string[] {
  if (ctx.measureText(word).width <= width) return [word]
  const parts: string[] = []
  let part = ''
  for (const letter of word) {
    if (part !== '' && ctx.measureText(part + letter).width > width) {
      parts.push(part)
      part = ''
    }
    part += letter
  }
  return [...parts, part]
}
