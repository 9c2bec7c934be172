import { z } from 'zod'
import { channels } from '../channel.ts'
import type { StorePause } from '../integration/view.ts'
import { assertNever } from '../result.ts'

/** A kitchen that cannot keep up slows its orders down: longer preparation times, or none at all for a while. */
export const throttleKinds = ['busy', 'pause'] as const
export type ThrottleKind = (typeof throttleKinds)[number]

/**
 * `pending` waits for the channel to say that it is so, `ending` that it is over (B14). `refused` is what the channel would
 * not do, and what `wanted` says it was asked for.
 */
export const throttleStates = ['pending', 'confirmed', 'ending', 'refused'] as const

export const throttle = z.object({
  locationId: z.string(),
  channel: z.enum(channels),
  kind: z.enum(throttleKinds),
  wanted: z.enum(['on', 'off']),
  state: z.enum(throttleStates),
  /** Minutes on top of the usual preparation time; 0 of a pause. */
  plusMinutes: z.number(),
  /** When somebody asked for it, and who. Times are epoch ms. */
  askedAt: z.number(),
  by: z.string().nullable(),
  /** When it ends by itself; null lasts until somebody ends it. */
  until: z.number().nullable(),
  /** Since when the channel says that it is in force; null while it never said so. */
  heldSince: z.number().nullable(),
  /** When to remind of one without an end; null of the others. */
  remindAt: z.number().nullable(),
  /** What the channel said at the last attempt. Attempts go on unless `state` is refused. */
  error: z.string().nullable(),
})
export type Throttle = z.infer<typeof throttle>

/** With what only its worker needs of it. */
export type ThrottleRecord = Throttle & {
  /** Tells it from every other wish, here and at the channel. */
  ref: string
  /** Whether its end was counted in minutes from when it was asked for, and not named as a time. */
  isCounted: boolean
  /** Whether a person ends it, or its time did. */
  lifting: 'person' | 'time' | null
  /** A call left for the channel: it may have it whatever the answer was, or if none came. */
  mayBeThere: boolean
  /** When the channel took it, epoch ms; it is proven by reading it back. */
  sentAt: number | null
  attempts: number
  notBefore: number
}

export type Wish = Pick<ThrottleRecord, 'ref' | 'plusMinutes' | 'by' | 'until' | 'isCounted'>

export type ThrottleEvent =
  | ({ type: 'asked' } & Wish)
  /** Somebody opens what the channel closed by itself, since `since`. */
  | { type: 'overruled'; ref: string; by: string | null; since: number }
  | { type: 'lifted'; lifting: 'person' | 'time' }
  /** A call is about to leave; on disk before it does. */
  | { type: 'sending' }
  /** The channel took it; whether it is so is another question. */
  | { type: 'told' }
  | { type: 'refused'; error: string | null }
  /** To be asked for again in `waitMs`; `isToBeTold` where the channel took it so long ago that it is told again. */
  | { type: 'postponed'; error: string | null; waitMs: number; isToBeTold: boolean }
  /** The channel was read back: whether it is in force there. */
  | { type: 'shown'; isOn: boolean }

/** A pause without an end is reminded of this often, in ms. */
export const remindEveryMs = 30 * 60_000
/** What is in force is looked at again this often, in ms: the channel, or somebody there, may have ended it. */
const checkEveryMs = 5 * 60_000
/** A channel that took it and does not show it after this long is told again, in ms. */
export const tellAgainMs = 2 * 60_000

type Key = Pick<Throttle, 'locationId' | 'channel' | 'kind'>

/**
 * What becomes of a throttle; null when nothing holds the orders back. Pure, `now` in epoch ms. It ends only when the channel
 * shows that it did, when the channel never took it, or when it never left this station: nobody is told "open" before.
 */
