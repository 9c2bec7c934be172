import { describe, expect, it } from 'vitest'
import { accepted, after, plainOrder, t0 } from '../../../tests/fixtures/order-events.ts'
import { columnOf, countdownOf, ringOf } from './board.ts'

describe('what rings', () => {
  it('is a new order until someone acknowledges it, also one that was accepted by itself (B1)', () => {
    expect(ringOf(plainOrder())).toBe('new')
    expect(ringOf(after(plainOrder(), { type: 'acknowledged' }))).toBeNull()
    expect(ringOf(after(plainOrder(), accepted))).toBeNull()
    expect(ringOf(after(plainOrder(), { type: 'accepted', prepMinutes: 15, byAnswer: true }))).toBe('new')
  })

  it('is a cancellation or a dead order from outside until someone has seen it', () => {
    const cancelled = after(plainOrder(), accepted, { type: 'cancelled-by-platform' })
    expect([ringOf(cancelled), columnOf(cancelled)]).toEqual(['cancelled', 'new'])
    const seen = after(cancelled, { type: 'ending-seen' })
    expect([ringOf(seen), columnOf(seen)]).toEqual([null, null])
    const late = after(plainOrder(), accepted, { type: 'confirm-too-late' })
    expect([ringOf(late), late.status]).toEqual(['problem', 'failed'])
  })

  it('is an order that DoorDash could not be told of, until someone has seen it', () => {
    const gaveUp = after(plainOrder(), accepted, { type: 'confirm-gave-up' })
    expect([ringOf(gaveUp), columnOf(gaveUp)]).toEqual(['problem', 'preparing'])
    expect(ringOf(after(gaveUp, { type: 'acknowledged' }))).toBeNull()
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
