import { describe, expect, it } from 'vitest'
import { Chat } from '../../../tests/assistant/chat.ts'
import { now } from '../../../tests/assistant/facts.ts'
import { boardOrder } from '../../../tests/fixtures/orders.ts'
import type { HistoryEntry } from '../order/history.ts'
import { toldOf } from './told-order.ts'

const minute = 60_000
const entry = (
  type: HistoryEntry['type'],
  after: number,
  detail: HistoryEntry['detail'] = {},
): HistoryEntry => ({ at: now + after * minute, actor: { kind: 'staff', name: 'Noor' }, type, detail })
const history = [
  entry('received', 0),
  entry('printed', 1, { kind: 'kitchen' }),
  entry('accepted', 1, { prepMinutes: 15 }),
  entry('dasher-moved', 2, { step: 'dasher_confirmed', name: 'Marc' }),
  entry('dasher-moved', 9, { step: 'arrived_at_store', name: 'Marc' }),
  entry('cancelled-by-merchant', 10, { reason: 'KITCHEN_BUSY', details: 'call Nadia F.' }),
]
const cancelled = boardOrder({
  id: 'one',
  displayNumber: '6222',
  customerName: 'Nadia F.',
  status: 'cancelled',
  ending: { by: 'merchant', kind: 'cancelled', reason: 'KITCHEN_BUSY', details: 'call Nadia F.' },
})
const buttonsOf = (chat: Chat) => chat.last().buttons.map(({ id }) => id)

describe('an order asked about by its number', () => {
  it.each([
    ['why was order 6222 cancelled?', 'en'],
    ['where is order 6222', 'en'],
    ['who accepted order 6222', 'en'],
    ['est-ce que la commande 6222 est partie ?', 'fr'],
    ['à quelle heure on a accepté la commande 6222', 'fr'],
    ['¿qué pasó con el pedido 6222?', 'es'],
  ])('is looked up, and told in the language it was asked in: %s', (text, language) => {
    const chat = new Chat()
    expect(chat.says(text)).toMatchObject([{ type: 'find-order', number: '6222' }])
    expect(chat.last()).toMatchObject({ kind: 'order', number: '6222', state: 'asking', language })
  })

  it('is told from the books, with the way to it and nothing of who ordered or drives it', () => {
    const chat = new Chat()
    chat.says('why was order 6222 cancelled?')
    chat.does({
      type: 'order-found',
      id: chat.last().id,
      answer: { orders: [toldOf(cancelled, history)], isMore: false },
    })
    const told = chat.last()
    expect(told).toMatchObject({ kind: 'order', state: 'answered', orders: [{ status: 'cancelled' }] })
    expect(told.kind === 'order' && told.orders[0]?.steps.map(({ type }) => type)).toEqual([
      'received',
      'accepted',
      'dasher-moved',
      'cancelled-by-merchant',
    ])
    expect(JSON.stringify(told)).not.toMatch(/Nadia|Marc/)
    expect(JSON.stringify(told)).toContain('KITCHEN_BUSY')
    expect(buttonsOf(chat)).toEqual(['open-order-one', 'open-contacts'])
    expect(chat.presses('open-order-one')).toMatchObject([
      { type: 'open', place: { to: 'order', orderId: 'one' } },
    ])
  })

  it('is one of several: each can be opened, told apart by when it came', () => {
    const chat = new Chat()
    chat.says('order 6222')
    const orders = [cancelled, boardOrder({ id: 'two', displayNumber: '6222' })].map((each) =>
      toldOf(each, []),
    )
    chat.does({ type: 'order-found', id: chat.last().id, answer: { orders, isMore: false } })
    expect(buttonsOf(chat)).toEqual(['open-order-one', 'open-order-two', 'open-history', 'open-contacts'])
    expect(chat.last().buttons[1]?.does).toMatchObject({ place: { received: { at: orders[1]?.receivedAt } } })
  })

  it('that is not there is said not to be, with the search beneath', () => {
    const chat = new Chat()
    chat.says('where is order 9999')
    chat.does({ type: 'order-found', id: chat.last().id, answer: { orders: [], isMore: false } })
    expect(chat.last()).toMatchObject({ state: 'answered', orders: [] })
    expect(buttonsOf(chat)).toEqual(['open-history', 'open-contacts'])
  })

  it.each(['cancel order 6222', 'annule la commande 6222', 'cancela el pedido 6222'])(
    'that is to be cancelled is told with how, and the way to it first: %s',
    (text) => {
      const chat = new Chat()
      expect(chat.says(text)).toMatchObject([{ type: 'find-order', number: '6222' }])
      const order = boardOrder({
        id: 'one',
        displayNumber: '6222',
        status: 'preparing',
        confirmation: 'confirmed',
      })
      chat.does({
        type: 'order-found',
        id: chat.last().id,
        answer: { orders: [toldOf(order, [])], isMore: false },
      })
      expect(chat.last()).toMatchObject({ kind: 'order', about: 'cancel', orders: [{ stop: 'cancel' }] })
      expect(buttonsOf(chat)).toEqual(['open-order-one'])
    },
  )

  it('says what can still be done to it: refused while it waits, nothing once it ended', () => {
    expect(toldOf(boardOrder({ status: 'new' }), []).stop).toBe('refuse')
    expect(toldOf(cancelled, history).stop).toBeNull()
  })

  it.each([
    'who is the driver for 4348',
    'qui est le livreur de la 4348',
    '¿quién es el repartidor del pedido 4348?',
  ])('whose courier is asked after is told with the courier, not with every platform: %s', (text) => {
    const chat = new Chat()
    expect(chat.says(text)).toMatchObject([{ type: 'find-order', number: '4348' }])
    const at = now + 2 * minute
    const dasher = { step: 'dasher_confirmed' as const, name: 'Marc', phone: '5145550142', vehicle: null, at }
    const order = boardOrder({ id: 'one', displayNumber: '4348', dasher })
    chat.does({
      type: 'order-found',
      id: chat.last().id,
      answer: { orders: [toldOf(order, [])], isMore: false },
    })
    expect(chat.last()).toMatchObject({
      kind: 'order',
      about: 'courier',
      orders: [{ courier: { step: 'dasher_confirmed', at } }],
    })
    expect(JSON.stringify(chat.last())).not.toMatch(/Marc|5145550142/)
    expect(JSON.stringify(chat.conversation.messages)).not.toContain('grubhub')
  })

  it('is told before what holds of every such order', () => {
    const chat = new Chat()
    expect(chat.says('refund for order 6222')).toMatchObject([{ type: 'find-order' }])
    expect(chat.kinds().slice(-2)).toEqual(['order', 'answer'])
    expect(chat.last()).toMatchObject({ topic: 'refund' })
  })

  it('is not what a number beside a store, a pause or a report is', () => {
    const chat = new Chat()
    const effects = ['activate store 2390417', 'pause doordash orders 120 min', 'how many orders in 2025']
      .flatMap((text) => chat.says(text))
      .map(({ type }) => type)
    expect(effects).not.toContain('find-order')
  })

  it('nobody answers any more after a restart is not waited for', () => {
    const chat = new Chat()
    chat.says('order 6222')
    chat.does({ type: 'restarted' })
    expect(chat.find('order')).toMatchObject({ state: 'failed', problem: 'NO_ANSWER' })
  })
})
