import type { Clock } from './clock.ts'
import type { Log } from './log.ts'
import type { Store } from '../store/open.ts'

const firstMs = 1_000
const longestMs = 30_000

/**
 * While the store takes no writes, tries one from time to time, so that the station knows it is well again without an
 * order to learn it from. `stop` ends it.
 */
export function createStoreProbe(deps: { store: Store; clock: Clock; log: Log }): { stop: () => void } {
  const { store, clock, log } = deps
  let cancel: (() => void) | null = null
  let stopped = false

  function look(afterMs: number): void {
    cancel = clock.after(afterMs, () => {
      cancel = null
      if (store.probe() !== null && !stopped) look(Math.min(afterMs * 2, longestMs))
    })
  }

  store.condition.onChange((problem) => {
    if (problem === null) log.info({}, 'orders can be stored again')
    else log.error({ problem }, 'orders cannot be stored')
    if (problem !== null && cancel === null && !stopped) look(firstMs)
  })
  if (store.condition.problem() !== null) look(firstMs)
  return {
    stop: () => {
      stopped = true
      cancel?.()
    },
  }
}
