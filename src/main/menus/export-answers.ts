import { type ExportFailure, exportLimitMs } from '#shared/menu/export.ts'
import { fingerprintOf } from '#shared/menu/fingerprint.ts'
import type { Menu } from '#shared/menu/menu.ts'
import { pathsIn } from '#shared/menu/places.ts'
import {
  type Answer,
  isPassing,
  type Progress,
  retryAfterMs,
  type Shown,
  wordsOf,
} from '../channels/menus.ts'
import { maybeHeard } from '../channels/protocol/outcome.ts'
import type { Said } from '../store/menu-exports.ts'
import type { ExportNews } from './export-record.ts'
import { failureOf, failureSaid } from './failures.ts'

/** What the answers of a channel mean for a menu on its way to a storefront. All pure. */

const second = 1_000
const minute = 60 * second

/** How long until the channel is asked again for an outcome that did not come by webhook, in ms. */
export function pollMs(sinceSentMs: number): number {
  if (sinceSentMs < 30 * second) return 2 * second
  if (sinceSentMs < 2 * minute) return 5 * second
  return sinceSentMs < 10 * minute ? 15 * second : minute
}

export function failure(code: ExportFailure['code']): ExportNews & { type: 'failed' } {
  return { type: 'failed', failure: { code, details: null, paths: [] } }
}

/** An attempt may have got there although nobody heard of it: what the channel knows of it. */
export function whenLookedFor(answer: Answer<Progress>): ExportNews {
  if (answer.kind !== 'answered') {
    return isPassing(answer)
      ? { type: 'not-reached', trouble: answer, maybeHeard: null }
      : { type: 'failed', failure: failureOf(answer, []) }
  }
  if (answer.value.kind === 'unknown') return { type: 'not-there' }
  const said = answer.value.kind === 'said' ? answer.value.said : null
  return { type: 'sent', platformMenuId: said?.platformMenuId ?? null, said, inMs: 0 }
}

/** `replaced` is the id that was named to the channel, `shown` the one it was last seen to show. */
export function whenSent(
  answer: Answer<{ platformMenuId: string | null; said: Said | null }>,
  sent: { menu: Menu; replaced: string | null; shown: string | null },
): ExportNews {
  if (answer.kind === 'answered') {
    const { platformMenuId, said } = answer.value
    return { type: 'sent', platformMenuId, said, inMs: said === null ? pollMs(0) : 0 }
  }
  if (answer.kind === 'sign-in-again') return { type: 'failed', failure: failureOf(answer, []) }
  if (isPassing(answer)) return { type: 'not-reached', trouble: answer, maybeHeard: maybeHeard(answer) }
  // The channel no longer knows the id of the menu to replace and shows no other: it is sent as a new menu.
  const isIdGone = answer.kind === 'rejected' && answer.status === 404
  if (isIdGone && sent.replaced !== null && sent.shown === null) return { type: 'id-gone' }
  return { type: 'failed', failure: failureOf(answer, pathsIn(wordsOf(answer) ?? '', sent.menu)) }
}

/** `ageMs`: how long ago it was sent. */
export function whenAsked(answer: Answer<Progress>, ageMs: number): ExportNews {
  if (answer.kind !== 'answered') {
    // While the channel cannot be asked, its silence does not count as a timeout.
    return isPassing(answer)
      ? { type: 'pending', inMs: Math.max(pollMs(ageMs), retryAfterMs(answer)) }
      : { type: 'failed', failure: failureOf(answer, []) }
  }
  if (answer.value.kind === 'said') return { type: 'said', said: answer.value.said }
  return ageMs >= exportLimitMs ? failure('timed-out') : { type: 'pending', inMs: pollMs(ageMs) }
}

/** The channel said that it would not have the menu. */
export function whenSaidNo(said: Said, menu: Menu): ExportNews {
  const paths = pathsIn(said.details ?? '', menu)
  return { type: 'failed', failure: failureSaid(said, paths), platformMenuId: said.platformMenuId }
}

/** The channel said that it took the menu; what counts is what customers see. `expected` is its fingerprint there. */
export function whenReadBack(
  answer: Answer<Shown>,
  expected: string,
  known: { platformMenuId: string | null; ageMs: number },
): ExportNews {
  const { platformMenuId, ageMs } = known
  if (answer.kind !== 'answered') {
    return isPassing(answer)
      ? { type: 'due', inMs: Math.max(pollMs(ageMs), retryAfterMs(answer)) }
      : { type: 'failed', failure: failureOf(answer, []), platformMenuId }
  }
  const shown = answer.value
  const isAsSent = shown.menu !== null && fingerprintOf(shown.menu) === expected
  return isAsSent
    ? { type: 'read-back', platformMenuId: shown.platformMenuId ?? platformMenuId }
    : { ...failure('not-as-sent'), platformMenuId }
}

/** Whether what a storefront shows came from this export: its reference, or this menu but for its hours. */
export function isFromExport(shown: Shown, reference: string, sent: Menu): boolean {
  const withoutHours = (menu: Menu) => fingerprintOf({ ...menu, hours: [], specialDays: [] })
  if (shown.menu === null) return false
  return shown.reference === reference || withoutHours(shown.menu) === withoutHours(sent)
}
