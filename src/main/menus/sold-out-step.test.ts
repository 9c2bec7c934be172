import { describe, expect, it } from 'vitest'
import type { SoldOutRecord } from '../store/sold-out.ts'
import { comingBack, soldOutStep, whenShown, whenTold } from './sold-out-step.ts'

const now = 1_000_000
const record = {
  kind: 'item',
  sellableId: 'soup',
  locationId: 'l',
  channel: 'doordash',
  name: 'Soup',
  wanted: 'off-sale',
  state: 'pending',
  since: 1,
  until: null,
  by: null,
  error: null,
  sentAt: now - 1,
  attempts: 0,
  notBefore: 0,
} as SoldOutRecord
const out = { kind: 'answered', value: new Set(['soup']) } as const
const onSale = { kind: 'answered', value: new Set<string>() } as const
const silent = { kind: 'unreachable', message: 'ECONNREFUSED', maybeHeard: false } as const

describe('an 86 (B14)', () => {
  it('is told once the channel took it, failed where it refused this one', () => {
    expect(whenTold(record, { kind: 'answered', value: new Map() })).toEqual({ type: 'told' })
    const refused = whenTold(record, { kind: 'answered', value: new Map([['soup', 'no such item']]) })
    expect(soldOutStep(record, refused, now, 0)).toMatchObject({ state: 'failed', error: 'no such item' })
  })

  it('never gives up for want of a network', () => {
    const next = soldOutStep(record, whenTold(record, silent), now, 0)
    expect(next).toMatchObject({ state: 'pending', attempts: 1, error: 'ECONNREFUSED' })
    expect(next?.notBefore).toBeGreaterThan(now)
    expect(whenShown(record, silent, now).type).toBe('postponed')
  })

  it('is confirmed only once the channel shows it, and looked at again after a quarter of an hour', () => {
    const next = soldOutStep(record, whenShown(record, out, now), now, 0)
    expect(next).toMatchObject({ state: 'confirmed', since: now, notBefore: now + 15 * 60_000 })
  })

  it('is told again where the channel took it two minutes ago and does not show it', () => {
    const old = { ...record, sentAt: now - 120_000 }
    expect(soldOutStep(old, whenShown(old, onSale, now), now, 0)?.sentAt).toBeNull()
    expect(soldOutStep(record, whenShown(record, onSale, now), now, 0)?.sentAt).toBe(now - 1)
  })

  it('is no longer proven where it is sold again', () => {
    const confirmed = { ...record, state: 'confirmed' } as SoldOutRecord
    const next = soldOutStep(confirmed, whenShown(confirmed, onSale, now), now, 0)
    expect(next).toMatchObject({ state: 'pending', sentAt: null, notBefore: now })
  })

  it('is over once what came back is sold', () => {
    const returning = { ...record, wanted: 'on-sale', state: 'returning' } as SoldOutRecord
    expect(soldOutStep(returning, whenShown(returning, onSale, now), now, 0)).toBeNull()
    expect(whenShown(returning, out, now).type).toBe('postponed')
  })

  it('comes back by itself, unless nothing stands there any more', () => {
    expect(comingBack(record, true, now)).toMatchObject({ wanted: 'on-sale', state: 'returning' })
    expect(comingBack(record, false, now)).toBeNull()
    expect(comingBack({ ...record, state: 'gone' }, true, now)).toBeNull()
  })
})
