/** Runs in the page: what is wrong with what has the focus, if anything. */
export function wrongWithFocus(): string | null {
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
