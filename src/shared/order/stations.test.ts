import { expect, test } from 'vitest'
import { boardOrder, line } from '../../../tests/fixtures/orders.ts'
import { allDay } from './all-day.ts'
import { partsAt } from './stations.ts'

const plan = { grill: ['Burgers'], bar: ['Drinks'] }
const order = boardOrder({
  locationId: 'here',
  lines: [
    { ...line('Burger', 2), category: 'Burgers' },
    { ...line('Beer', 3), category: 'Drinks' },
  ],
})

test('a station counts what it makes itself, of orders to accept too; the expo counts everything', () => {
  const counted = (station: 'grill' | 'bar' | 'expo' | null) =>
    allDay(partsAt([order], station, { here: plan }), order.receivedAt).map(
      ({ count, name }) => `${count} ${name}`,
    )
  expect(counted('grill')).toEqual(['2 Burger'])
  expect(counted('bar')).toEqual(['3 Beer'])
  expect(counted('expo')).toEqual(['3 Beer', '2 Burger'])
  expect(counted(null)).toEqual(['3 Beer', '2 Burger'])
})

test('a location without stations of its own is counted whole on every screen', () => {
  expect(partsAt([order], 'grill', {})).toEqual([order])
})
