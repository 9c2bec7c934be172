import type { Page } from '@playwright/test'

/** Runs in the page: what is wrong with what has the focus, if anything. */
function wrongWithFocus(): string | null {
  const element = document.activeElement
  // After the last one the browser itself has the focus for one press.
  if (!(element instanceof HTMLElement) || element === document.body) return null
  const scrolled = document.scrollingElement?.scrollTop ?? 0
  if (scrolled !== 0) return `the page is scrolled by ${scrolled} px`
  // The input of a switch, a radio or a box to tick is a dot inside its label, which is what people see.
  const shown = element.matches('input[type="checkbox"], input[type="radio"]')
    ? (element.closest('label') ?? element)
    : element
  const name = `${element.tagName} ${(shown.textContent || element.getAttribute('aria-label') || '').slice(0, 40)}`
  const box = shown.getBoundingClientRect()
  const [left, right] = [Math.max(box.left, 0), Math.min(box.right, window.innerWidth)]
  const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, window.innerHeight)]
  // What is taller than the window is seen in part.
  const least = Math.min(box.height, window.innerHeight * 0.5)
  if (bottom - top < least - 1 || right - left < Math.min(box.width, window.innerWidth * 0.5) - 1)
    return `${name} is out of sight: ${Math.round(box.top)} to ${Math.round(box.bottom)}`
  // Something lies over it at its middle, or at its lower or upper edge.
  for (const y of [top + 3, (top + bottom) / 2, bottom - 3]) {
    const hit = document.elementFromPoint((left + right) / 2, y)
    if (hit && !shown.contains(hit) && !hit.contains(shown))
      return `${name} is under ${hit.tagName} ${hit.textContent?.slice(0, 30)}`
  }
  const marks = [shown, element, ...shown.querySelectorAll('*'), ...(shown.parentElement?.children ?? [])]
  const isMarked = marks.some((mark) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(mark)
    return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2
  })
  if (!isMarked) return `${name} is not marked`
  return null
}

declare global {
  interface Window {
    /** What was wrong after each press of Tab so far, null where nothing was. */
    wrongPresses: (string | null)[]
    /** The focus has come round: it is where it was before in this direction. */
    hasComeRound: boolean
  }
}

/** Presses that are sent before the page is asked whether the focus has come round. */
const atOnce = 12

/**
 * Presses Tab until the focus has come round, or so often at most, and then Shift+Tab as well, and tells what was wrong
 * after a press. `inside`: a selector of what the focus is never to leave. The page looks by itself, before each further
 * press: to be asked after each took longer than the press.
 */
export async function wrongWhileTabbing(page: Page, atMost: number, inside = 'html'): Promise<string[]> {
  await page.evaluate(`{
    const wrong = ${wrongWithFocus.toString()}
    const look = () => document.querySelector(${JSON.stringify(inside)})?.contains(document.activeElement)
      ? wrong() : 'it has left ' + ${JSON.stringify(inside)}
    let isFirst = true
    let direction = null
    let stops = new Set()
    window.wrongPresses = []
    window.lookAtFocus = () => window.wrongPresses.push(look())
    window.addEventListener('keydown', ({ key, shiftKey }) => {
      if (key !== 'Tab') return
      if (!isFirst) window.lookAtFocus()
      isFirst = false
      if (direction !== shiftKey) {
        direction = shiftKey
        stops = new Set()
        window.hasComeRound = false
      } else if (stops.has(document.activeElement)) window.hasComeRound = true
      stops.add(document.activeElement)
    }, { capture: true })
  }`)
  const forwards = await tab(page, atMost)
  await page.keyboard.down('Shift')
  const backwards = await tab(page, atMost)
  await page.keyboard.up('Shift')
  await page.evaluate('window.lookAtFocus()')
  const found = await page.evaluate(() => window.wrongPresses)
  if (found.length !== forwards + backwards)
    throw new Error(`The page has seen ${found.length} of ${forwards + backwards} presses.`)
  return found.flatMap((wrong, at) =>
    wrong === null ? [] : [`${at < forwards ? `Tab ${at + 1}` : `Shift+Tab ${at - forwards + 1}`}: ${wrong}`],
  )
}

/** Presses Tab until the focus has come round, or so often at most; how often it was. */
async function tab(page: Page, atMost: number): Promise<number> {
  for (let pressed = 0; pressed < atMost;) {
    for (const end = Math.min(pressed + atOnce, atMost); pressed < end; pressed += 1)
      await page.keyboard.press('Tab')
    if (await page.evaluate(() => window.hasComeRound)) return pressed
  }
  return atMost
}
