import { describe, expect, it } from 'vitest'
import { Chat } from '../../../tests/assistant/chat.ts'
import { facts, integrations, now, storefrontService, signedOut } from '../../../tests/assistant/facts.ts'
import { type Throttle, throttleStep } from '../pause/throttle.ts'

/** In force, as Noor asked for it. */
function held(kind: 'pause' | 'busy', until: number | null): Throttle {
  const key = { locationId: 'centre', channel: 'doordash', kind } as const
  const asked = { type: 'asked', ref: 'a', plusMinutes: 20, by: 'Noor', until, isCounted: false } as const
  const record = throttleStep(key, null, asked, now - 60_000)
  if (record === null) throw new Error('Nothing was asked for.')
  return { ...record, heldSince: now - 30_000 }
}

const buttonsOf = (chat: Chat) => chat.last().buttons.map(({ id }) => id)

describe('a pause', () => {
  it('is offered with what it would do, and made by the button alone', () => {
    const chat = new Chat()
    expect(chat.says('pause doordash for 30 minutes')).toEqual([])
    expect(chat.last()).toMatchObject({
      kind: 'pause-question',
      wanted: 'paused',
      places: [{ locationName: 'Centre' }],
    })
    expect(buttonsOf(chat)).toEqual(['set-paused-30', 'cancel'])
    expect(chat.says('yes')).toEqual([])
    expect(chat.last()).toMatchObject({ kind: 'press-the-button', step: 'pausing' })
    const [effect, ...more] = chat.presses('set-paused-30')
    expect(more).toEqual([])
    expect(effect).toMatchObject({
      type: 'set-mode',
      places: [{ locationId: 'centre', channel: 'doordash', mark: 'mark of centre' }],
      mode: { type: 'paused', end: { type: 'minutes', minutes: 30 } },
    })
    chat.does({ type: 'mode-set', id: chat.last().id, outcome: { state: 'noted', by: null } })
    expect(chat.last()).toMatchObject({ kind: 'pause-sent', state: 'noted' })
    expect(() => chat.presses('set-paused-30')).toThrow(/No message has a button/)
  })

  it('without a length is offered in three, and cancelled by a word', () => {
    const chat = new Chat()
    chat.says('on est débordés, arrête les commandes')
    expect(buttonsOf(chat)).toEqual(['set-paused-15', 'set-paused-30', 'set-paused-60', 'cancel'])
    chat.says('annule')
    expect(chat.last().kind).toBe('cancelled')
    expect(chat.effects).toEqual([])
  })

  it('is ended from here', () => {
    const key = { locationId: 'centre', channel: 'doordash', kind: 'pause' } as const
    const asked = {
      type: 'asked',
      ref: 'a',
      plusMinutes: 0,
      by: null,
      until: null,
      isCounted: false,
    } as const
    const pause = throttleStep(key, null, asked, 0)
    const chat = new Chat(facts({ services: [storefrontService('centre', { pause })] }))
    chat.says('resume orders')
    expect(buttonsOf(chat)).toEqual(['set-normal', 'cancel'])
    expect(chat.last()).toMatchObject({ held: [{ standing: 'pausing', until: null }] })
  })

  it('is ended only where it is: what takes orders as usual is not offered', () => {
    const uber = storefrontService('centre', { channel: 'uber-eats' })
    const paused = storefrontService('centre', { pause: held('pause', null) })
    const chat = new Chat(facts({ services: [uber, paused] }))
    chat.says('resume orders')
    expect(chat.last()).toMatchObject({ places: [{ channel: 'doordash' }], held: [{ channel: 'doordash' }] })
    expect(chat.presses('set-normal')).toMatchObject([{ places: [{ channel: 'doordash' }] }])
  })

  it.each(['resume orders', 'reprends les commandes', 'reanuda los pedidos'])(
    'that is to end where nothing is paused: %s',
    (text) => {
      const chat = new Chat()
      expect(chat.says(text)).toEqual([])
      expect(chat.last()).toMatchObject({
        kind: 'nothing-paused',
        places: [{ locationName: 'Centre', channel: 'doordash' }],
      })
      expect(buttonsOf(chat)).toEqual(['open-orders'])
    },
  )

  it('asked for where it is paused already says until when, and offers to change or to end it', () => {
    const until = now + 25 * 60_000
    const chat = new Chat(facts({ services: [storefrontService('centre', { pause: held('pause', until) })] }))
    chat.says('pause doordash')
    expect(chat.last()).toMatchObject({
      kind: 'pause-question',
      held: [{ locationName: 'Centre', standing: 'paused', until, by: 'Noor' }],
    })
    expect(buttonsOf(chat)).toEqual([
      'set-paused-15',
      'set-paused-30',
      'set-paused-60',
      'set-normal',
      'cancel',
    ])
    expect(chat.presses('set-normal')).toMatchObject([{ type: 'set-mode', mode: { type: 'normal' } }])
  })

  it('asked for where it is busy already, and busy where it is busy', () => {
    const busy = held('busy', null)
    for (const text of ['busy +10', 'pause doordash for 30 minutes']) {
      const chat = new Chat(facts({ services: [storefrontService('centre', { busy })] }))
      chat.says(text)
      expect(chat.last()).toMatchObject({ held: [{ standing: 'busy', plusMinutes: 20, until: null }] })
      expect(buttonsOf(chat)).toContain('set-normal')
    }
  })

  it('that only is asked about is answered', () => {
    const chat = new Chat()
    chat.says('why is doordash paused')
    expect(chat.last()).toMatchObject({ kind: 'answer', topic: 'pause' })
  })
})

