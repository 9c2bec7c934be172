import type { Log } from '../base/log.ts'
import { type Held, heldBecause } from '../rescue/held-because.ts'
import { StoreUnsound } from '../store/problem.ts'

/**
 * Ends a station that met damage in its store, and has the screen ask what to do, as at a start; rejects with StoreUnsound where
 * nobody sees one (`ask` null).
 */
export async function endDamaged(deps: {
  dataDir: string
  end: () => Promise<void>
  ask: ((because: Held) => Promise<void>) | null
  log: Log
}): Promise<void> {
  await deps.end()
  const error = new StoreUnsound(deps.dataDir)
  const because = heldBecause(error)
  if (deps.ask === null || because === null) throw error
  deps.log.error({}, 'the store is damaged: the station takes no more orders, and asks what to do')
  await deps.ask(because)
}
