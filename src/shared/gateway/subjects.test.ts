import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addressIn,
  callerIn,
  consenterIn,
  consentSubject,
  callSubject,
  deliverySubject,
  idOf,
  locationSubjects,
  tokenOf,
} from './subjects.ts'

describe('a token of a subject', () => {
  it.each([
    ['chez-loutre-centre', 'chez-loutre-centre'],
    ['chez.loutre', 'chez=2Eloutre'],
    ['a b', 'a=20b'],
    ['*', '=2A'],
    ['>', '=3E'],
    ['a=b', 'a=3Db'],
    ['café', 'caf=C3=A9'],
  ])('of %j is %s', (id, token) => {
    expect(tokenOf(id)).toBe(token)
  })

  it('has no sign that means something to NATS, and gives its id back, whatever that is', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), (id) => {
        expect(tokenOf(id)).toMatch(/^[A-Za-z0-9_=-]+$/)
        expect(idOf(tokenOf(id))).toBe(id)
      }),
    )
  })
})

describe('the subject of a delivery', () => {
  it('says for which location it is, from whom, and which order it begins', () => {
    const address = {
      locationId: 'chez.loutre *',
      channel: 'uber-eats',
      endpoint: 'uber-eats',
      orderId: 'a>b',
    } as const
    expect(addressIn(deliverySubject(address))).toEqual(address)
    expect(deliverySubject(address).startsWith(locationSubjects(address.locationId).slice(0, -1))).toBe(true)
  })

  it('of a delivery that names no order ends with its endpoint', () => {
    const address = { locationId: 'centre', channel: 'doordash', endpoint: 'menu-status' } as const
    expect(deliverySubject(address)).toBe('deliveries.centre.doordash.menu-status')
    expect(addressIn(deliverySubject(address))).toEqual({ ...address, orderId: null })
  })

  it.each([
    '',
    'deliveries',
    'deliveries.a.grubhub.orders',
    'other.a.doordash.orders',
    'deliveries.=Z.doordash.orders',
    'deliveries.a.doordash.orders.b.c',
  ])('is not read where no gateway made it: %j', (subject) => {
    expect(addressIn(subject)).toBeNull()
  })
})

describe('the subject of a call', () => {
  it.each(['chez.loutre', '=', '-', null])('says which device asks, for the location %j', (locationId) => {
    const subject = callSubject('tablet 7', locationId, 'doordash')
    expect(callerIn(subject)).toEqual({ deviceId: 'tablet 7', locationId, channel: 'doordash' })
  })

  it.each([
    'calls',
    'calls.a.b',
    'calls.a.b.grubhub',
    'deliveries.a.b.doordash',
    'calls.a.b.doordash.c',
    'calls.=Z.b.doordash',
  ])('is not read where no device may ask there: %s', (subject) => {
    expect(callerIn(subject)).toBeNull()
  })
})

describe('where a device says that somebody will come back for it', () => {
  it('names the device and the channel, and is nobody’s place for calls', () => {
    const subject = consentSubject('tablet 7', 'uber-eats')
    expect(consenterIn(subject)).toEqual({ deviceId: 'tablet 7', channel: 'uber-eats' })
    expect(callerIn(subject)).toBeNull()
    expect(consenterIn(callSubject('tablet 7', null, 'uber-eats'))).toBeNull()
    expect(consenterIn('consent')).toBeNull()
  })
})
