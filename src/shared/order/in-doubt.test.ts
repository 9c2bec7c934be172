import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { accepted, after, plainOrder, start, t0, timed } from '../../../tests/fixtures/order-events.ts'
import type { OrderEvent } from './order-event.ts'
import { transition } from './transition.ts'

describe('an order in doubt (E37a)', () => {
  it('is on no paper before the channel has said that it takes it, whatever happens', () => {
    fc.assert(
      fc.property(start, fc.array(timed, { maxLength: 25 }), (first, steps) => {
        let order = first
        let now = t0
        for (const { event, wait } of steps) {
          now += wait
          const step = transition(order, event, now)
          if (!step.ok) continue
          if (step.order.inDoubt) expect(step.effects.filter(({ type }) => type === 'print')).toEqual([])
          order = step.order
        }
      }),
    )
  })

  it.each([
    ['the channel takes the acceptance', { type: 'confirm-taken' }],
    ['a dasher comes for it', { type: 'accepted-elsewhere' }],
  ] as [string, OrderEvent][])('is printed once %s', (_name, event) => {
    const waiting = after(plainOrder({ inDoubt: true }), accepted)
    const step = transition(waiting, event, t0 + 2)
    expect(step).toMatchObject({
      ok: true,
      order: { status: 'preparing', confirmation: 'confirmed', inDoubt: false },
      effects: [{ type: 'print', notice: 'none' }],
    })
  })

  it('that the channel gave up leaves no slip: there is no paper to take back', () => {
    const waiting = after(plainOrder({ inDoubt: true }), accepted)
    const step = transition(waiting, { type: 'confirm-too-late' }, t0 + 2)
    expect(step).toMatchObject({ ok: true, order: { status: 'failed', endingSeenAt: null }, effects: [] })
  })

  it('is one whose "received" did not get through', () => {
    expect(after(plainOrder(), { type: 'answer-lost' })).toMatchObject({ status: 'new', inDoubt: true })
  })
})
