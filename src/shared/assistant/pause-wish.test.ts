import { describe, expect, it } from 'vitest'
import { pauseWish } from './pause-wish.ts'

const place = { timeZone: 'America/Toronto', dayEndsAt: 240 }
/** Friday at 18:04. */
const now = Date.UTC(2026, 10, 13, 23, 4)
const at = (hour: number, minute = 0) => Date.UTC(2026, 10, 13, hour + 5, minute)

describe('a wish about busy and pause', () => {
  it.each([
    ['pause doordash', null],
    ['pause doordash for 30 min', { type: 'minutes', minutes: 30 }],
    ['mets doordash en pause une demi-heure', { type: 'minutes', minutes: 30 }],
    ['arrête les commandes pendant 1 h 30', { type: 'minutes', minutes: 90 }],
    ['we need a break for an hour', { type: 'minutes', minutes: 60 }],
    ['pause until 7:30 pm', { type: 'at', at: at(19, 30) }],
    ['pause till 8', { type: 'at', at: at(20) }],
    ['en pause jusqu’à 19 h 15', { type: 'at', at: at(19, 15) }],
    ['stop orders for tonight', { type: 'at', at: at(28) }],
    ['on ferme pour ce soir', { type: 'at', at: at(28) }],
    ['pause until further notice', { type: 'by-hand' }],
    ['pause jusqu’à nouvel ordre', { type: 'by-hand' }],
    ['stop uber til 8pm', { type: 'at', at: at(20) }],
    ['ferme uber jusqua 20h', { type: 'at', at: at(20) }],
    ['keep us paused 15 more minutes', { type: 'minutes', minutes: 15 }],
    ['garde la pause 20 minutes de plus', { type: 'minutes', minutes: 20 }],
    ['pausa doordash media hora', { type: 'minutes', minutes: 30 }],
  ])('%s', (text, end) => {
    expect(pauseWish(text, now, place)).toEqual({ type: 'paused', end })
  })

  it.each([
    ['add 10 minutes, we are slammed', 10, null],
    ['busy +20 until 19:30', 20, { type: 'at', at: at(19, 30) }],
    ['on est débordés, ajoute 15 minutes pendant une heure', 15, { type: 'minutes', minutes: 60 }],
    ['slow down orders', 10, null],
    ['slow the orders down please', 10, null],
    ['bump everything by 15 minutes', 15, null],
    ['augmente tout de 20 minutes', 20, null],
    ['grill swamped, 15 more minutes on everything', 15, null],
    ['give us another 20 mins', 20, null],
    ['10 extra min for the next hour', 10, { type: 'minutes', minutes: 60 }],
    ['estamos hasta el cuello ponle 15 min mas a todo', 15, null],
    ['danos 20 minutos de más por una hora', 20, { type: 'minutes', minutes: 60 }],
    ['le gril est débordé, 15 minutes de plus sur tout', 15, null],
  ])('%s', (text, plusMinutes, end) => {
    expect(pauseWish(text, now, place)).toEqual({ type: 'busy', plusMinutes, end })
  })

  it.each([
    'unpause doordash',
    'repars les commandes',
    'vuelve a abrir doordash',
    'resume orders',
    'open us again',
    'enlève la pause',
    'reprendre les commandes',
  ])('%s', (text) => {
    expect(pauseWish(text, now, place)).toEqual({ type: 'normal' })
  })

  it.each(['why is port paused', 'pourquoi on est en pause', 'doordash shows closed', 'is doordash paused?'])(
    'only asks: %s',
    (text) => {
      expect(pauseWish(text, now, place)).toBeNull()
    },
  )
})
