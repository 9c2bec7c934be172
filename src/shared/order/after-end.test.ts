import { describe, expect, it } from 'vitest'
import { accepted, after, plainOrder, t0 } from '../../../tests/fixtures/order-events.ts'
import { type AfterEnd, afterEnd } from './after-end.ts'
import type { Order } from './order.ts'
import type { OrderEvent } from './order-event.ts'

describe('what an ending from outside leaves to do (E40)', () => {
  const cancelled: OrderEvent = { type: 'cancelled-by-platform' }
  const later = { status: 'scheduled', estimatedPickupAt: t0 + 5 * 3_600_000 } as const
  it.each([
    ['a new order', 'never-cook', plainOrder(), [cancelled]],
    ['one waiting for its time', 'never-cook', plainOrder(later), [accepted, cancelled]],
    ['one in doubt', 'never-cook', plainOrder({ inDoubt: true }), [accepted, { type: 'confirm-too-late' }]],
    ['one being prepared', 'stop-cooking', plainOrder(), [accepted, cancelled]],
    ['one that stands ready', 'keep', plainOrder(), [accepted, { type: 'readied' }, cancelled]],
    [
      'a ready one taken back to the stove',
      'stop-cooking',
      plainOrder(),
      [accepted, { type: 'readied' }, { type: 'undone' }, cancelled],
    ],
    [
      'one handed over',
      'gone',
      plainOrder(),
      [accepted, { type: 'readied' }, { type: 'picked-up' }, cancelled],
    ],
  ] as [string, AfterEnd, Order, OrderEvent[]][])('with %s is: %s', (_name, todo, order, events) => {
    expect(afterEnd(after(order, ...events))).toBe(todo)
  })

  it('a scheduled order that is cancelled by mistake and taken back still starts in time', () => {
    const waiting = after(plainOrder(later), accepted)
    const back = after(
      waiting,
      { type: 'cancelled-by-merchant', reason: 'OTHER', details: null },
      { type: 'undone' },
    )
    expect(back).toMatchObject({ status: 'scheduled', startAt: waiting.startAt })
    expect(back.startAt).not.toBeNull()
  })
})
