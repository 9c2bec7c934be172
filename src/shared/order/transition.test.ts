import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { accepted, after, plainOrder, start, t0, timed } from '../../../tests/fixtures/order-events.ts'
import { columnOf } from './board.ts'
import type { OrderStatus } from './order.ts'
import { orderStatuses } from './order-schema.ts'
import type { OrderEvent } from './order-event.ts'
import { undoMs } from './step.ts'
import { endedUnanswered, isOver } from './ending.ts'
import { transition } from './transition.ts'

describe('the order state machine', () => {
  it('walks an order from the wire to the customer (R6)', () => {
    const done = after(
      plainOrder(),
      accepted,
      { type: 'confirm-taken' },
      { type: 'readied' },
      { type: 'picked-up' },
      { type: 'completed' },
    )
    expect(done).toMatchObject({
      status: 'completed',
      confirmation: 'confirmed',
      acceptedAt: t0 + 1,
      readyAt: t0 + 3,
    })
  })

  it('refuses a second answer, so that a double tap accepts once (R26)', () => {
    const order = after(plainOrder(), accepted)
    expect(transition(order, accepted, t0 + 5)).toEqual({ ok: false, refusal: 'already-answered' })
  })

  it('never jumps: only these steps change the status, whatever happens in whatever order', () => {
    const legal: Record<OrderStatus, readonly OrderStatus[]> = {
      scheduled: ['new', 'preparing', 'ready', 'cancelled', 'failed', 'picked_up', 'completed'],
      new: ['scheduled', 'preparing', 'cancelled', 'failed', 'picked_up', 'completed'],
      preparing: ['ready', 'picked_up', 'completed', 'cancelled', 'failed', 'scheduled'],
      ready: ['picked_up', 'completed', 'cancelled', 'failed', 'preparing', 'scheduled'],
      picked_up: ['completed', 'cancelled', 'failed', 'ready'],
      completed: ['cancelled', 'ready'],
      cancelled: ['new', 'scheduled', 'preparing', 'ready', 'failed'],
      failed: ['preparing'],
    }
    fc.assert(
      fc.property(start, fc.array(timed, { maxLength: 40 }), (first, events) => {
        let order = first
        let now = t0
        for (const { event: next, wait } of events) {
          now += wait
          const step = transition(order, next, now)
          if (!step.ok) continue
          if (step.order.status !== order.status) expect(legal[order.status]).toContain(step.order.status)
          // Going back is undo's alone; the reason of an end may come after it; only evidence from the channel brings a failed order back.
          if (order.status === 'cancelled' && step.order.status !== 'cancelled')
            expect([
              'undone',
              ...(order.ending?.kind === 'refused' ? ['accepted-elsewhere'] : []),
              ...(endedUnanswered(order) ? ['not-answered-in-time'] : []),
            ]).toContain(next.type)
          if (order.status === 'failed' && step.order.status !== 'failed')
            expect(next.type).toBe('accepted-elsewhere')
          if (order.status === 'completed' && step.order.status !== 'completed')
            expect(next.type).toBe(step.order.status === 'ready' ? 'recalled' : 'cancelled-by-platform')
          order = step.order
        }
      }),
      { numRuns: 400 },
    )
  })

  it('takes a cancellation and a change days after the hand-over for what they are: about money, without ring or paper (R8)', () => {
    const done = after(
      plainOrder(),
      accepted,
      { type: 'readied' },
      { type: 'picked-up' },
      { type: 'completed' },
    )
    const days = t0 + 3 * 24 * 3_600_000
    const cancelled = transition(done, { type: 'cancelled-by-platform' }, days)
    expect(cancelled).toMatchObject({
      ok: true,
      order: { status: 'cancelled', ending: { by: 'platform' }, endingSeenAt: days },
      effects: [],
    })
    if (!cancelled.ok) throw new Error(cancelled.refusal)
    const content = { ...cancelled.order, subtotalCents: cancelled.order.subtotalCents - 100 }
    const adjusted = transition(cancelled.order, { type: 'adjusted', content }, days + 1)
    expect(adjusted).toMatchObject({
      ok: true,
      order: { status: 'cancelled', subtotalCents: cancelled.order.subtotalCents - 100 },
      effects: [],
    })
  })

  it('keeps its dates and endings in step with the status', () => {
    fc.assert(
      fc.property(start, fc.array(timed, { maxLength: 40 }), (first, events) => {
        let order = first
        let now = t0
        for (const { event: next, wait } of events) {
          now += wait
          const step = transition(order, next, now)
          if (step.ok) order = step.order
          expect(order.ending !== null).toBe(order.status === 'cancelled' || order.status === 'failed')
          expect(order.endedAt !== null).toBe(isOver(order))
          if (['preparing', 'ready'].includes(order.status)) expect(order.acceptedAt).not.toBeNull()
          if (order.status === 'ready') expect(order.readyAt).not.toBeNull()
          if (order.status === 'new') expect(order.confirmation).toBe('open')
          expect(order.id).toBe('o1')
        }
      }),
      { numRuns: 400 },
    )
  })

  it('has no dead end: from wherever an order got to, it can still reach its end', () => {
    fc.assert(
      fc.property(start, fc.array(timed, { maxLength: 40 }), (first, events) => {
        let order = first
        let now = t0
        for (const { event: next, wait } of events) {
          now += wait
          const step = transition(order, next, now)
          if (step.ok) order = step.order
        }
        const wayOut: OrderEvent[] = [
          accepted,
          { type: 'readied' },
          { type: 'picked-up' },
          { type: 'completed' },
        ]
        for (const next of wayOut) {
          const step = transition(order, next, now + 1)
          if (step.ok) order = step.order
        }
        expect(isOver(order)).toBe(true)
      }),
      { numRuns: 400 },
    )
  })

  it('always shows a live order on the board, and a finished one never (B5)', () => {
    for (const status of orderStatuses) {
      const order = plainOrder({ status, confirmation: status === 'new' ? 'open' : 'confirmed' })
      expect(columnOf(order) !== null, status).toBe(
        ['scheduled', 'new', 'preparing', 'ready'].includes(status),
      )
    }
  })
})

describe('undo', () => {
  it.each([
    ['ready', [accepted, { type: 'readied' }], 'preparing', 'tell-ready'],
    ['refused', [{ type: 'refused', reason: 'too-busy', itemId: null, details: null }], 'new', 'refuse'],
    [
      'cancelled',
      [accepted, { type: 'cancelled-by-merchant', reason: 'OTHER', details: null }],
      'preparing',
      'cancel',
    ],
  ] as [string, OrderEvent[], OrderStatus, string][])(
    'takes back "%s" before DoorDash hears of it',
    (_name, events, back, command) => {
      const order = after(plainOrder(), ...events)
      const step = transition(order, { type: 'undone' }, t0 + undoMs)
      expect(step).toMatchObject({
        ok: true,
        order: { status: back, ending: null, undo: null },
        effects: [{ type: 'withdraw', command }],
      })
    },
  )

  it('is over after ten seconds, and DoorDash is told only then', () => {
    const ready = after(plainOrder(), accepted)
    const step = transition(ready, { type: 'readied' }, t0 + 100)
    if (!step.ok) throw new Error('ready was refused')
    expect(step.effects).toEqual([{ type: 'tell-ready', notBefore: t0 + 100 + undoMs }])
    expect(transition(step.order, { type: 'undone' }, t0 + 101 + undoMs)).toEqual({
      ok: false,
      refusal: 'undo-expired',
    })
  })
})
