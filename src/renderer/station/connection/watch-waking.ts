/** A gap this long between two ticks of a second means that the page was not running (ms). */
const gapMs = 3_000

/**
 * Tells when this page may have missed something: it was behind another window, frozen, or its device slept or lost the
 * network. It then shows the past until it has asked. Returns how to stop.
 */
export function watchWaking(page: Window, woke: () => void): () => void {
  const over = new AbortController()
  const listening = { signal: over.signal }
  const { document } = page
  const shown = () => {
    if (document.visibilityState === 'visible') woke()
  }
  document.addEventListener('visibilitychange', shown, listening)
  document.addEventListener('resume', woke, listening)
  for (const type of ['focus', 'online', 'pageshow']) page.addEventListener(type, woke, listening)
  let last = Date.now()
  const timer = setInterval(() => {
    const now = Date.now()
    // A tablet that sleeps says nothing when it wakes: only its clock has gone on.
    if (now - last > gapMs) woke()
    last = now
  }, 1_000)
  return () => {
    over.abort()
    clearInterval(timer)
  }
}
