import { expect, onTestFinished, test } from 'vitest'
import { searchReach } from '#shared/api/orders.ts'
import { boardOrder, line } from '../../../tests/fixtures/orders.ts'
import { tempDir } from '../../../tests/support/core.ts'
import { openStore } from './open.ts'

function station() {
  const store = openStore(tempDir())
  onTestFinished(() => store.close())
  const add = (more: Parameters<typeof boardOrder>[0]) => store.orders.add(boardOrder(more))
  const found = (search: string) => store.orders.page({ search, limit: 50 }).orders.map((order) => order.id)
  return { store, add, found }
}

test('an order is found by its numbers, a part of the customer, and a part of a dish', () => {
  const { add, found } = station()
  add({ id: 'a', displayNumber: '5821', platformOrderId: 'pa', ticketNumber: 42, customerName: 'Nadia F.' })
  add({
    id: 'b',
    displayNumber: '0417',
    customerName: 'Rafael D.',
    lines: [line('Soup'), line('Poutine 100%')],
  })
  expect(found('5821')).toEqual(['a'])
  expect(found('pa')).toEqual(['a'])
  expect(found('#0042')).toEqual(['a'])
  expect(found('nadia')).toEqual(['a'])
  expect(found('poutine')).toEqual(['b'])
  expect(found('100%')).toEqual(['b'])
  expect(found('%')).toEqual(['b'])
  expect(found('sushi')).toEqual([])
  // A key of the stored document is no dish.
  expect(found('quantity')).toEqual([])
})

test('dishes are looked for in the latest orders alone, numbers in all of them', () => {
  const { store, add, found } = station()
  store.transaction(() => {
    add({ id: 'old', displayNumber: '7001', lines: [line('Rare dish')] })
    for (let at = 0; at < searchReach.dishes; at += 1) add({})
  })
  expect(found('rare dish')).toEqual([])
  expect(found('7001')).toEqual(['old'])
})

test('a search never reads the whole table', () => {
  const { store } = station()
  const plan = store.orders.searchPlan()
  expect(plan.filter((step) => /SCAN orders/.test(step))).toEqual([])
  expect(plan.some((step) => /SEARCH orders/.test(step))).toBe(true)
})
