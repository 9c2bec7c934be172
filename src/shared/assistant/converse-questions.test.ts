import { describe, expect, it } from 'vitest'
import { facts, integrations, now, signedOut, view } from '../../../tests/assistant/facts.ts'
import { Chat } from '../../../tests/assistant/chat.ts'
import { heldOut } from '../../../tests/assistant/utterances/held-out.ts'
import { recognise } from './recognise.ts'

describe('questions', () => {
  it('shows how each location stands, the ones in trouble first (R121)', () => {
    const chat = new Chat(
      facts({ integrations: [...integrations, view('port', { channel: 'uber-eats', state: 'blocked' })] }),
    )
    chat.says('statut')
    expect(chat.last()).toMatchObject({
      kind: 'status',
      standings: [
        { state: 'blocked' },
        { name: 'Centre', state: 'active', lastHeardAt: now - 60_000 },
        {},
        {},
        {},
      ],
    })
    chat.says('doordash down?')
    expect(chat.last()).toMatchObject({
      kind: 'status',
      channel: 'doordash',
      channels: [{ channel: 'doordash' }],
    })
  })

  it('shows what every device knows to staff, and the rest once a manager is here', () => {
    const chat = new Chat(signedOut())
    chat.says('doordash status')
    expect(chat.last()).toMatchObject({ kind: 'status', standings: null, buttons: [{ id: 'sign-in' }] })
    chat.facts = facts()
    chat.does({ type: 'manager-signed-in' })
    expect(chat.last()).toMatchObject({ kind: 'status', standings: [{}, {}, {}, {}] })
  })

  it('answers an angry cook about his printer with since when it is so (B21)', () => {
    const since = now - 60 * 60_000
    const printer = {
      id: 'p',
      name: 'Kitchen',
      state: 'problem',
      problem: 'paper-out',
      since,
      lastPrintedAt: null,
      waiting: 3,
    } as const
    const chat = new Chat(facts({ printers: [printer] }))
    chat.says('why the f*** is this shit not printing')
    expect(chat.last()).toMatchObject({
      kind: 'answer',
      topic: 'printer-problem',
      findings: [{ kind: 'printer-problem', printer: { problem: 'paper-out', since, waiting: 3 } }],
      buttons: [{ id: 'open-device' }, { id: 'open-tickets' }],
    })
    expect(chat.presses('open-device')).toEqual([{ type: 'open', place: { to: 'device' } }])
  })

  it('knows since when QA runs (M4), where no location is connected, and which menu has no hours (R136)', () => {
    const chat = new Chat()
    chat.says('combien de temps dure le qa')
    expect(chat.last()).toMatchObject({
      findings: [{ kind: 'qa-running', location: { name: 'Laval Nord' }, since: now - 7_200_000 }],
    })
    chat.facts = facts({ integrations: [] })
    chat.says('where do i find my store id')
    expect(chat.last()).toMatchObject({ findings: [{ kind: 'no-locations' }] })
    chat.facts = facts({ integrations: [view('port', { state: 'qa_failed', alert: 'hours-missing' })] })
    chat.says('menu hours missing')
    expect(chat.last()).toMatchObject({
      findings: [{ kind: 'standing', standing: { alert: 'hours-missing' } }],
    })
  })

  it('sends order and driver problems to the platform that was named (R163 to R169)', () => {
    const chat = new Chat()
    chat.says('the uber eats driver never came')
    expect(chat.last()).toMatchObject({ topic: 'driver-problem', findings: [{ platforms: ['uber-eats'] }] })
  })

  it('disconnects nothing itself: it opens what support is told (R152)', () => {
    const chat = new Chat()
    expect(chat.says('disconnect doordash at the centre')).toEqual([])
    expect(chat.last()).toMatchObject({
      topic: 'disconnect',
      buttons: [{ id: 'open-disconnect-centre' }, {}],
    })
  })

  it('answers several wishes in their order', () => {
    const chat = new Chat()
    chat.says('statut doordash et active le port stp')
    expect(chat.kinds().slice(-2)).toEqual(['status', 'checking'])
  })

  it('offers what else was perhaps meant where the words leave a doubt, and nothing where they leave none', () => {
    const doubtful = heldOut
      .map(([text]) => ({ text, heard: recognise(text, facts()).intents }))
      .filter(({ heard }) => heard.length === 1 && (heard[0]?.orElse ?? []).length > 0)
    expect(doubtful.length).toBeGreaterThan(0)
    let offered = 0
    for (const { text, heard } of doubtful) {
      const chat = new Chat()
      chat.says(text)
      if (chat.conversation.dialogue.step !== 'idle') continue
      const ids = chat.last().buttons.map(({ id }) => id)
      expect(chat.last()).toMatchObject({ kind: 'or-this' })
      expect(ids).toHaveLength(heard[0]?.orElse?.length ?? 0)
      offered += 1
    }
    expect(offered).toBeGreaterThan(0)
    const sure = new Chat()
    sure.says('the printer does not print')
    expect(sure.kinds()).not.toContain('or-this')
  })

  it('offers support to whom it does not understand twice, and says what it speaks (R154)', () => {
    const chat = new Chat()
    chat.says('asdf qwer')
    expect(chat.last()).toMatchObject({ kind: 'not-understood', again: false })
    chat.says('zxcv uiop')
    expect(chat.last()).toMatchObject({ again: true })
    expect(chat.last().buttons.at(-1)).toMatchObject({ id: 'open-guide-support' })
    chat.says('der Drucker geht nicht')
    expect(chat.last()).toMatchObject({ kind: 'language-note' })
    chat.says('la impresora no funciona')
    expect(chat.last()).toMatchObject({ kind: 'answer', topic: 'printer-problem', language: 'es' })
  })

  it('suggests what is wrong before what is usual', () => {
    const printers = [{ ...facts().printers[0]!, state: 'problem', problem: 'offline' } as const]
    const wrong = new Chat(
      facts({ printers, integrations: [view('port', { state: 'qa_failed', alert: 'menu-empty' })] }),
    )
    expect(
      wrong
        .last()
        .buttons.map(({ id }) => id)
        .slice(0, 2),
    ).toEqual(['ask-printer-problem', 'ask-menu-empty'])
    expect(new Chat().last().buttons[0]).toMatchObject({ id: 'ask-activate-doordash' })
    const empty = new Chat(facts({ integrations: [] }))
    expect(empty.last().buttons[0]).toMatchObject({ id: 'ask-connect' })
    empty.presses('ask-connect')
    expect(empty.kinds().slice(-2)).toEqual(['asked', 'answer'])
  })
})
