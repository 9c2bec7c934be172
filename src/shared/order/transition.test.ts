import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type AfterEnd, afterEnd } from './after-end.ts'
import { columnOf, countdownOf, ringOf } from './board.ts'
import { dasherSteps } from './dasher-steps.ts'
import { type Order, type OrderContent, orderStatuses, type OrderStatus } from './order.ts'
import { cancelReasons, refusalReasons } from './reasons.ts'
import type { OrderEvent } from './order-event.ts'
import { isOver, transition, undoMs } from './transition.ts'

const t0 = Date.parse('2026-11-24T17:40:00Z')

function newOrder(over: Partial<Order> = {}): Order {
  return {
    id: 'o1',
    channel: 'doordash',
    platformOrderId: 'p1',
    displayNumber: '5821',
    ticketNumber: 42,
    locationId: 'centre',
    currency: 'CAD',
    status: 'new',
    confirmation: 'open',
    placedAt: t0,
    receivedAt: t0,
    confirmBy: t0 + 180_000,
    acceptedAt: null,
    readyBy: null,
    startAt: null,
    readyAt: null,
    pickedUpAt: null,
    endedAt: null,
    acknowledgedAt: null,
    ending: null,
    endingSeenAt: null,
    dasher: null,
    revision: 1,
    conflict: false,
    inDoubt: false,
    undo: null,
    lines: [
      {
        name: 'Soup',
        itemId: 'i',
        lineId: 'l',
        category: null,
        quantity: 1,
        priceCents: 100,
        note: null,
        consumerName: null,
        options: [],
        substitution: null,
      },
    ],
    subtotalCents: 100,
    taxCents: 10,
    tipCents: 0,
    otherAmounts: [],
    customerNote: null,
    cutlery: 'unknown',
    customerName: 'A',
    customerPhone: null,
    customerId: null,
    fulfillment: 'dasher-delivery',
    estimatedPickupAt: null,
    deliveryAddress: null,
    experience: null,
    warnings: [],
    ...over,
  }
}

/** What an adjustment brings: the content without our own state. */
function contentOf(order: Order): OrderContent {
  const {
    lines,
    subtotalCents,
    taxCents,
    tipCents,
    otherAmounts,
    customerNote,
    cutlery,
    customerName,
    warnings,
  } = order
  const { customerPhone, customerId, fulfillment, estimatedPickupAt, deliveryAddress, experience } = order
  return {
    lines,
    subtotalCents,
    taxCents,
    tipCents,
    otherAmounts,
    customerNote,
    cutlery,
    customerName,
    warnings,
    customerPhone,
    customerId,
    fulfillment,
    estimatedPickupAt,
    deliveryAddress,
    experience,
  }
}

/** The order after events one millisecond apart; throws on a refusal, so that a test cannot pass by doing nothing. */
function after(order: Order, ...events: OrderEvent[]): Order {
  return events.reduce((current, event, index) => {
    const step = transition(current, event, t0 + index + 1)
    if (!step.ok) throw new Error(`${event.type} was refused: ${step.refusal}`)
    return step.order
  }, order)
}

