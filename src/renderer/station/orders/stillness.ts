/** After the last press cards stay put for this long (ms): time for a second tap of the same intent, and to look away. */
export const calmMs = 2_000
/** A pointer that says nothing for this long (ms) was lost on its way up, or is a cloth on the glass. */
const lostMs = 30_000

/**
 * Tells when cards must not move (B5): while anything presses the screen, and shortly after; a key that acts
 * counts as a press. `tell(true)` comes with the press itself.
 */
export function watchStillness(page: Window, tell: (held: boolean) => void): () => void {
  const down = new Set<number>()
  // A finger that scrolls is taken away from pointer events; touch events still know of it.
  let touching = false
  let timer: ReturnType<typeof setTimeout> | undefined
  const holdFor = (ms: number) => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      down.clear()
      touching = false
      tell(false)
    }, ms)
  }
  const changed = () => holdFor(down.size === 0 && !touching ? calmMs : lostMs)
  const over = new AbortController()
  const listening = { capture: true, passive: true, signal: over.signal }
  page.addEventListener(
    'pointerdown',
    (event) => {
      down.add(event.pointerId)
      tell(true)
      changed()
    },
    listening,
  )
  for (const end of ['pointerup', 'pointercancel'] as const) {
    page.addEventListener(end, (event) => void (down.delete(event.pointerId) && changed()), listening)
  }
  for (const touch of ['touchstart', 'touchend', 'touchcancel'] as const) {
    page.addEventListener(
      touch,
      (event) => {
        touching = event.touches.length > 0
        changed()
      },
      listening,
    )
  }
  page.addEventListener(
    'keydown',
    ({ key }) => {
      if (key === 'Tab' || key === 'Shift') return
      tell(true)
      changed()
    },
    listening,
  )
  page.addEventListener('blur', () => holdFor(calmMs), { signal: over.signal })
  return () => {
    over.abort()
    clearTimeout(timer)
    tell(false)
  }
}
