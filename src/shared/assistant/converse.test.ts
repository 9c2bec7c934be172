import { describe, expect, it } from 'vitest'
import { facts, integrations, now, proven, signedOut, view } from '../../../tests/assistant/facts.ts'
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

  it('offers support to whom it does not understand twice, and says what it speaks (R154)', () => {
    const chat = new Chat()
    chat.says('asdf qwer')
    expect(chat.last()).toMatchObject({ kind: 'not-understood', again: false })
    chat.says('zxcv uiop')
    expect(chat.last()).toMatchObject({ again: true })
    expect(chat.last().buttons.at(-1)).toMatchObject({ id: 'open-guide-support' })
    chat.says('la impresora no funciona')
    expect(chat.last()).toMatchObject({ kind: 'language-note' })
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