const accepted: OrderEvent = { type: 'accepted', prepMinutes: 15 }
const event: fc.Arbitrary<OrderEvent> = fc.oneof(
  fc.record({
    type: fc.constant('accepted' as const),
    prepMinutes: fc.integer({ min: 5, max: 180 }),
    byAnswer: fc.boolean(),
  }),
  fc.record({
    type: fc.constant('refused' as const),
    reason: fc.constantFrom(...refusalReasons),
    itemId: fc.constant(null),
    details: fc.constant(null),
  }),
  fc.record({
    type: fc.constant('cancelled-by-merchant' as const),
    reason: fc.constantFrom(...cancelReasons),
    details: fc.constant(null),
  }),
  fc.record({
    type: fc.constant('dasher-moved' as const),
    dasher: fc.record({
      step: fc.constantFrom(...dasherSteps),
      name: fc.constantFrom('Luis', 'Ana', null),
      phone: fc.constant(null),
      vehicle: fc.constant(null),
      at: fc.constant(t0),
    }),
  }),
  fc.constant({ type: 'adjusted' as const, content: contentOf(newOrder({ subtotalCents: 900 })) }),
  fc.constantFrom<OrderEvent>(
    ...(
      [
        'accepted-elsewhere',
        'answer-lost',
        'released',
        'readied',
        'picked-up',
        'completed',
        'cancelled-by-platform',
        'not-answered-in-time',
        'confirm-taken',
        'confirm-too-late',
        'confirm-gave-up',
        'confirm-retried',
        'conflicted',
        'field-not-understood',
        'acknowledged',
        'ending-seen',
        'undone',
      ] as const
    ).map((type) => ({ type })),
  ),
)
const timed = fc.record({ event, wait: fc.integer({ min: 0, max: 15_000 }) })
const start = fc.constantFrom(
  newOrder(),
  newOrder({ status: 'scheduled', estimatedPickupAt: t0 + 5 * 3_600_000 }),
  newOrder({ estimatedPickupAt: t0 + 5 * 3_600_000 }),
  newOrder({ inDoubt: true }),
)

describe('the order state machine', () => {
  it('walks an order from the wire to the customer (R6)', () => {
    const done = after(
      newOrder(),
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
    const order = after(newOrder(), accepted)
    expect(transition(order, accepted, t0 + 5)).toEqual({ ok: false, refusal: 'already-answered' })
  })

  it('never jumps: only these steps change the status, whatever happens in whatever order', () => {
    const legal: Record<OrderStatus, readonly OrderStatus[]> = {
      scheduled: ['new', 'preparing', 'ready', 'cancelled', 'failed', 'picked_up', 'completed'],
      new: ['scheduled', 'preparing', 'cancelled', 'failed', 'picked_up', 'completed'],
      preparing: ['ready', 'picked_up', 'completed', 'cancelled', 'failed', 'scheduled'],
      ready: ['picked_up', 'completed', 'cancelled', 'failed', 'preparing', 'scheduled'],
      picked_up: ['completed', 'cancelled', 'failed', 'ready'],
      completed: [],
      cancelled: ['new', 'scheduled', 'preparing', 'ready'],
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
          // Going back is undo's alone; only evidence from the channel brings a failed order back.
          if (order.status === 'cancelled' && step.order.status !== 'cancelled')
            expect(next.type).toBe('undone')
          if (order.status === 'failed' && step.order.status !== 'failed')
            expect(next.type).toBe('accepted-elsewhere')
          order = step.order
        }
      }),
      { numRuns: 400 },
    )
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
      const order = newOrder({ status, confirmation: status === 'new' ? 'open' : 'confirmed' })
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
      const order = after(newOrder(), ...events)
      const step = transition(order, { type: 'undone' }, t0 + undoMs)
      expect(step).toMatchObject({
        ok: true,
        order: { status: back, ending: null, undo: null },
        effects: [{ type: 'withdraw', command }],
      })
    },
  )

  it('is over after ten seconds, and DoorDash is told only then', () => {
    const ready = after(newOrder(), accepted)
    const step = transition(ready, { type: 'readied' }, t0 + 100)
    if (!step.ok) throw new Error('ready was refused')
    expect(step.effects).toEqual([{ type: 'tell-ready', notBefore: t0 + 100 + undoMs }])
    expect(transition(step.order, { type: 'undone' }, t0 + 101 + undoMs)).toEqual({
      ok: false,
      refusal: 'undo-expired',
    })
  })
})

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
    const waiting = after(newOrder({ inDoubt: true }), accepted)
    const step = transition(waiting, event, t0 + 2)
    expect(step).toMatchObject({
      ok: true,
      order: { status: 'preparing', confirmation: 'confirmed', inDoubt: false },
      effects: [{ type: 'print', notice: 'none' }],
    })
  })

  it('that the channel gave up leaves no slip: there is no paper to take back', () => {
    const waiting = after(newOrder({ inDoubt: true }), accepted)
    const step = transition(waiting, { type: 'confirm-too-late' }, t0 + 2)
    expect(step).toMatchObject({ ok: true, order: { status: 'failed', endingSeenAt: null }, effects: [] })
  })

  it('is one whose "received" did not get through', () => {
    expect(after(newOrder(), { type: 'answer-lost' })).toMatchObject({ status: 'new', inDoubt: true })
  })
})

