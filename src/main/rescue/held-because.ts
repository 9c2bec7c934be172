import type { RescueReason } from '#shared/api/rescue.ts'
import { errorLine } from '../base/unexpected.ts'
import { StationMoved, StoreLost, storeProblemOf, StoreUnsound, StoreUnusable } from '../store/problem.ts'

/** Why no station works on a folder until somebody says how to go on. */
export type Held = {
  why: RescueReason
  /** The move to another device; null for the other reasons. */
  moved: { at: number; file: string | null } | null
  /** Whether the station may begin on the store as it is. */
  canGoOn: boolean
  /** The machine's words for what is wrong. */
  detail: string
}

/** Why a station that did not start cannot work on its folder; null where somebody has to mend something else first. */
export function heldBecause(error: unknown): Held | null {
  const cause = error instanceof StoreUnusable ? error.cause : error
  const detail = errorLine(cause ?? error)
  if (error instanceof StationMoved)
    return { why: 'moved', moved: error.moved, canGoOn: true, detail: error.message }
  if (error instanceof StoreLost) return { why: 'lost', moved: null, canGoOn: false, detail }
  if (error instanceof StoreUnsound)
    return { why: 'damaged', moved: null, canGoOn: true, detail: error.message }
  if (storeProblemOf(cause) === 'damaged') return { why: 'damaged', moved: null, canGoOn: false, detail }
  return null
}
