import { describe, expect, it } from 'vitest'
import { Chat } from '../../../tests/assistant/chat.ts'
import { facts } from '../../../tests/assistant/facts.ts'
import type { LiveOrder } from './facts.ts'

const live = (displayNumber: string, speaksOfAllergy: boolean): LiveOrder => ({
  orderId: `id-${displayNumber}`,
  displayNumber,
  ticketNumber: Number(displayNumber) % 100,
  channel: 'doordash',
  speaksOfAllergy,
})
const board = [live('4348', true), live('9911', false), live('6222', true)]
const chatOver = (liveOrders: readonly LiveOrder[] | null) => new Chat(facts({ liveOrders }))
const buttonsOf = (chat: Chat) => chat.last().buttons.map(({ id }) => id)

describe('a question about allergies', () => {
  it.each([
    ['which orders have an allergy', 'en'],
    ['any allergies on the board?', 'en'],
    ['is anybody alergic to peanuts right now', 'en'],
    ['gluten free orders?', 'en'],
    ['quelle commande a une allergie', 'fr'],
    ['y a-t-il des allergies en ce moment', 'fr'],
    ['qui est allergique aux noix ?', 'fr'],
    ['¿qué pedidos tienen alergia?', 'es'],
    ['hay alguien con intolerancia a la lactosa', 'es'],
  ])('is answered from the board, never with whom to call: %s', (text, language) => {
    const chat = chatOver(board)
    expect(chat.says(text)).toEqual([])
    expect(chat.last()).toMatchObject({
      kind: 'allergies',
      isCertain: true,
      orders: [{ displayNumber: '4348' }, { displayNumber: '6222' }],
      language,
    })
    expect(buttonsOf(chat)).toEqual(['open-order-id-4348', 'open-order-id-6222', 'open-orders'])
    expect(JSON.stringify(chat.last())).not.toContain('contacts')
  })

  it('where no order speaks of one says that there is none', () => {
    const chat = chatOver([live('9911', false)])
    chat.says('which orders have an allergy')
    expect(chat.last()).toMatchObject({ kind: 'allergies', isCertain: true, orders: [] })
  })

  it.each([
    { liveOrders: null, isOnline: true },
    { liveOrders: board, isOnline: false },
  ])('on a screen that does not see the board is not certain: %o', (known) => {
    const chat = new Chat(facts(known))
    chat.says('any allergy?')
    expect(chat.last()).toMatchObject({ kind: 'allergies', isCertain: false })
  })

  it.each([
    ['does order 4348 have an allergy?', true, ['4348']],
    ['y a-t-il une allergie dans la commande 9911', true, []],
    ['¿el pedido 1234 tiene alergia?', false, []],
  ])('of one order is of that order alone: %s', (text, isOnBoard, numbers) => {
    const chat = chatOver(board)
    chat.says(text)
    const last = chat.last()
    expect(last).toMatchObject({ kind: 'allergies', isOnBoard })
    expect(last.kind === 'allergies' && last.orders.map(({ displayNumber }) => displayNumber)).toEqual(
      numbers,
    )
    expect(buttonsOf(chat).at(-1)).toBe(isOnBoard ? 'open-orders' : 'open-history')
  })

  it.each([
    'a customer had an allergic reaction to order 4348',
    'le client est malade à cause d’une allergie',
    'how do I mark allergens on the menu',
  ])('is not what somebody says who was made ill, or of the menu: %s', (text) => {
    const chat = chatOver(board)
    chat.says(text)
    expect(chat.kinds()).not.toContain('allergies')
  })
})
