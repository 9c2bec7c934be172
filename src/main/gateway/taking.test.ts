import { expect, it } from 'vitest'
import { ackOf, deliveryInfo, settledBy } from './taking.ts'

it.each([
  ['what is on disk is acknowledged', 200, 1, { type: 'ack' }],
  ['an order that waits for a person too', 202, 1, { type: 'ack' }],
  ['what was refused never comes again', 422, 1, { type: 'term' }],
  ['what the disk did not take comes again', 503, 9, { type: 'again', inMs: 5_000 }],
  ['an error nobody expected is tried again', 500, 1, { type: 'again', inMs: 10_000 }],
  ['and not for ever', 500, 4, { type: 'set-aside' }],
] as const)('%s', (_, status, tries, settled) => {
  expect(settledBy({ status }, tries)).toEqual(settled)
})

it('says it in the words of JetStream', () => {
  expect(ackOf({ type: 'ack' })).toBe('+ACK')
  expect(ackOf({ type: 'term' })).toBe('+TERM')
  expect(ackOf({ type: 'again', inMs: 5_000 })).toBe('-NAK {"delay": 5000000000}')
})

it('reads how often a message was sent, when the stream had it, and what waits behind it', () => {
  const told = { tries: 2, sequence: 10, storedAt: 1_700_000_000_123, pending: 7 }
  expect(deliveryInfo('$JS.ACK.DELIVERIES.location_a.2.10.12.1700000000123456789.7')).toEqual(told)
  expect(deliveryInfo('$JS.ACK._.hash.DELIVERIES.location_a.2.10.12.1700000000123456789.7')).toEqual(told)
  expect(deliveryInfo('_INBOX.a')).toBeNull()
  expect(deliveryInfo('$JS.ACK.a.b.c.d.e.f.g')).toBeNull()
  expect(deliveryInfo(undefined)).toBeNull()
})
