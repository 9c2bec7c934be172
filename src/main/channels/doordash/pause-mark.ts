import type { StorePause } from '#shared/integration/view.ts'

/** The reason DoorDash documents for a restaurant that pauses itself in its own system (section 12). */
export const ourReason = 'store_self_disabled_in_their_POS_portal'

/** What a pause of ours says in its notes; DoorDash sends them back wherever it tells of the pause. */
export function pauseNotes(ref: string): string {
  return `Paused in Order Manager [${ref}]`
}

/**
 * The ref of a pause this station asked for; null of one that can only be ours and does not say which, undefined of one
 * that is not.
 */
export function refOfPause({
  reason,
  notes,
}: Pick<StorePause, 'reason' | 'notes'>): string | null | undefined {
  if (reason !== ourReason) return undefined
  if (notes === null || notes === '') return null
  return /^Paused in Order Manager \[([\w-]{1,64})\]$/.exec(notes)?.[1]
}
