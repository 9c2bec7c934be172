import { describe, expect, it } from 'vitest'
import { Chat } from '../../../tests/assistant/chat.ts'
import { facts } from '../../../tests/assistant/facts.ts'

const asked = [
  'change hours for Christmas',
  'we are closed on december 25',
  'closed on 12/25',
  'open late on new year’s eve',
  'close early on christmas eve',
  'closed tomorrow all day',
  'holiday hours',
  'how do I set holiday hours',
  'we will be closed for thanksgiving',
  'don’t take orders on dec 24',
  'we open at noon on January 1st',
  'special hours for the super bowl',
  'changer les heures pour Noël',
  'fermé le 24 décembre',
  'fermer plus tôt le 31 décembre',
  'on est fermé pour Noël',
  'ouvrir plus tard le 1er janvier',
  'heures spéciales',
  'on ouvre tard à la Saint-Jean',
  'horaire des jours fériés',
  'fermé lundi prochain',
  'cambiar el horario para Navidad',
  'cerramos el 25 de diciembre',
  'horario especial para año nuevo',
  'abrimos más tarde el 1 de enero',
  'cerrar el jueves por el día de acción de gracias',
  'mañana cerramos temprano',
  'are we open on Thanksgiving',
]
const others = [
  'close uber until tomorrow',
  'ferme doordash jusqu’à demain',
  'cierra uber hasta mañana',
  'pause doordash for an hour',
  'change my opening hours',
  'why were we closed on christmas',
  'pourquoi on est fermé',
  'open 24/7',
  'how much did we make on december 24',
  'activate doordash after the holidays',
  'make a seasonal menu for christmas',
  'abre uber otra vez',
  'close doordash',
  'the app lists us as opening tomorrow',
  'DoorDash affiche « ouvre demain » et il est 17 h',
  'I hit publish an hour ago and Uber still shows the Easter menu',
]

const topicOf = (chat: Chat) => {
  const last = chat.last()
  return last.kind === 'answer' ? last.topic : last.kind
}

describe('hours of a day of its own', () => {
  it.each(asked)('are answered with special days: %s', (text) => {
    const chat = new Chat()
    expect(chat.says(text)).toEqual([])
    expect(topicOf(chat)).toBe('special-hours')
  })

  it.each(others)('are not meant: %s', (text) => {
    const chat = new Chat()
    chat.says(text)
    expect(chat.kinds().includes('answer') ? topicOf(chat) : 'other').not.toBe('special-hours')
  })

  it('are set in the menu of the location that was named, else of the one this board shows', () => {
    const chat = new Chat(facts({ boardLocationId: 'centre' }))
    chat.says('closed on december 25')
    expect(chat.presses('open-special-hours')).toMatchObject([
      { type: 'open', place: { to: 'special-hours', locationId: 'centre' } },
    ])
    chat.says('Port is closed on december 25')
    expect(chat.presses('open-special-hours')).toMatchObject([{ place: { locationId: 'port' } }])
  })
})
