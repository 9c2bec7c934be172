import { expect, test } from 'vitest'
import { kitchenChanges } from '#shared/order/reads.ts'
import { boardOrder, cancelledOrder, line } from '../../../../../tests/fixtures/orders.ts'
import { besideHandover, besideNote, marksOf, onlyFullOf } from './order-marks.ts'

const marks = (order: Parameters<typeof boardOrder>[0]) => {
  const whole = boardOrder(order)
  return besideNote(whole, marksOf(whole, false)).filter((mark) => mark === 'note')
}

test("beside the order's note in words, the note of a dish still has its mark", () => {
  const crepe = line('Crêpe', 2, { note: 'One without butter' })
  expect(marks({ customerNote: 'Side door', lines: [crepe] })).toEqual(['note'])
  expect(marks({ customerNote: null, lines: [crepe] })).toEqual(['note'])
  expect(marks({ customerNote: 'Side door', lines: [line('Crêpe')] })).toEqual([])
})

test('a courier at the door has a mark, before that of a note, where no words say it', () => {
  const dasher = { step: 'arrived_at_store', name: 'Marc', phone: null, vehicle: null, at: 0 } as const
  const order = boardOrder({ customerNote: 'Side door', dasher })
  expect(marksOf(order, false)).toEqual(['courier', 'note'])
  expect(besideHandover(marksOf(order, false))).toEqual(['note'])
  expect(marksOf({ ...order, dasher: { ...dasher, step: 'arriving_at_store' } }, false)).toEqual(['note'])
})

test('what changed, and what asks for a person, is said in words by a full card alone; how an order ended by every card', () => {
  expect(onlyFullOf(boardOrder({ customerNote: 'Side door' }))).toBeNull()
  const one = boardOrder({ lines: [line('Crêpe', 1)] })
  const changes = kitchenChanges(one, { ...one, lines: [line('Crêpe', 2)] })
  expect(changes).not.toBeNull()
  const failed = { state: 'failed', problem: 'paper-out', since: null, missing: null } as const
  expect(onlyFullOf(boardOrder({ changes, paper: failed }))).toBe('change')
  for (const trouble of [
    { paper: failed },
    { paper: { ...failed, state: 'waiting' } },
    { conflict: true },
    { inDoubt: true },
    { confirmation: 'unconfirmed' },
  ] as const)
    expect(onlyFullOf(boardOrder(trouble)), JSON.stringify(trouble)).toBe('trouble')
  expect(onlyFullOf(boardOrder({ paper: { ...failed, state: 'waiting', problem: null } }))).toBeNull()
  expect(onlyFullOf(cancelledOrder({ changes, paper: failed }))).toBeNull()
})
