import { describe, expect, it } from 'vitest'
import { accepted, after, plainOrder, t0 } from '../../../tests/fixtures/order-events.ts'
import type { Order } from './order.ts'
import { transition } from './transition.ts'
import { columnOf, countdownOf, ringOf } from './board.ts'

/** Touched by somebody at that time (epoch ms). */
function acknowledgedAt(order: Order, at: number): Order {
  const step = transition(order, { type: 'acknowledged' }, at)
  if (!step.ok) throw new Error(step.refusal)
  return step.order
}

describe('what rings', () => {
  it('is a new order until someone acknowledges it, also one that was accepted by itself (B1)', () => {
    expect(ringOf(plainOrder(), t0)).toBe('new')
    expect(ringOf(after(plainOrder(), { type: 'acknowledged' }), t0)).toBeNull()
    expect(ringOf(after(plainOrder(), accepted), t0)).toBeNull()
    expect(ringOf(after(plainOrder(), { type: 'accepted', prepMinutes: 15, byAnswer: true }), t0)).toBe('new')
  })

  it('is a cancellation or a dead order from outside until someone has seen it', () => {
    const cancelled = after(plainOrder(), accepted, { type: 'cancelled-by-platform' })
    expect([ringOf(cancelled, t0), columnOf(cancelled)]).toEqual(['cancelled', 'new'])
    const seen = after(cancelled, { type: 'ending-seen' })
    expect([ringOf(seen, t0), columnOf(seen)]).toEqual([null, null])
    const late = after(plainOrder(), accepted, { type: 'confirm-too-late' })
    expect([ringOf(late, t0), late.status]).toEqual(['problem', 'failed'])
  })

  it('is an order that DoorDash could not be told of, until someone has seen it', () => {
    const gaveUp = after(plainOrder(), accepted, { type: 'confirm-gave-up' })
    expect([ringOf(gaveUp, t0), columnOf(gaveUp)]).toEqual(['problem', 'preparing'])
    expect(ringOf(after(gaveUp, { type: 'acknowledged' }), t0)).toBeNull()
  })

  it('is one that is about to expire, though it was silenced when it came, until that is acknowledged too (B1)', () => {
    const order = plainOrder()
    const soon = order.confirmBy - 44_999
    expect([ringOf(order, soon - 1), ringOf(order, soon)]).toEqual(['new', 'expiring'])
    const silenced = acknowledgedAt(order, order.receivedAt + 5_000)
    expect([ringOf(silenced, soon - 1), ringOf(silenced, soon)]).toEqual([null, 'expiring'])
    const heard = acknowledgedAt(silenced, soon)
    expect([ringOf(heard, soon), ringOf(heard, order.confirmBy + 60_000)]).toEqual([null, null])
    expect(transition(heard, { type: 'acknowledged' }, soon + 1)).toMatchObject({ refusal: 'no-change' })
  })

  it('rings anew for more time to answer, and no more once it is answered (B1)', () => {
    const order = plainOrder()
    const heard = acknowledgedAt(order, order.confirmBy - 20_000)
    const longer = { ...heard, confirmBy: heard.confirmBy + 60_000 }
    expect(ringOf(longer, longer.confirmBy - 50_000)).toBeNull()
    expect(ringOf(longer, longer.confirmBy - 1)).toBe('expiring')
    const step = transition(order, accepted, order.confirmBy - 10_000)
    expect(step.ok && ringOf(step.order, order.confirmBy - 1)).toBeNull()
  })

  it('is a change first: who reads it has not heard yet that the order is about to expire', () => {
    const order = plainOrder({ acknowledgedAt: t0, unseen: ['changed'] })
    const soon = order.confirmBy - 10_000
    expect(ringOf(order, soon)).toBe('changed')
    expect(ringOf(acknowledgedAt(order, soon), soon)).toBe('expiring')
  })

  it('counts down to the next deadline and says which', () => {
    expect(countdownOf(plainOrder(), t0 + 60_000)).toMatchObject({
      kind: 'to-accept',
      leftMs: 120_000,
      late: false,
    })
    const preparing = after(plainOrder(), accepted)
    expect(countdownOf(preparing, t0 + 16 * 60_000 + 1)).toMatchObject({
      kind: 'to-ready',
      leftMs: -60_000,
      late: true,
    })
  })
})
