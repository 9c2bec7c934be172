import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { extraMinutes, isHeld, type ThrottleEvent, type ThrottleRecord, throttleStep } from './throttle.ts'

const key = { locationId: 'centre', channel: 'doordash', kind: 'pause' } as const
const until = fc.option(fc.integer({ min: 1, max: 10_000_000 }))
const refs = fc.constantFrom('a', 'b', 'c')
const events: fc.Arbitrary<ThrottleEvent> = fc.oneof(
  fc.record({
    type: fc.constant('asked' as const),
    ref: refs,
    plusMinutes: fc.constant(0),
    by: fc.constant('Camille'),
    until,
    isCounted: fc.boolean(),
  }),
  fc.record({
    type: fc.constant('overruled' as const),
    ref: refs,
    by: fc.constant('Camille'),
    since: fc.constant(1),
  }),
  fc.record({
    type: fc.constant('lifted' as const),
    lifting: fc.constantFrom('person' as const, 'time' as const),
  }),
  fc.constant<ThrottleEvent>({ type: 'sending' }),
  fc.constant<ThrottleEvent>({ type: 'told' }),
  fc.record({ type: fc.constant('refused' as const), error: fc.constant('400 no') }),
  fc.record({
    type: fc.constant('postponed' as const),
    error: fc.constant('no answer'),
    waitMs: fc.nat(30_000),
    isToBeTold: fc.boolean(),
  }),
  fc.record({ type: fc.constant('shown' as const), isOn: fc.boolean() }),
)
const story = fc.array(events, { maxLength: 30 })

function after(
  events: readonly ThrottleEvent[],
  look: (before: ThrottleRecord | null, event: ThrottleEvent, now: ThrottleRecord | null) => void = () => {},
): ThrottleRecord | null {
  let current: ThrottleRecord | null = null
  events.forEach((event, index) => {
    const before: ThrottleRecord | null = current
    current = throttleStep(key, before, event, index * 1_000)
    look(before, event, current)
  })
  return current
}

describe('a pause', () => {
  it('is said to be in force only after the channel showed it, or was already (B14)', () => {
    fc.assert(
      fc.property(story, (events) => {
        after(events, (before, event, now) => {
          if (now && isHeld(now) && !(before && isHeld(before)))
            expect(event.type === 'overruled' || (event.type === 'shown' && event.isOn)).toBe(true)
        })
      }),
    )
  })

  it('is said to be over only when the channel showed that, or could not have it (B14)', () => {
    fc.assert(
      fc.property(story, (events) => {
        after(events, (before, event, now) => {
          if (before === null || now !== null) return
          const isShown = event.type === 'shown' && !event.isOn
          const neverThere = event.type === 'lifted' && before.heldSince === null && !before.mayBeThere
          expect(isShown || neverThere).toBe(true)
        })
      }),
    )
  })

  it('can be ended from wherever it stands: no state is a dead end (B15)', () => {
    fc.assert(
      fc.property(story, (events) => {
        const end: ThrottleEvent[] = [
          { type: 'lifted', lifting: 'person' },
          { type: 'sending' },
          { type: 'told' },
          { type: 'shown', isOn: false },
        ]
        expect(after([...events, ...end])).toBeNull()
      }),
    )
  })

  it('that has no end has a reminder, and one with an end has none (B15)', () => {
    fc.assert(
      fc.property(story, (events) => {
        after(events, (_before, event, now) => {
          if (event.type === 'asked') expect(now?.remindAt !== null).toBe(event.until === null)
          if (now?.wanted === 'off') expect(now.remindAt).toBeNull()
        })
      }),
    )
  })

  it('lifted before anything left this station is nobody’s business; after that the channel is asked', () => {
    const wish = { type: 'asked', ref: 'a', plusMinutes: 0, by: null, until: null, isCounted: false } as const
    const lift = { type: 'lifted', lifting: 'person' } as const
    expect(after([wish, lift])).toBeNull()
    expect(after([wish, { type: 'sending' }, lift])).toMatchObject({ wanted: 'off', state: 'ending' })
  })
})

it('a busy kitchen adds its minutes until its time, whatever the channel said so far', () => {
  const busy = throttleStep(
    { ...key, kind: 'busy' },
    null,
    { type: 'asked', ref: 'a', plusMinutes: 10, by: null, until: 60_000, isCounted: true },
    0,
  )
  expect([0, 59_999, 60_000].map((now) => extraMinutes(busy, now))).toEqual([10, 10, 0])
})