describe('what an ending from outside leaves to do (E40)', () => {
  const cancelled: OrderEvent = { type: 'cancelled-by-platform' }
  const later = { status: 'scheduled', estimatedPickupAt: t0 + 5 * 3_600_000 } as const
  it.each([
    ['a new order', 'never-cook', newOrder(), [cancelled]],
    ['one waiting for its time', 'never-cook', newOrder(later), [accepted, cancelled]],
    ['one in doubt', 'never-cook', newOrder({ inDoubt: true }), [accepted, { type: 'confirm-too-late' }]],
    ['one being prepared', 'stop-cooking', newOrder(), [accepted, cancelled]],
    ['one that stands ready', 'keep', newOrder(), [accepted, { type: 'readied' }, cancelled]],
    [
      'a ready one taken back to the stove',
      'stop-cooking',
      newOrder(),
      [accepted, { type: 'readied' }, { type: 'undone' }, cancelled],
    ],
    [
      'one handed over',
      'gone',
      newOrder(),
      [accepted, { type: 'readied' }, { type: 'picked-up' }, cancelled],
    ],
  ] as [string, AfterEnd, Order, OrderEvent[]][])('with %s is: %s', (_name, todo, order, events) => {
    expect(afterEnd(after(order, ...events))).toBe(todo)
  })

  it('a scheduled order that is cancelled by mistake and taken back still starts in time', () => {
    const waiting = after(newOrder(later), accepted)
    const back = after(
      waiting,
      { type: 'cancelled-by-merchant', reason: 'OTHER', details: null },
      { type: 'undone' },
    )
    expect(back).toMatchObject({ status: 'scheduled', startAt: waiting.startAt })
    expect(back.startAt).not.toBeNull()
  })
})

describe('what rings', () => {
  it('is a new order until someone acknowledges it, also one that was accepted by itself (B1)', () => {
    expect(ringOf(newOrder())).toBe('new')
    expect(ringOf(after(newOrder(), { type: 'acknowledged' }))).toBeNull()
    expect(ringOf(after(newOrder(), accepted))).toBeNull()
    expect(ringOf(after(newOrder(), { type: 'accepted', prepMinutes: 15, byAnswer: true }))).toBe('new')
  })

  it('is a cancellation or a dead order from outside until someone has seen it', () => {
    const cancelled = after(newOrder(), accepted, { type: 'cancelled-by-platform' })
    expect([ringOf(cancelled), columnOf(cancelled)]).toEqual(['cancelled', 'new'])
    const seen = after(cancelled, { type: 'ending-seen' })
    expect([ringOf(seen), columnOf(seen)]).toEqual([null, null])
    const late = after(newOrder(), accepted, { type: 'confirm-too-late' })
    expect([ringOf(late), late.status]).toEqual(['problem', 'failed'])
  })

  it('is an order that DoorDash could not be told of, until someone has seen it', () => {
    const gaveUp = after(newOrder(), accepted, { type: 'confirm-gave-up' })
    expect([ringOf(gaveUp), columnOf(gaveUp)]).toEqual(['problem', 'preparing'])
    expect(ringOf(after(gaveUp, { type: 'acknowledged' }))).toBeNull()
  })

  it('counts down to the next deadline and says which', () => {
    expect(countdownOf(newOrder(), t0 + 60_000)).toMatchObject({
      kind: 'to-accept',
      leftMs: 120_000,
      late: false,
    })
    const preparing = after(newOrder(), accepted)
    expect(countdownOf(preparing, t0 + 16 * 60_000 + 1)).toMatchObject({
      kind: 'to-ready',
      leftMs: -60_000,
      late: true,
    })
  })
})
