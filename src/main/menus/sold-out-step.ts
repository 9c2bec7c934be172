import { assertNever } from '#shared/result.ts'
import { type Answer, isPassing, retryAfterMs, type Trouble, wordsOf } from '../channels/menus.ts'
import { backoffMs } from '../base/backoff.ts'
import type { SoldOutRecord } from '../store/sold-out.ts'

/** What the answers of a channel make of an 86. All pure; times in epoch ms. */

/** What is confirmed is looked at again this often, in ms: the channel may sell it again. */
const checkEveryMs = 15 * 60_000
/** A channel that took it and does not show it after this long is told again, in ms. */
const tellAgainMs = 2 * 60_000

export type SoldOutNews =
  /** The channel took it; whether it shows it is another question. */
  | { type: 'told' }
  | { type: 'refused'; error: string | null }
  /** Asked for again later; `isToBeTold` where the channel took it so long ago that it is told again. */
  | { type: 'postponed'; error: string | null; atLeastMs: number; isToBeTold: boolean }
  /** The channel shows it as it is wanted. */
  | { type: 'shown' }
  /** It is sold again although it is out: the channel is told again, and nobody is told it was proven. */
  | { type: 'sold-again' }

const later = (trouble: Trouble): SoldOutNews => ({
  type: 'postponed',
  error: wordsOf(trouble),
  atLeastMs: retryAfterMs(trouble),
  isToBeTold: false,
})

/** After the channel was told; it answers the ids it refused. */
export function whenTold(
  { sellableId }: SoldOutRecord,
  answer: Answer<ReadonlyMap<string, string>>,
): SoldOutNews {
  if (answer.kind !== 'answered')
    return isPassing(answer) ? later(answer) : { type: 'refused', error: wordsOf(answer) }
  const error = answer.value.get(sellableId)
  return error === undefined ? { type: 'told' } : { type: 'refused', error }
}

/**
 * After it was read back; the channel answers the ids it does not sell. `record` is as it was when it was asked for.
 */
export function whenShown(
  record: SoldOutRecord,
  answer: Answer<ReadonlySet<string>>,
  now: number,
): SoldOutNews {
  if (answer.kind !== 'answered') return later(answer)
  const isOff = answer.value.has(record.sellableId)
  if (isOff === (record.wanted === 'off-sale')) return { type: 'shown' }
  if (record.state === 'confirmed') return { type: 'sold-again' }
  const isToBeTold = now - (record.sentAt ?? now) >= tellAgainMs
  return { type: 'postponed', error: null, atLeastMs: 0, isToBeTold }
}

/** What a record becomes; null when there is nothing left to note. `random` in [0, 1). */
export function soldOutStep(
  current: SoldOutRecord,
  news: SoldOutNews,
  now: number,
  random: number,
): SoldOutRecord | null {
  switch (news.type) {
    case 'told':
      return { ...current, sentAt: now, error: null }
    case 'refused':
      return { ...current, state: 'failed', since: now, error: news.error }
    case 'postponed': {
      const attempts = current.attempts + 1
      const notBefore = now + Math.max(news.atLeastMs, backoffMs(attempts, random))
      const sentAt = news.isToBeTold ? null : current.sentAt
      return { ...current, error: news.error, attempts, notBefore, sentAt }
    }
    case 'shown': {
      if (current.wanted === 'on-sale') return null
      const since = current.state === 'confirmed' ? current.since : now
      const notBefore = now + checkEveryMs
      return { ...current, state: 'confirmed', since, error: null, attempts: 0, notBefore }
    }
    case 'sold-again':
      return { ...current, state: 'pending', since: now, sentAt: null, notBefore: now }
    default:
      return assertNever(news)
  }
}

/** What is out until a time that has come; null where nothing stands there any more that could come back. */
export function comingBack(record: SoldOutRecord, isStorefront: boolean, now: number): SoldOutRecord | null {
  if (!isStorefront || record.state === 'gone') return null
  return {
    ...record,
    wanted: 'on-sale',
    state: 'returning',
    since: now,
    error: null,
    sentAt: null,
    attempts: 0,
    notBefore: now,
  }
}

export function isTimeUp({ wanted, until }: SoldOutRecord, now: number): boolean {
  return wanted === 'off-sale' && until !== null && until <= now
}
