import { describe, expect, it } from 'vitest'
import { facts, now, proven, signedOut, view } from '../../../tests/assistant/facts.ts'
import { Chat } from '../../../tests/assistant/chat.ts'

const activations = (chat: Chat) => chat.effects.filter(({ type }) => type === 'activate')
const active = { locationId: 'port', ok: true, state: 'active', code: null, details: null } as const

describe('activating in the chat', () => {
  it('goes from the sample sentence to the confirmation in the order of the guide (R121 to R135)', () => {
    const chat = new Chat()
    expect(chat.says("Veuillez m'aider à activer mon intégration DoorDash.")).toEqual([
      { type: 'check-stores', id: chat.open(), channel: 'doordash' },
    ])
    expect(chat.last()).toMatchObject({
      kind: 'checking',
      steps: { accounts: 'under-way', stores: 'waiting' },
    })
    chat.does({ type: 'check-step', id: chat.open(), step: 'accounts', state: 'done' })
    expect(chat.last()).toMatchObject({ steps: { accounts: 'done' } })

    chat.checked()
    expect(chat.find('checking')).toMatchObject({ steps: { accounts: 'done', device: 'done' } })
    expect(chat.last()).toMatchObject({
      kind: 'stores',
      channel: 'doordash',
      accounts: [{ email: 'admin@chez-loutre.example' }],
      locations: [{ name: 'Centre' }, { name: 'Port' }, { name: 'Laval Nord' }, { name: 'Laval Sud' }],
      buttons: [{ id: 'activate-doordash' }],
    })

    chat.presses('activate-doordash')
    expect(chat.last()).toMatchObject({
      kind: 'choose',
      ready: [{ locationId: 'port' }, { locationId: 'laval-sud' }],
      notReady: [
        { locationId: 'centre', obstacle: 'already-active' },
        { locationId: 'laval', obstacle: 'qa-running', next: { to: 'guide', article: 'qa' } },
      ],
      ticked: [],
    })
    chat.does({ type: 'ticked', messageId: chat.open(), locationIds: ['port', 'laval-sud', 'centre'] })
    expect(chat.last()).toMatchObject({ ticked: ['port', 'laval-sud'] })

    expect(chat.presses('activate')).toMatchObject([
      { type: 'ask-cut-offs', locationIds: ['port', 'laval-sud'] },
    ])
    chat.cutOffs()
    expect(chat.last()).toMatchObject({
      kind: 'warning',
      cutOffs: [{ locationName: 'Port', disconnects: ['PorteVoix POS'] }, { locationName: 'Laval Sud' }],
      unproven: [],
      buttons: [{ id: 'confirm' }, { id: 'cancel' }],
    })
    expect(activations(chat)).toEqual([])
    expect(chat.presses('confirm')).toEqual([
      {
        type: 'activate',
        id: chat.open(),
        channel: 'doordash',
        locationIds: ['port', 'laval-sud'],
        goneOnWithout: [],
      },
    ])

    const details = 'The store is live elsewhere.'
    chat.does({
      type: 'activation-result',
      id: chat.open(),
      results: [
        active,
        { locationId: 'laval-sud', ok: false, state: 'activation_failed', code: 'STORE_LIVE', details },
      ],
    })
    expect(chat.find('result')).toMatchObject({
      outcomes: [
        { name: 'Port', outcome: 'active' },
        { name: 'Laval Sud', outcome: 'failed', code: 'STORE_LIVE', details },
      ],
      buttons: [{ id: 'activate-more' }, { id: 'connect-another' }],
    })
    expect(chat.last()).toMatchObject({
      kind: 'activation-error',
      outcomes: [{ name: 'Laval Sud' }],
      buttons: [{ id: 'open-guide-support' }],
    })
    expect(chat.presses('activate-more')).toMatchObject([{ type: 'check-stores' }])
  })

  it.each([
    'yes',
    'oui',
    'oui confirmez',
    'ok go ahead',
    'confirm',
    'je confirme',
    'activate',
    'active doordash',
    'do it',
  ])('takes "%s" at the warning for no confirmation and points at the button (R132)', (text) => {
    const chat = new Chat()
    chat.toWarning('port')
    chat.says(text)
    expect(chat.last()).toMatchObject({ kind: 'press-the-button', step: 'warning' })
    expect(activations(chat)).toEqual([])
    chat.presses('confirm')
    expect(activations(chat)).toHaveLength(1)
  })

  it.each(['no', 'annule', "n'activez pas", 'surtout pas activer', "don't activate"])(
    'lets go at "%s", and the old [Confirm] does nothing any more (R132)',
    (text) => {
      const chat = new Chat()
      chat.toWarning('port')
      const { id } = chat.find('warning')
      chat.says(text)
      expect(chat.last()).toMatchObject({ kind: 'cancelled' })
      expect(chat.does({ type: 'pressed', messageId: id, buttonId: 'confirm' })).toEqual([])
      expect(chat.conversation.dialogue.step).toBe('idle')
    },
  )

  it('sends once, however often [Confirm] is pressed', () => {
    const chat = new Chat()
    chat.toWarning('port')
    const { id } = chat.find('warning')
    for (let press = 0; press < 3; press++) chat.does({ type: 'pressed', messageId: id, buttonId: 'confirm' })
    expect(activations(chat)).toHaveLength(1)
  })

  it('knows an old warning from the one that is shown', () => {
    const chat = new Chat()
    chat.toWarning('port')
    const { id } = chat.find('warning')
    chat.says('activate laval sud instead')
    chat.checked()
    chat.presses('activate-doordash')
    chat.presses('activate')
    chat.cutOffs()
    expect(chat.find('warning').id).not.toBe(id)
    expect(chat.does({ type: 'pressed', messageId: id, buttonId: 'confirm' })).toEqual([])
    expect(chat.presses('confirm')).toMatchObject([{ type: 'activate', locationIds: ['laval-sud'] }])
  })

  it('asks for a manager at the point of need and goes on where it was (R122)', () => {
    const chat = new Chat(signedOut())
    expect(chat.says('activate the port')).toEqual([{ type: 'ask-for-manager' }])
    expect(chat.last()).toMatchObject({
      kind: 'sign-in-needed',
      buttons: [{ id: 'sign-in' }, { id: 'cancel' }],
    })
    chat.facts = facts()
    expect(chat.does({ type: 'manager-signed-in' })).toMatchObject([{ type: 'check-stores' }])
    chat.checked()
    chat.presses('activate-doordash')
    expect(chat.last()).toMatchObject({ kind: 'choose', ticked: ['port'] })
  })

  it('confirms nothing for a manager who has left, and shows the warning anew', () => {
    const chat = new Chat()
    chat.toWarning('port')
    const { id } = chat.find('warning')
    chat.facts = signedOut()
    chat.does({ type: 'manager-left' })
    expect(chat.last()).toMatchObject({ kind: 'signed-out' })
    expect(chat.does({ type: 'pressed', messageId: id, buttonId: 'confirm' })).toEqual([])
    // Left unnoticed: the press itself finds out.
    const other = new Chat()
    other.toWarning('port')
    other.facts = signedOut()
    expect(other.presses('confirm')).toEqual([{ type: 'ask-for-manager' }])
  })

  it('names the checks Confirm goes on without, and warns again when one more is lost (B11)', () => {
    const goLive = { ...proven, 'sound-heard': { state: 'missing', detail: null } } as const
    const chat = new Chat(facts({ goLive }))
    chat.toWarning('port')
    expect(chat.last()).toMatchObject({ kind: 'warning', unproven: ['sound-heard'] })
    chat.facts = facts({ goLive: { ...goLive, printer: { state: 'failed', detail: 'paper-out' } } })
    expect(chat.presses('confirm')).toEqual([])
    expect(chat.last()).toMatchObject({ shownAgain: 'checks-changed', unproven: ['printer', 'sound-heard'] })
    expect(chat.presses('confirm')).toMatchObject([
      { type: 'activate', goneOnWithout: ['printer', 'sound-heard'] },
    ])
  })

  it('sends nothing for a location that was blocked since the warning, and checks again', () => {
    const chat = new Chat()
    chat.toWarning('port')
    chat.facts = facts({ integrations: [view('port', { state: 'blocked' })] })
    expect(chat.presses('confirm')).toMatchObject([{ type: 'check-stores' }])
    expect(chat.find('not-started')).toMatchObject({ problem: 'CHANGED' })
  })

  it('keeps the warning while the screen has no line', () => {
    const chat = new Chat()
    chat.toWarning('port')
    chat.facts = facts({ isOnline: false })
    expect(chat.presses('confirm')).toEqual([])
    expect(chat.last()).toMatchObject({ kind: 'not-sent-offline' })
    chat.facts = facts()
    expect(chat.presses('confirm')).toMatchObject([{ type: 'activate' }])
  })

  it('says of a line lost in the middle that it does not know, asks, and never sends again', () => {
    const chat = new Chat()
    chat.toWarning('port')
    chat.presses('confirm')
    chat.does({ type: 'activation-failed', id: chat.open(), problem: 'OFFLINE' })
    expect(chat.last()).toMatchObject({ kind: 'outcome-unknown', locations: [{ name: 'Port' }] })
    chat.says('activate doordash')
    expect(chat.last()).toMatchObject({ kind: 'still-under-way' })
    expect(chat.presses('ask-outcome')).toMatchObject([{ type: 'ask-outcome', locationIds: ['port'] }])
    chat.does({
      type: 'activation-result',
      id: chat.open(),
      results: [{ ...active, ok: false, state: 'not_activated' }],
    })
    expect(chat.last()).toMatchObject({ kind: 'result', outcomes: [{ outcome: 'not-started' }] })
    expect(activations(chat)).toHaveLength(1)
  })

  it('hears of an outcome by the station as well as by the answer (R133)', () => {
    const chat = new Chat()
    chat.toWarning('port')
    chat.presses('confirm')
    chat.does({ type: 'facts-changed' })
    expect(chat.last()).toMatchObject({ kind: 'activating', outcomes: [{ outcome: 'under-way' }] })
    chat.facts = facts({ integrations: [view('port', { state: 'active', since: now })] })
    chat.does({ type: 'facts-changed' })
    expect(chat.last()).toMatchObject({ kind: 'result', outcomes: [{ outcome: 'active' }] })
  })

  it('cannot take back what was sent, and says who can (R152)', () => {
    const chat = new Chat()
    chat.toWarning('port')
    chat.presses('confirm')
    chat.says('annule')
    expect(chat.last()).toMatchObject({ kind: 'cannot-cancel', buttons: [{ id: 'open-guide-support' }] })
  })

  it.each([
    ['activate the centre', { kind: 'location-not-ready', obstacle: 'already-active' }],
    ['activate laval nord', { kind: 'location-not-ready', obstacle: 'qa-running' }],
    ['activate doordash at Toronto', { kind: 'unknown-location', said: 'toronto' }],
    [
      'activate laval',
      { kind: 'ambiguous-location', candidates: [{ name: 'Laval Nord' }, { name: 'Laval Sud' }] },
    ],
  ])('answers "%s" by name', (text, message) => {
    const chat = new Chat()
    chat.says(text)
    chat.checked()
    expect(chat.conversation.messages.at(-2)).toMatchObject(message)
    expect(chat.last()).toMatchObject({ kind: 'stores' })
  })

  it('ticks all that are ready, but not what was excepted', () => {
    const chat = new Chat()
    chat.says('activate all my locations except the port')
    chat.checked()
    chat.presses('activate-doordash')
    expect(chat.last()).toMatchObject({ ticked: ['laval-sud'] })
  })

  it('offers no activation for a platform that cannot be connected here', () => {
    const chat = new Chat()
    expect(chat.says('activate grubhub')).toEqual([])
    expect(chat.last()).toMatchObject({ kind: 'channel-not-offered', channel: 'grubhub' })
  })

  it('names nothing to confirm where the cut-offs could not be looked up (B12)', () => {
    const chat = new Chat()
    chat.says('activate port')
    chat.checked()
    chat.presses('activate-doordash')
    chat.presses('activate')
    chat.does({ type: 'cut-offs-failed', id: chat.open(), problem: 'UNREACHABLE' })
    expect(chat.last()).toMatchObject({ kind: 'not-started', buttons: [{ id: 'check-again' }] })
  })

  it('ignores outcomes that come late', () => {
    const chat = new Chat()
    chat.says('activate doordash')
    const late = chat.open()
    chat.says('annule')
    const before = chat.conversation
    chat.does({ type: 'checked', id: late, accounts: [], locations: [] })
    chat.does({ type: 'activation-result', id: late, results: [active] })
    expect(chat.conversation).toEqual(before)
  })
})

describe('after a restart', () => {
  it('asks what became of an activation under way, and sends nothing again (B13)', () => {
    const chat = new Chat()
    chat.toWarning('port')
    chat.presses('confirm')
    chat.conversation = structuredClone(chat.conversation)
    expect(chat.does({ type: 'restarted' })).toMatchObject([{ type: 'ask-outcome', locationIds: ['port'] }])
    expect(chat.last()).toMatchObject({ kind: 'interrupted', what: 'activation' })
    chat.does({ type: 'activation-result', id: chat.open(), results: [active] })
    expect(chat.last()).toMatchObject({ kind: 'result', outcomes: [{ outcome: 'active' }] })
    expect(activations(chat)).toHaveLength(1)
  })

  it('has no warning to confirm any more', () => {
    const chat = new Chat()
    chat.toWarning('port')
    const { id } = chat.find('warning')
    chat.does({ type: 'restarted' })
    expect(chat.last()).toMatchObject({ kind: 'interrupted', buttons: [{ id: 'check-again' }] })
    expect(chat.does({ type: 'pressed', messageId: id, buttonId: 'confirm' })).toEqual([])
  })
})
