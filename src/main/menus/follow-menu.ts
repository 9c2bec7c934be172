import type { SoldOutRecord } from '../store/sold-out.ts'

/** Whether a menu, as a channel shows it now, still has something that is sold out. */
export type Standing =
  | { kind: 'there' }
  /** The menu was never read, or the channel shows none. */
  | { kind: 'unknown' }
  /** `successor` is new there and the only thing of its name: it went on under another id. */
  | { kind: 'gone'; successor: { id: string; name: string } | null }

/**
 * What becomes of an 86 when the menu it stands on may have changed; null when nothing does. A proof ends with what it
 * proved: what is no longer on the menu is not "sold out, confirmed". Where the dish went on under another id, the 86
 * goes with it; where it comes back, so does the 86. `now` in epoch ms.
 */
export function followMenu(record: SoldOutRecord, standing: Standing, now: number): SoldOutRecord | null {
  if (record.wanted !== 'off-sale' || standing.kind === 'unknown') return null
  const toBeTold = {
    ...record,
    state: 'pending' as const,
    since: now,
    error: null,
    sentAt: null,
    attempts: 0,
    notBefore: now,
  }
  if (standing.kind === 'there') return record.state === 'gone' ? toBeTold : null
  const { successor } = standing
  if (successor) return { ...toBeTold, sellableId: successor.id, name: successor.name }
  return record.state === 'gone' ? null : { ...record, state: 'gone', since: now, error: null }
}
