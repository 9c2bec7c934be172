/** Posts a message each time the device has slept; `Worker` is one. */
export type SleepWatch = Pick<Worker, 'addEventListener' | 'terminate'>

/**
 * Tells when this page may have missed something: it was behind another window, frozen, or its device slept or lost the
 * network. It then shows the past until it has asked. Returns how to stop.
 *
 * A tablet that sleeps says nothing when it wakes: only its clock has gone on. That is watched in a thread of its own
 * (`sleep`), because to a page whose thread was busy for some seconds a sleep looks the same.
 */
export function watchWaking(page: Window, woke: () => void, sleep: SleepWatch = ownThread()): () => void {
  const over = new AbortController()
  const listening = { signal: over.signal }
  const { document } = page
  const shown = () => {
    if (document.visibilityState === 'visible') woke()
  }
  document.addEventListener('visibilitychange', shown, listening)
  document.addEventListener('resume', woke, listening)
  for (const type of ['focus', 'online', 'pageshow']) page.addEventListener(type, woke, listening)
  sleep.addEventListener('message', woke, listening)
  return () => {
    over.abort()
    sleep.terminate()
  }
}

function ownThread(): SleepWatch {
  return new Worker(new URL('./waking.worker.ts', import.meta.url), { type: 'module' })
}
