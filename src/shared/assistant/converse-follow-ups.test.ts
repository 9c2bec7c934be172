import { describe, expect, it } from 'vitest'
import { Chat } from '../../../tests/assistant/chat.ts'
import { facts } from '../../../tests/assistant/facts.ts'
import { followUpsF } from '../../../tests/assistant/utterances/held-out-f.ts'
import type { Language } from '../location/language.ts'
import { recognise } from './recognise.ts'

describe('what is said right after figures', () => {
  it.each(followUpsF)('"%s", "%s" (R123)', (first, then, { language, channel = null, from, to }) => {
    for (const screen of ['en', 'fr', 'es'] as const) {
      const chat = new Chat(facts({ language: screen }))
      chat.says(first)
      expect(chat.says(then)).toMatchObject([{ type: 'ask-figures', channel, from, to }])
      expect(chat.conversation.language).toBe(language)
    }
  })
})

const heardIn = (text: string, spoken: Language) => recognise(text, { ...facts(), language: spoken }).language

describe('a language', () => {
  it.each(['y DoorDash', 'en Uber?', 'on uber', 'no', 'n on dd?', 'la total?'])(
    'stays the one that is spoken where short words are all there is: %s',
    (text) => {
      for (const spoken of ['en', 'fr', 'es'] as const) expect(heardIn(text, spoken)).toBe(spoken)
    },
  )

  it.each([
    ['¿y en Uber Eats?', 'es'],
    ['on Uber yesterday?', 'en'],
    ['et hier ?', 'fr'],
    ['y ayer', 'es'],
    ['olvidé mi PIN', 'es'],
  ] as const)('changes where a text is plainly of another: %s', (text, language) => {
    for (const spoken of ['en', 'fr', 'es'] as const) expect(heardIn(text, spoken)).toBe(language)
  })
})

describe('what is understood by what this device knows', () => {
  it.each(['hook up Port', 'branche Port sur DoorDash', 'conecta Port a DoorDash'])(
    'a place that is connected already is activated, after its button: %s',
    (text) => {
      expect(new Chat().says(text)).toMatchObject([{ type: 'check-stores', channel: 'doordash' }])
    },
  )

  it('a place that takes orders already says how it stands, and one the channel does not know how to connect', () => {
    const chat = new Chat()
    expect(chat.says('connect Centre to DoorDash')).toEqual([])
    expect(chat.last()).toMatchObject({
      kind: 'status',
      standings: [{ locationId: 'centre', state: 'active' }],
    })
    chat.says('connect Port to Uber Eats')
    expect(chat.last()).toMatchObject({ kind: 'answer', topic: 'uber-consent' })
    chat.says('connect DoorDash')
    expect(chat.last()).toMatchObject({ kind: 'answer', topic: 'connect' })
  })

  it.each(['i forgot my pin', 'jai oublié mon NIP', 'olvidé mi PIN'])(
    'a PIN is given by a manager, and no password: %s',
    (text) => {
      const chat = new Chat()
      chat.says(text)
      expect(chat.last()).toMatchObject({
        kind: 'answer',
        topic: 'people',
        buttons: [{ id: 'open-people' }, {}],
      })
    },
  )
})
