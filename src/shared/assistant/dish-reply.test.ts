import { describe, expect, it } from 'vitest'
import { Chat } from '../../../tests/assistant/chat.ts'
import type { FoundDishes } from './conversation.ts'
import { dishesOf, dishWish } from './dish-wish.ts'
import { locations, now } from '../../../tests/assistant/facts.ts'

const menu = [
  'Poutine classique',
  'Poutine au canard',
  'Tarte au sucre',
  'Tarte aux pommes',
  'Soupe aux pois',
  'Sopa de tortilla',
  'Salmón a la plancha',
  'French fries',
].map((name) => ({ kind: 'item' as const, id: name, name, within: 'Menu' }))

/** What the menu has of what a text names, as the panel finds it. */
function meant(text: string): string[] {
  const [effect] = new Chat().says(text)
  return effect?.type === 'find-dishes' ? dishesOf(menu, effect.words).map(({ name }) => name) : []
}

const found = (...dishes: { name: string; isOff: boolean }[]): FoundDishes => ({
  dishes: dishes.map(({ name, isOff }) => ({ kind: 'item', id: name, name, within: 'Menu', isOff })),
  isMore: false,
  may: true,
})

function answered(text: string, answer: FoundDishes): Chat {
  const chat = new Chat()
  chat.says(text)
  chat.does({ type: 'dishes-found', id: chat.last().id, answer })
  return chat
}
const buttonsOf = (chat: Chat) => chat.last().buttons.map(({ id }) => id)

describe('a dish that is named', () => {
  it.each([
    ['we ran out of poutine', ['Poutine classique', 'Poutine au canard']],
    ['86 the salmon', ['Salmón a la plancha']],
    ['no more fries tonight', ['French fries']],
    ['86 the fries until Friday', ['French fries']],
    ["enlève la tarte au sucre jusqu'à vendredi", ['Tarte au sucre']],
    ['quita el salmón hasta el viernes', ['Salmón a la plancha']],
    ['put the poutine au canard back on', ['Poutine au canard']],
    ['y a plus de tarte au sucre', ['Tarte au sucre']],
    ['remets la soupe aux pois en vente', ['Soupe aux pois']],
    ['on a plus de poutines', ['Poutine classique', 'Poutine au canard']],
    ['ya no hay sopa de tortilla', ['Sopa de tortilla']],
    ['quita el salmón hasta mañana', ['Salmón a la plancha']],
  ])('is found on the menu: %s', (text, dishes) => {
    expect(meant(text)).toEqual(expect.arrayContaining(dishes))
    expect(meant(text)[0]).toBe(dishes[0])
  })

  it.each([
    ['we ran out of poutine', 'take-off', null],
    ['quita el salmón hasta mañana', 'take-off', { type: 'end-of-day' }],
    ['take the brisket off until further notice', 'take-off', { type: 'further-notice' }],
    ['enlève le homard pour ce soir', 'take-off', { type: 'end-of-day' }],
    ['take the soup off until 9 pm', 'take-off', { type: 'at', at: Date.UTC(2026, 10, 14, 2, 0) }],
    // A Friday: the business day of the next one begins at four in the morning, five hours behind UTC.
    ['86 the fries until Friday', 'take-off', { type: 'at', at: Date.UTC(2026, 10, 20, 9, 0) }],
    ["enlève les frites jusqu'à lundi", 'take-off', { type: 'at', at: Date.UTC(2026, 10, 16, 9, 0) }],
    ['quita las papas hasta el miércoles', 'take-off', { type: 'at', at: Date.UTC(2026, 10, 18, 9, 0) }],
    ['no more soup until Saturday', 'take-off', { type: 'end-of-day' }],
    ['86 the fries until Friday at 5 pm', 'take-off', null],
    ['remets la soupe aux pois en vente', 'bring-back', null],
    ['the salmon is back', 'bring-back', null],
    ['pon las papas de nuevo', 'bring-back', null],
    ['take the duck off until it is back', 'take-off', null],
  ])('is to be taken off or sold again, until when it was said: %s', (text, wanted, until) => {
    expect(dishWish(text, now, locations[0])).toMatchObject({ wanted, until })
  })

  it.each([
    '86 the fries until Friday',
    "enlève les frites jusqu'à vendredi",
    'quita las papas hasta el viernes',
  ])('has no part of its name in the weekday it is back on: %s', (text) => {
    expect(dishWish(text, now, locations[0])?.words).toHaveLength(1)
  })

  it('has a button that opens its sheet with what was said, and no text does more', () => {
    const chat = answered('quita el salmón hasta mañana', found({ name: 'Salmón', isOff: false }))
    expect(chat.last()).toMatchObject({ kind: 'dishes', state: 'answered', language: 'es' })
    expect(buttonsOf(chat)).toEqual(['open-take-off-item-Salmón', 'open-sold-out'])
    expect(chat.effects.map(({ type }) => type)).toEqual(['find-dishes'])
    expect(chat.presses('open-take-off-item-Salmón')).toMatchObject([
      { type: 'open', place: { to: 'take-off', sellableId: 'Salmón', until: { type: 'end-of-day' } } },
    ])
  })

  it('that several are is offered as each of them', () => {
    const chat = answered(
      'we ran out of poutine',
      found({ name: 'A', isOff: false }, { name: 'B', isOff: true }),
    )
    expect(buttonsOf(chat)).toEqual(['open-take-off-item-A', 'open-take-off-item-B', 'open-sold-out'])
  })

  it('that is to be sold again has a button where it is off sale alone', () => {
    const text = 'remets la soupe aux pois en vente'
    expect(buttonsOf(answered(text, found({ name: 'S', isOff: true })))).toContain('open-take-off-item-S')
    expect(buttonsOf(answered(text, found({ name: 'S', isOff: false })))).toEqual(['open-sold-out'])
  })

  it('that is not on the menu is said not to be, and a screen that may not is offered nothing', () => {
    const none = answered('we ran out of sushi', found())
    expect(none.last()).toMatchObject({ kind: 'dishes', words: 'sushi', isAsked: false, dishes: [] })
    expect(buttonsOf(none)).toEqual(['open-sold-out'])
    const mayNot = answered('86 the soup', {
      dishes: [{ ...menu[4]!, isOff: false }],
      isMore: false,
      may: false,
    })
    expect(buttonsOf(mayNot)).toEqual(['open-sold-out'])
  })

  it.each([
    'how do I take an item off sale',
    'comment retirer un article de la vente',
    'qué platillos están agotados',
  ])('is not heard where none is: %s', (text) => {
    const chat = new Chat()
    expect(chat.says(text)).toEqual([])
    expect(chat.last()).toMatchObject({ kind: 'answer', topic: 'sold-out' })
  })

  it('nobody answers any more after a restart is not waited for', () => {
    const chat = new Chat()
    chat.says('86 the soup')
    chat.does({ type: 'restarted' })
    expect(chat.find('dishes')).toMatchObject({ state: 'failed', problem: 'NO_ANSWER' })
  })
})
