import { expect, it } from 'vitest'
import type { StorefrontService } from './storefront-service.ts'
import type { Throttle } from './throttle.ts'
import { firstWish, isReminderDue, refusedOf, standingOf, summaryOf } from './standing.ts'

const throttle = (more: Partial<Throttle>): Throttle => ({
  locationId: 'centre',
  channel: 'doordash',
  kind: 'pause',
  wanted: 'on',
  state: 'pending',
  plusMinutes: 0,
  askedAt: 0,
  by: null,
  until: null,
  heldSince: null,
  remindAt: null,
  error: null,
  ...more,
})
const storefront = (more: Partial<StorefrontService> = {}): StorefrontService => ({
  locationId: 'centre',
  channel: 'doordash',
  locationName: 'Centre',
  timeZone: 'UTC',
  isReachable: true,
  busy: null,
  pause: null,
  theirs: null,
  mark: '|',
  ...more,
})

it('nothing is said to be paused before the channel said so, nor open before it said that (B14)', () => {
  expect(standingOf(storefront({ pause: throttle({}) }))).toBe('pausing')
  expect(standingOf(storefront({ pause: throttle({ state: 'confirmed', heldSince: 1 }) }))).toBe('paused')
  expect(standingOf(storefront({ pause: throttle({ state: 'refused' }) }))).toBe('refused')
  expect(standingOf(storefront({ pause: throttle({ wanted: 'off', state: 'ending', heldSince: 1 }) }))).toBe(
    'opening',
  )
  expect(standingOf(storefront({ pause: throttle({ wanted: 'off', state: 'refused', heldSince: 1 }) }))).toBe(
    'not-opened',
  )
})

it('of several storefronts the gravest is said, with how many and the first end', () => {
  const paused = (until: number) =>
    storefront({ pause: throttle({ state: 'confirmed', heldSince: 1, until }) })
  const busy = storefront({ busy: throttle({ kind: 'busy', plusMinutes: 10 }) })
  expect(summaryOf([paused(900), busy, paused(500), storefront()])).toMatchObject({
    standing: 'paused',
    count: 2,
    of: 4,
    until: 500,
  })
  expect(summaryOf([busy, storefront()])).toMatchObject({ standing: 'busy', plusMinutes: 10, until: null })
  expect(summaryOf([])).toMatchObject({ standing: 'normal', of: 0 })
})

it('paused on one channel and still to be paused on the other is not said to be paused (B14)', () => {
  const uber = storefront({
    channel: 'uber-eats',
    pause: throttle({ channel: 'uber-eats', state: 'confirmed', heldSince: 1 }),
  })
  const asked = storefront({ pause: throttle({}) })
  expect(summaryOf([uber, asked])).toMatchObject({ standing: 'pausing', count: 1, storefront: asked })
})

it('the one that is paused is named by what tells it from the others: its channel, its place, or neither', () => {
  const paused = storefront({ pause: throttle({ state: 'confirmed', heldSince: 1 }) })
  const port = { locationId: 'port', locationName: 'Port' }
  expect(summaryOf([paused, storefront({ channel: 'uber-eats' })]).toldBy).toBe('channel')
  expect(summaryOf([paused, storefront(port)]).toldBy).toBe('location')
  expect(summaryOf([paused, storefront({ ...port, channel: 'uber-eats' })]).toldBy).toBeNull()
})

it('a pause without an end is reminded of once its time has come (B15)', () => {
  const one = storefront({ pause: throttle({ heldSince: 1, remindAt: 100 }) })
  expect([99, 100].map((now) => isReminderDue(one, now))).toEqual([false, true])
  expect(isReminderDue(storefront(), 100)).toBe(false)
})

it('what a channel refused can be asked for again as it was, until the same time', () => {
  const refused = { state: 'refused' } as const
  const ofPause = (more: Partial<Throttle>) =>
    refusedOf(storefront({ pause: throttle({ ...refused, ...more }) }))
  expect(ofPause({ until: 900 })).toEqual({ type: 'paused', end: { type: 'at', at: 900 } })
  expect(ofPause({})).toEqual({ type: 'paused', end: { type: 'by-hand' } })
  expect(ofPause({ wanted: 'off' })).toEqual({ type: 'normal' })
  const busy = throttle({ kind: 'busy', plusMinutes: 10, until: 900, ...refused })
  expect(refusedOf(storefront({ busy }))).toEqual({
    type: 'busy',
    plusMinutes: 10,
    end: { type: 'at', at: 900 },
  })
  expect(refusedOf(storefront({ pause: throttle({}) }))).toBeNull()
  expect(refusedOf(storefront())).toBeNull()
})

it('what was pressed is wished first where all is as usual; where it is not, to undo it; what a channel refused, once more (B14)', () => {
  const paused = storefront({ pause: throttle({ state: 'confirmed', heldSince: 1 }) })
  const refused = storefront({ pause: throttle({ state: 'refused' }), channel: 'uber-eats' })
  const busy = storefront({ busy: throttle({ kind: 'busy', plusMinutes: 10 }) })
  expect(firstWish('paused', [storefront()])).toBe('paused')
  expect(firstWish('busy', [storefront()])).toBe('busy')
  expect(firstWish('paused', [paused])).toBe('normal')
  expect(firstWish('busy', [busy])).toBe('normal')
  expect(firstWish('paused', [busy])).toBe('paused')
  // Its main button would open the channel that did pause.
  expect(firstWish('paused', [refused, paused])).toBe('paused')
  // Busy would open what is paused: that minutes were refused before it says nothing.
  const busyRefused = throttle({ kind: 'busy', plusMinutes: 10, state: 'refused' })
  expect(firstWish('paused', [storefront({ ...paused, busy: busyRefused })])).toBe('normal')
})