export function throttleStep(
  key: Key,
  current: ThrottleRecord | null,
  event: ThrottleEvent,
  now: number,
): ThrottleRecord | null {
  switch (event.type) {
    case 'asked':
      return asked(key, current, event, now)
    case 'overruled':
      return overruled(key, event, now)
    case 'lifted':
      return current && lifted(current, event.lifting, now)
    case 'sending':
      return current && { ...current, mayBeThere: true }
    case 'told':
      return current && { ...current, sentAt: now, error: null, attempts: 0, notBefore: now }
    case 'refused':
      return (
        current && {
          ...current,
          state: 'refused',
          error: event.error,
          mayBeThere: isHeld(current),
          notBefore: now + checkEveryMs,
        }
      )
    case 'postponed':
      return (
        current && {
          ...current,
          error: event.error,
          attempts: current.attempts + 1,
          notBefore: now + event.waitMs,
          sentAt: event.isToBeTold ? null : current.sentAt,
        }
      )
    case 'shown':
      return current && shown(current, event.isOn, now)
    default:
      return assertNever(event)
  }
}

function asked(
  key: Key,
  current: ThrottleRecord | null,
  { ref, plusMinutes, by, until, isCounted }: Wish,
  now: number,
): ThrottleRecord {
  const { locationId, channel, kind } = key
  return {
    ref,
    plusMinutes,
    by,
    until,
    isCounted,
    locationId,
    channel,
    kind,
    wanted: 'on',
    state: 'pending',
    askedAt: now,
    heldSince: current?.heldSince ?? null,
    remindAt: until === null ? now + remindEveryMs : null,
    error: null,
    lifting: null,
    mayBeThere: current?.mayBeThere ?? false,
    sentAt: null,
    attempts: 0,
    notBefore: now,
  }
}

function overruled(
  key: Key,
  { ref, by, since }: Extract<ThrottleEvent, { type: 'overruled' }>,
  now: number,
): ThrottleRecord {
  const wish = { ref, plusMinutes: 0, by, until: null, isCounted: false }
  const there = { ...asked(key, null, wish, now), heldSince: since, mayBeThere: true, remindAt: null }
  return { ...there, wanted: 'off', state: 'ending', lifting: 'person' }
}

function lifted(current: ThrottleRecord, lifting: 'person' | 'time', now: number): ThrottleRecord | null {
  if (current.wanted === 'off' && current.state === 'ending') return current
  if (neverThere(current)) return null
  return {
    ...current,
    wanted: 'off',
    state: 'ending',
    lifting,
    remindAt: null,
    error: null,
    sentAt: null,
    attempts: 0,
    notBefore: now,
  }
}

/** The channel cannot have it: it was refused, or nothing was sent yet. */
function neverThere({ heldSince, mayBeThere }: ThrottleRecord): boolean {
  return heldSince === null && !mayBeThere
}

function shown(current: ThrottleRecord, isOn: boolean, now: number): ThrottleRecord | null {
  if (current.wanted === 'off') return isOn ? current : null
  if (!isOn) return current.state === 'pending' ? current : null
  return {
    ...current,
    state: 'confirmed',
    mayBeThere: true,
    heldSince: current.heldSince ?? now,
    error: null,
    attempts: 0,
    notBefore: now + checkEveryMs,
  }
}

/** Whether orders are held back by it as far as is known: the channel said so, and has not said that it ended. */
export function isHeld({ heldSince }: Pick<Throttle, 'heldSince'>): boolean {
  return heldSince !== null
}

/** A pause somebody here asked for, in force now, as a pause of the channel's own is shown. */
export function pausedHere(one: Throttle | null): (StorePause & { isOurs: true }) | null {
  if (one?.heldSince == null) return null
  return { reason: null, notes: null, since: one.heldSince, until: one.until, isOurs: true }
}

/** Whether its time is over and it has to be ended. */
export function isOver({ wanted, until }: Pick<Throttle, 'wanted' | 'until'>, now: number): boolean {
  return wanted === 'on' && until !== null && until <= now
}

/** Minutes a busy kitchen adds to its preparation times now. They are its own: they count from when they were asked for. */
export function extraMinutes(one: Throttle | null, now: number): number {
  return one?.kind === 'busy' && one.wanted === 'on' && !isOver(one, now) ? one.plusMinutes : 0
}
