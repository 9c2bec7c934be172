import type { ServiceMode, ThrottleEnd } from './mode.ts'
import type { StorefrontService } from './storefront-service.ts'

/** How a storefront takes orders, the gravest first: what a person has to know of several storefronts is the first of these. */
export const standings = [
  'refused',
  'not-opened',
  'channel-paused',
  // Where one is still to be paused, orders come in: who reads that all is paused would be wrong.
  'pausing',
  'paused',
  'opening',
  'busy',
  'normal',
] as const
export type Standing = (typeof standings)[number]

/** How one storefront stands: what the channel said, and only then what was wished of it. Pure. */
export function standingOf({
  busy,
  pause,
  theirs,
}: Pick<StorefrontService, 'busy' | 'pause' | 'theirs'>): Standing {
  if (pause?.state === 'refused') return pause.wanted === 'off' ? 'not-opened' : 'refused'
  if (pause?.wanted === 'off') return 'opening'
  if (theirs) return 'channel-paused'
  if (pause) return pause.heldSince === null ? 'pausing' : 'paused'
  if (busy?.state === 'refused') return 'refused'
  return busy?.wanted === 'on' ? 'busy' : 'normal'
}

export type Summary = {
  standing: Standing
  /** So many of these storefronts stand so. */
  count: number
  of: number
  /** The first of their ends, epoch ms; null where none is known. */
  until: number | null
  plusMinutes: number
  /** One of those that stand so. */
  storefront: StorefrontService | null
  /** What tells the one that stands so from the others here; null where it takes both, or several stand so. */
  toldBy: 'channel' | 'location' | null
}

/** How several storefronts stand, in one word for the top bar: as the gravest of them does. Pure. */
export function summaryOf(storefronts: readonly StorefrontService[]): Summary {
  const each = storefronts.map((storefront) => ({ storefront, standing: standingOf(storefront) }))
  const standing = standings.find((one) => each.some((here) => here.standing === one)) ?? 'normal'
  const those = each.filter((one) => one.standing === standing).map(({ storefront }) => storefront)
  const ends = those.flatMap((storefront) => endOf(storefront, standing) ?? [])
  return {
    standing,
    count: those.length,
    of: storefronts.length,
    until: ends.length === 0 ? null : Math.min(...ends),
    plusMinutes: Math.max(0, ...those.map(({ busy }) => busy?.plusMinutes ?? 0)),
    storefront: those[0] ?? null,
    toldBy: those.length === 1 ? toldBy(storefronts) : null,
  }
}

function toldBy(storefronts: readonly StorefrontService[]): Summary['toldBy'] {
  const different = (key: 'channel' | 'locationId') => new Set(storefronts.map((one) => one[key])).size
  if (different('locationId') === 1) return 'channel'
  return different('channel') === 1 ? 'location' : null
}

/** When the way a storefront stands ends by itself; null where nobody knows. */
export function endOf({ busy, pause, theirs }: StorefrontService, standing: Standing): number | null {
  switch (standing) {
    case 'channel-paused':
      return theirs?.until ?? null
    case 'busy':
      return busy?.until ?? null
    default:
      return pause?.until ?? null
  }
}

/** Who asked for the way a storefront stands; null where the channel did, or nobody is known. */
export function askedBy({ busy, pause }: StorefrontService, standing: Standing): string | null {
  return (standing === 'busy' ? busy?.by : pause?.by) ?? null
}

/** What a channel refused to a storefront, to be asked for once more and until the same time; null where it refused nothing. Pure. */
export function refusedOf({ busy, pause }: Pick<StorefrontService, 'busy' | 'pause'>): ServiceMode | null {
  const refused = [pause, busy].find((one) => one?.state === 'refused')
  if (!refused) return null
  if (refused.wanted === 'off') return { type: 'normal' }
  const end: ThrottleEnd = refused.until === null ? { type: 'by-hand' } : { type: 'at', at: refused.until }
  return refused.kind === 'busy'
    ? { type: 'busy', plusMinutes: refused.plusMinutes, end }
    : { type: 'paused', end }
}

/**
 * What is wished first by who presses busy or paused: where all is as usual that itself, where it is not to undo it. What a
 * channel refused is wished once more: to undo it would open the other one, which did pause. Pure.
 */
export function firstWish(
  pressed: 'busy' | 'paused',
  storefronts: readonly StorefrontService[],
): ServiceMode['type'] {
  const refused = storefronts.find((storefront) => standingOf(storefront) === 'refused')
  const again = refused && refusedOf(refused)
  if (again) return again.type
  const stand = storefronts.map(standingOf)
  const isHeld = stand.some((standing) => standing !== 'normal' && standing !== 'busy')
  return isHeld || (pressed === 'busy' && stand.includes('busy')) ? 'normal' : pressed
}

/** Whether somebody has to be reminded of it: it has no end, and it has lasted. */
export function isReminderDue({ busy, pause }: StorefrontService, now: number): boolean {
  return [busy, pause].some((one) => one?.remindAt != null && one.remindAt <= now)
}
