/**
 * Where a name gives way in its middle, the browser draws whole letters and three dots, and leaves what is narrower than the next
 * letter empty behind them: what follows would stand a gap away. It is moved over that gap.
 */

const known = new WeakMap<Element, { tail: HTMLElement; text: string }>()
let watcher: ResizeObserver | undefined
let pen: CanvasRenderingContext2D | null | undefined

/** Keeps `tail` close behind the dots of `head`, whose `text` is cut at its end; answers how to stop. Costs no layout of its own. */
export function closeGap(head: HTMLElement, tail: HTMLElement, text: string): () => void {
  // One for all names: it tells what has been laid out, and only of those in sight.
  watcher ??= new ResizeObserver((entries) => {
    for (const { target } of entries) move(target as HTMLElement)
  })
  known.set(head, { tail, text })
  watcher.observe(head)
  return () => watcher?.unobserve(head)
}

function move(head: HTMLElement): void {
  const cut = known.get(head)
  if (cut === undefined) return
  const { direction, fontFamily, fontSize, fontWeight } = getComputedStyle(head)
  const width = head.getBoundingClientRect().width / head.currentCSSZoom
  const gap = gapIn(cut.text, width, `${fontWeight} ${fontSize} ${fontFamily}`)
  cut.tail.style.translate = gap === 0 ? '' : `${direction === 'rtl' ? gap : -gap}px`
}

/** What is left empty in this width (px) behind the last letter that is drawn, and the dots; 0 where the text stands whole. */
function gapIn(text: string, width: number, font: string): number {
  pen ??= document.createElement('canvas').getContext('2d')
  if (pen === null) return 0
  pen.font = font
  const wide = (each: string) => pen?.measureText(each).width ?? 0
  if (wide(text) <= width + 0.5) return 0
  const letters = Array.from(text)
  const room = width - wide('…')
  let fit = letters.length
  while (fit > 0 && wide(letters.slice(0, fit).join('')) > room) fit -= 1
  return Math.max(0, room - wide(letters.slice(0, fit).join('')))
}
