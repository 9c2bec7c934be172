import { describe, expect, test } from 'vitest'
import { afterUse, atStart, freshRecord, graceMs, overlapMs, whyNotRotate } from './webhook-record.ts'

const now = Date.parse('2026-11-24T17:40:00Z')
const changed = { ...freshRecord('made', now), oldUntil: now + overlapMs }

describe('the secret of the webhooks at a start', () => {
  const start = { given: undefined, isDemo: false, demoSecret: 'demo-secret' }
  const stored = { secret: 'stored', isThere: true, isUnreadable: false, origin: 'made' as const }

  test('is kept; one that was given the last time is a made one without that', () => {
    expect(atStart(stored, start)).toEqual({ type: 'keep', origin: 'made' })
    expect(atStart({ ...stored, origin: 'given' }, start)).toEqual({ type: 'keep', origin: 'made' })
  })

  test('is the given one, before the demo’s', () => {
    const given = { ...start, given: 'given', isDemo: true }
    expect(atStart(stored, given)).toEqual({ type: 'take', secret: 'given', origin: 'demo', isNew: true })
    expect(atStart(stored, { ...start, given: 'stored' })).toMatchObject({ origin: 'given', isNew: false })
  })

  test('is never replaced while it cannot be read', () => {
    const locked = { ...stored, secret: null, isUnreadable: true }
    expect(atStart(locked, start)).toEqual({ type: 'unreadable' })
  })

  test('is made anew where there was none, an empty one, or a demo’s', () => {
    const none = { ...stored, secret: null }
    expect(atStart({ ...none, isThere: false }, start)).toEqual({ type: 'make', opened: 'made' })
    expect(atStart(none, start)).toEqual({ type: 'make', opened: 'empty-ended' })
    expect(atStart({ ...stored, secret: 'demo-secret' }, start)).toEqual({
      type: 'make',
      opened: 'demo-ended',
    })
    expect(atStart({ ...stored, origin: 'demo' }, start)).toEqual({ type: 'make', opened: 'demo-ended' })
  })
})

test('the first use of a new secret begins the end of the old one; the next changes nothing', () => {
  const used = afterUse(changed, now + 5)
  expect(used).toMatchObject({ newUsedAt: now + 5, oldUntil: now + 5 + graceMs })
  expect(used && afterUse(used, now + 6)).toBe(null)
  expect(afterUse(changed, now + overlapMs)).toBe(null)
  expect(afterUse(freshRecord('made', now), now)).toBe(null)
})

test('late in the overlap a first use makes the old one no better', () => {
  expect(afterUse(changed, now + overlapMs - 5)?.oldUntil).toBe(now + overlapMs)
})

test('a given secret is changed where it is given; two changes at once would end the first of three', () => {
  expect(whyNotRotate(freshRecord('given', now), now)).toBe('given')
  expect(whyNotRotate(changed, now)).toBe('overlap')
  expect(whyNotRotate(changed, now + overlapMs)).toBe(null)
})
