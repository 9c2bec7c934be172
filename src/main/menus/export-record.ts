import { type ExportEvent, type ExportFailure, exportStep } from '#shared/menu/export.ts'
import { assertNever } from '#shared/result.ts'
import { retryAfterMs, type Trouble, wordsOf } from '../channels/menus.ts'
import { backoffMs } from '../base/backoff.ts'
import type { ExportRecord, Said } from '../store/menu-exports.ts'

/** What happened to a menu on its way to a storefront. */
export type ExportNews =
  /** It is about to leave: from here on the channel may have heard of it. */
  | { type: 'leaving' }
  /** Where the onboarding it goes into stood before it left. */
  | { type: 'marked'; mark: string }
  /** The channel has it; `said` is what came of it, where that is known. Looked at again in `inMs`. */
  | { type: 'sent'; platformMenuId: string | null; said: Said | null; inMs: number }
  /** The channel knows nothing of it: it is sent again. */
  | { type: 'not-there' }
  /** The id it should have replaced leads nowhere: it is sent as a new menu. */
  | { type: 'id-gone' }
  /** No answer to work with. `maybeHeard` is what the attempt may have done; null where it was only a question. */
  | { type: 'not-reached'; trouble: Trouble; maybeHeard: boolean | null }
  /** Nothing was said yet: it is asked for again in `inMs`. */
  | { type: 'pending'; inMs: number }
  | { type: 'said'; said: Said }
  /** Nothing new: it is looked at again in `inMs`. */
  | { type: 'due'; inMs: number }
  | { type: 'read-back'; platformMenuId: string | null }
  | { type: 'failed'; failure: ExportFailure; platformMenuId?: string | null }

/**
 * What an export under way becomes, with what is kept beside it. Pure. `current` is as it is now: a webhook may have
 * come in since the question was asked. `now` in epoch ms, `random` in [0, 1).
 */
export function exportRecordStep(
  current: ExportRecord,
  news: ExportNews,
  now: number,
  random: number,
): ExportRecord {
  const to = (event: ExportEvent, beside: Partial<Omit<ExportRecord, 'export'>> = {}): ExportRecord => {
    const step = exportStep(current.export, event, now)
    return step.ok ? { ...current, ...beside, export: step.export } : current
  }
  switch (news.type) {
    case 'leaving':
      return { ...current, maybeHeard: true }
    case 'marked':
      return { ...current, mark: news.mark }
    case 'sent': {
      const { platformMenuId, said, inMs } = news
      const beside = { maybeHeard: false, notBefore: now + inMs, ...(said && { said }) }
      return to({ type: 'sent', platformMenuId }, beside)
    }
    case 'not-there':
      return { ...current, maybeHeard: false, notBefore: now }
    case 'id-gone': {
      const asNew = { ...current.export, platformMenuId: null }
      return { ...current, maybeHeard: false, notBefore: now, export: asNew }
    }
    case 'not-reached': {
      const { trouble, maybeHeard } = news
      const waitMs = Math.max(retryAfterMs(trouble), backoffMs(current.export.attempts + 1, random))
      const beside = { notBefore: now + waitMs, ...(maybeHeard !== null && { maybeHeard }) }
      return to({ type: 'not-reached', error: wordsOf(trouble) ?? '' }, beside)
    }
    case 'pending':
      // A webhook that came in meanwhile made it due at once.
      return current.said === null ? { ...current, notBefore: now + news.inMs } : current
    case 'said':
      return { ...current, said: current.said ?? news.said }
    case 'due':
      return { ...current, notBefore: now + news.inMs }
    case 'read-back':
      return to({ type: 'read-back', platformMenuId: news.platformMenuId })
    case 'failed': {
      const { failure, platformMenuId = current.export.platformMenuId } = news
      return to({ type: 'failed', failure, platformMenuId })
    }
    default:
      return assertNever(news)
  }
}