it.each(['asdf qwer zxcv', 'blorf', 'lkjasd ;lkj', '???'])(
  'what means nothing is said not to be understood, with what can be asked: %s',
  (text) => {
    const chat = new Chat()
    expect(chat.says(text)).toEqual([])
    expect(chat.last().kind).toBe('not-understood')
    expect(buttonsOf(chat).length).toBeGreaterThan(2)
  },
)

describe('figures', () => {
  it('are asked of the reports, and answered with what they say', () => {
    const chat = new Chat()
    const [effect] = chat.says('how much did we make yesterday?')
    expect(effect).toMatchObject({ type: 'ask-figures', from: '2026-11-12', to: '2026-11-12' })
    expect(chat.last()).toMatchObject({ kind: 'figures', state: 'asking' })
    const figures = {
      orders: 3,
      totalCents: 900,
      currency: 'CAD',
      lostOrders: 0,
      lostCents: 0,
      dishes: [],
    }
    chat.does({ type: 'figures', id: chat.last().id, answer: { figures } })
    expect(chat.last()).toMatchObject({ state: 'answered', figures: { totalCents: 900 } })
  })

  it('go on from the question before: its days and its channel change, all else stays', () => {
    const chat = new Chat()
    chat.says('¿cuál fue el platillo más vendido hoy?')
    expect(chat.says('y ayer en Uber Eats?')).toMatchObject([
      { type: 'ask-figures', from: '2026-11-12', to: '2026-11-12', channel: 'uber-eats' },
    ])
    expect(chat.last()).toMatchObject({ question: { figure: 'best-seller', period: 'yesterday' } })
    expect(chat.says('¿y en DoorDash?')).toMatchObject([{ from: '2026-11-12', channel: 'doordash' }])
    expect(chat.says('hours on December 24?')).toEqual([])
    expect(chat.last()).toMatchObject({ topic: 'special-hours' })
    // Something else was spoken of meanwhile: it is no follow-up any more.
    chat.says('y ayer en Uber Eats?')
    expect(chat.find('figures')).toMatchObject({ channel: 'doordash' })
  })

  it('of two spans of days are told one after the other', () => {
    const chat = new Chat()
    const effects = chat.says('yesterday compared with last week?')
    expect(effects).toMatchObject([
      { type: 'ask-figures', from: '2026-11-12', to: '2026-11-12' },
      { type: 'ask-figures', from: '2026-11-02', to: '2026-11-08' },
    ])
    expect(new Set(effects.map((effect) => 'id' in effect && effect.id)).size).toBe(2)
  })

  it('need a manager, and are asked once one is here', () => {
    const chat = new Chat(signedOut())
    expect(chat.says('best seller last week')).toEqual([{ type: 'ask-for-manager' }])
    expect(chat.last()).toMatchObject({ kind: 'sign-in-needed', to: 'see-figures' })
    chat.facts = facts()
    expect(chat.does({ type: 'manager-signed-in' })).toMatchObject([
      { type: 'ask-figures', from: '2026-11-02', to: '2026-11-08' },
    ])
  })

  it('nobody answers any more after a restart are not waited for', () => {
    const chat = new Chat()
    chat.says('combien hier ?')
    chat.does({ type: 'restarted' })
    expect(chat.find('figures')).toMatchObject({ state: 'failed', problem: 'NO_ANSWER' })
  })
})

it('answers in the language it is asked in, whatever the screen speaks, and stays in it', () => {
  const chat = new Chat()
  chat.says('mon imprimante ne marche pas')
  expect(chat.last()).toMatchObject({ kind: 'answer', topic: 'printer-problem', language: 'fr' })
  chat.says('statut')
  expect(chat.last()).toMatchObject({ kind: 'status', language: 'fr' })
  chat.says('the printer is not working')
  expect(chat.last()).toMatchObject({ language: 'en' })
})

it('offers no [Activate] where nothing is left to activate', () => {
  const chat = new Chat(facts({ integrations: integrations.filter(({ state }) => state === 'active') }))
  chat.says('activate doordash')
  chat.checked()
  expect(chat.last()).toMatchObject({ kind: 'stores' })
  expect(buttonsOf(chat)).toEqual(['open-integrations', 'connect-another'])
})

it.each(['a doordash order is missing a burger', 'il manque un burger dans une commande doordash'])(
  'goes to DoorDash’s contact: %s',
  (text) => {
    const chat = new Chat()
    chat.says(text)
    expect(chat.last()).toMatchObject({
      kind: 'answer',
      topic: 'order-problem',
      findings: [{ kind: 'contacts', platforms: ['doordash'] }],
    })
    expect(buttonsOf(chat)[0]).toBe('open-contacts')
  },
)
