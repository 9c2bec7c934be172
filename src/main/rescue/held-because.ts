import type { RescueReason } from '#shared/api/rescue.ts'
import { errorLine } from '../base/unexpected.ts'
import { StationMoved, StoreLost, storeProblemOf, StoreUnsound, StoreUnusable } from '../store/problem.ts'

/** Why a station that did not start cannot work on its folder; null where somebody has to mend something else first. */
export function heldBecause(error: unknown): {
  why: RescueReason
  moved: { at: number; file: string | null } | null
  canGoOn: boolean
  detail: string
} | null {
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
