import { expect, it } from 'vitest'
import { type Found, ledgerOf, type Sent } from './ledger.ts'

const sent = (orderId: string, more: Partial<Sent> = {}): Sent => ({
  channel: 'doordash',
  orderId,
  locationId: 'a',
  status: 202,
  isPoison: false,
  ...more,
})
const found = (orderId: string, more: Partial<Found> = {}): Found => ({
  channel: 'doordash',
  orderId,
  locationId: 'a',
  deviceId: 'tablet-a',
  kind: 'order',
  ...more,
})
const served = new Map([['a', new Set(['tablet-a', 'spare'])]])

it('what was answered 2xx and is in its station once is in order', () => {
  const ledger = ledgerOf([sent('1'), sent('2', { status: 503 })], [found('1')], served)
  expect(ledger).toEqual({ taken: 1, lost: [], doubled: [], misplaced: [], unknown: [] })
})

it('tells what is lost, doubled, in a wrong station, and nobody’s', () => {
  const ledger = ledgerOf(
    [sent('lost'), sent('twice'), sent('elsewhere')],
    [
      found('twice'),
      found('twice', { deviceId: 'spare' }),
      found('elsewhere', { deviceId: 'b' }),
      found('ghost'),
    ],
    served,
  )
  expect(ledger.lost).toEqual(['doordash lost'])
  expect(ledger.doubled).toEqual(['doordash twice'])
  expect(ledger.misplaced).toEqual(['doordash elsewhere'])
  expect(ledger.unknown).toEqual(['doordash ghost'])
})

it('poison that was taken must be kept as refused', () => {
  const poison = sent('p', { isPoison: true })
  expect(ledgerOf([poison], [], served).lost).toEqual(['doordash p'])
  expect(ledgerOf([poison], [found('p', { kind: 'refused', locationId: '' })], served).lost).toEqual([])
})
