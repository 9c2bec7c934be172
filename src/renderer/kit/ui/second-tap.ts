import { echoMs } from './sheet-keys.ts'

/** What lies over the page and may come between two taps. */
const layers: ReadonlySet<string> = new Set(['dialog', 'alertdialog', 'menu', 'listbox'])
/** How far the second tap of a finger may land from the first (CSS pixels). */
const sameSpot = 30
/** All that one tap makes, the press first. */
const events = [
  'pointerdown',
  'touchstart',
  'mousedown',
  'pointerup',
  'touchend',
  'mouseup',
  'click',
] as const

/**
 * Lets the second of two quick taps at the same spot do nothing where a sheet, a question or a list has opened or closed
 * since the first: it was meant for what lay there before. It neither closes what has just opened nor presses in it.
 */
export function ignoreSecondTaps(page: Window): () => void {
  let last: { x: number; y: number; at: number; topmost: Element | null } | null = null
  let isSecond = false

  const pressed = ({ clientX: x, clientY: y, timeStamp: at }: PointerEvent) => {
    const isQuick = last !== null && at - last.at < echoMs && Math.hypot(x - last.x, y - last.y) < sameSpot
    const now = topmostOf(page.document)
    const topmost = isQuick && last ? last.topmost : now
    isSecond = topmost !== now
    // A third tap is told from the first too.
    last = { x, y, at, topmost }
  }
  const tapped = (event: Event) => {
    // What the program presses, and what a key does, is no tap.
    if (!event.isTrusted || (event instanceof MouseEvent && event.type === 'click' && event.detail === 0))
      return
    if (event instanceof PointerEvent && event.type === 'pointerdown') pressed(event)
    if (!isSecond) return
    event.stopImmediatePropagation()
    if (event.cancelable && !event.type.startsWith('touch')) event.preventDefault()
  }
  // Whoever has typed since has seen what opened.
  const typed = () => {
    last = null
    isSecond = false
  }
  for (const type of events) page.addEventListener(type, tapped, { capture: true, passive: false })
  for (const type of ['keydown', 'input']) page.addEventListener(type, typed, true)
  return () => {
    for (const type of events) page.removeEventListener(type, tapped, true)
    for (const type of ['keydown', 'input']) page.removeEventListener(type, typed, true)
  }
}

/**
 * The last of the layers. None lies in an article, which is what a card is: asked of the whole page, two hundred of them would
 * take a third of a frame at each touch.
 */
function topmostOf(document: Document): Element | null {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT, (node) =>
    node.nodeName === 'ARTICLE' ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  )
  let topmost: Element | null = null
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
    if (isLayer(node as Element)) topmost = node as Element
  return topmost
}

function isLayer(element: Element): boolean {
  return layers.has(element.getAttribute('role') ?? '')
}
