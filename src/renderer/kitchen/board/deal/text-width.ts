/** Rows of text before it is drawn: measured with the font itself where there is one, else guessed. */

const family = "'Atkinson Hyperlegible Next Variable'"
let pen: CanvasRenderingContext2D | null | undefined
const known = new Map<string, number>()
/** The words of a night's orders are few; this only bounds a station that runs for months. */
const mostKnown = 5_000

/** Width of a line of text (px) in the kitchen's font. */
export function textWidth(text: string, size: number, weight = 600): number {
  const key = `${size} ${weight} ${text}`
  const before = known.get(key)
  if (before !== undefined) return before
  if (known.size >= mostKnown) known.clear()
  const width = measured(text, size, weight)
  known.set(key, width)
  return width
}

/** Resolves once the font is there; what was measured before it was is forgotten. Without it the next best is measured. */
export async function measuredInFont(): Promise<void> {
  await document.fonts.load(`600 18px ${family}`).catch(() => undefined)
  known.clear()
}

function measured(text: string, size: number, weight: number): number {
  pen ??= typeof document === 'undefined' ? null : document.createElement('canvas').getContext('2d')
  if (pen === null) return text.length * size * 0.54
  pen.font = `${weight} ${size}px ${family}, system-ui, sans-serif`
  return pen.measureText(text).width
}

/** Where a browser may break inside a word: after a hyphen or a dash that a letter follows. */
const insideWords = /(?<=[\p{L}\p{N}][-‐–—])(?=\p{L})/u

/** What a line may be broken between, each with the space before it (px). */
function pieces(text: string, space: number): { piece: string; before: number }[] {
  return text
    .split(' ')
    .flatMap((word, nth) =>
      word.split(insideWords).map((piece, at) => ({ piece, before: at === 0 && nth > 0 ? space : 0 })),
    )
}

/**
 * On how many rows a text stands in this width (px), broken as a browser does: at spaces, after hyphens, and within a piece
 * that is too long by itself. `after` is what follows it unbroken (px).
 */
export function rowsOf(text: string, width: number, size: number, weight = 600, after = 0): number {
  const space = textWidth(' ', size, weight)
  let rows = 1
  let used = 0
  for (const { piece, before } of pieces(text, space)) {
    const wide = textWidth(piece, size, weight)
    if (used > 0 && used + before + wide > width) {
      rows += 1
      used = 0
    }
    if (wide > width) {
      rows += Math.ceil(wide / width) - 1
      used = wide % width
    } else used += (used > 0 ? before : 0) + wide
  }
  return after > 0 && used + space + after > width ? rows + 1 : rows
}

/** The largest of the sizes (px) in which a text stands on one line of this width; the last one if none does. */
export function sizeThatFits(text: string, width: number, sizes: readonly number[], weight = 800): number {
  return sizes.find((size) => textWidth(text, size, weight) <= width) ?? sizes.at(-1) ?? 16
}
