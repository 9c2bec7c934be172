import { isDeepStrictEqual } from 'node:util'
import type { Store } from '../store/open.ts'
import { storeProblemOf } from '../store/problem.ts'

/** Keeps a convenience for the next start; a disk that takes nothing is no reason not to start (the store knows of it). */
export function remember(store: Store, key: string, value: unknown): void {
  if (isDeepStrictEqual(store.settings.get(key) ?? null, value)) return
  try {
    store.transaction(() => store.settings.put(key, value))
  } catch (error) {
    if (storeProblemOf(error) === null) throw error
  }
}
