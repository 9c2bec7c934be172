import type { Page } from '@playwright/test'
import { longestText } from '#shared/assistant/tokens.ts'
import { axeFinds } from './axe.ts'
import { everyMessage, kinds } from './every-message.ts'
import { password } from './gallery/fake-manager.ts'
import type { ManagerSceneName } from './gallery/managers.ts'
import { expect, type Screen, test } from './screen.ts'
import { expectFits, expectSound, portrait, sizes } from './sound-page.ts'

const port = 'chez-loutre-port'
const centre = 'chez-loutre-centre'

/** The panel, by what a person sees and presses. */
function assistant(page: Page) {
  const field = page.getByRole('textbox', { name: /Your question|Votre question/ })
  return {
    field,
    sheet: page.locator('[data-assistant]'),
    entry: page.locator('[data-assistant-entry]'),
    of: (kind: string) => page.locator(`[data-kind="${kind}"]`),
    last: page.locator('[data-message]').last(),
    button: (id: string) => page.locator(`[data-button="${id}"]`).last().getByRole('button'),
    say: async (text: string) => {
      await field.fill(text)
      await field.press('Enter')
    },
    kept: page.locator('[role="log"][data-kept]'),
    open: async () => {
      await page.locator('[data-assistant-entry]').click()
      await page.locator('[data-assistant] [role="log"]').waitFor()
    },
  }
}

async function openAt(
  app: Screen,
  asked: { office?: string; manager?: ManagerSceneName; language?: 'en' | 'fr' } = {},
) {
  await app.open('evening', asked)
  const chat = assistant(app.page)
  await chat.open()
  return chat
}

/** A manager signs in where the chat asks for him. */
async function signIn(page: Page): Promise<void> {
  const form = page.locator('[data-sign-in]')
  await form.getByRole('textbox', { name: 'E-mail' }).fill('manager@chez-loutre.example')
  await form.locator('input[type="password"]').fill(password)
  await page.keyboard.press('Enter')
}

/** From the first words to the warning, on the Dashboard, with these ticked. */
async function toWarning(app: Screen, manager: ManagerSceneName, ...locations: string[]) {
  const chat = await openAt(app, { office: 'home', manager })
  await chat.say('Please help me activate DoorDash')
  await chat.button('activate-doordash').click()
  for (const location of locations) await app.page.locator(`[data-row="${location}"]`).click()
  await chat.button('activate').click()
  await expect(chat.of('warning')).toBeVisible()
  return chat
}
const activations = async (app: Screen) => (await app.calls()).filter((call) => call.startsWith('activate'))

for (const [room, asked] of [
  ['at the board', {}],
  ['on the Dashboard', { office: 'home' }],
] as const) {
  for (const language of ['en', 'fr'] as const) {
    test(`every message ${room} in ${language}: fits, is big enough to press, and axe finds nothing (R119, R120)`, async ({
      app,
    }) => {
      await app.page.emulateMedia({ reducedMotion: 'reduce' })
      await app.open('evening', { ...asked, language })
      await app.page.evaluate((all) => window.station.assistant.keep(all), everyMessage())
      const chat = assistant(app.page)
      await chat.open()
      const shown = await app.page
        .locator('[data-kind]')
        .evaluateAll((all) => all.map((each) => each.getAttribute('data-kind')))
      expect(new Set(shown)).toEqual(new Set(kinds))
      await expectFits(app.page, `every message ${room} ${language}`, [sizes[0], sizes[1], sizes[3]])
      await app.page.setViewportSize(sizes[1])
      expect(await axeFinds(app.page, { include: '[data-assistant]' })).toEqual([])
    })
  }
}

test('the welcome, the sign-in and an article at the board are sound at every size, in French too', async ({
  app,
}) => {
  await app.page.emulateMedia({ reducedMotion: 'reduce' })
  const chat = await openAt(app, { language: 'fr', manager: 'signed-out' })
  await expectSound(app.page, 'welcome', [portrait])
  await chat.say('activer doordash')
  await expect(app.page.locator('[data-sign-in]')).toBeVisible()
  await expectSound(app.page, 'sign-in in the chat', [portrait])
  await app.page.getByRole('button', { name: 'Pas maintenant' }).click()
  await chat.say('ou trouver mon id de magasin')
  await chat.button('open-guide-store-id').click()
  await expect(app.page.getByText('portail marchand DoorDash').last()).toBeVisible()
  await expectSound(app.page, 'article at the board', [portrait])
})

test('the whole activation by keyboard, from the sample sentence to the result, location by location (R119 to R134)', async ({
  app,
}) => {
  const { page } = app
  const { keyboard } = page
  await app.open('evening', { language: 'fr', manager: 'two-ready' })
  const chat = assistant(page)
  await chat.entry.focus()
  await keyboard.press('Enter')
  // Opened with a key: the field has the focus.
  await expect(chat.field).toBeFocused()
  await keyboard.type("Veuillez m'aider à activer mon intégration DoorDash.")
  await keyboard.press('Shift+Enter')
  await keyboard.press('Enter')
  await expect(chat.of('said')).toContainText("Veuillez m'aider à activer mon intégration DoorDash.")

  // Asked for where he is needed, and the chat goes on by itself.
  await expect(page.getByRole('textbox', { name: 'Courriel' })).toBeFocused()
  await keyboard.type('manager@chez-loutre.example')
  await keyboard.press('Tab')
  await keyboard.type(password)
  await keyboard.press('Enter')
  await expect(chat.of('signed-in')).toContainText('Camille')
  await expect(chat.of('checking').locator('[data-step-state="done"]')).toHaveCount(4)
  await expect(chat.of('stores')).toContainText('admin@chez-loutre.example')
  await expect(chat.of('stores').getByRole('heading', { name: 'DoorDash' })).toBeVisible()

  await chat.button('activate-doordash').focus()
  await keyboard.press('Enter')
  // The button is gone; the keyboard goes on from the answer, with the first box.
  await expect(chat.of('choose')).toBeFocused()
  await keyboard.press('Tab')
  await keyboard.press('Space')
  await keyboard.press('Tab')
  await keyboard.press('Space')
  await expect(chat.of('choose').getByRole('checkbox', { checked: true })).toHaveCount(2)
  await chat.button('activate').focus()
  await keyboard.press('Space')
  const warning = chat.of('warning')
  await expect(warning).toContainText('Otter devient le gestionnaire principal des commandes pour DoorDash.')
  await expect(warning).toContainText(
    'La liaison avec d’autres services d’agrégation de commandes pourrait être perdue.',
  )
  await expect(warning.locator(`[data-cut-off="${port}"]`)).toContainText('PorteVoix POS')
  await chat.button('confirm').focus()
  await keyboard.press('Enter')

  await expect(chat.of('result').locator(`[data-outcome-of="${centre}"]`)).toHaveAttribute(
    'data-outcome',
    'active',
  )
  await expect(chat.of('result').locator(`[data-outcome-of="${port}"]`)).toHaveAttribute(
    'data-outcome',
    'failed',
  )
  await expect(chat.of('activation-error')).toContainText('Contactez le support Otter')
  await expect(chat.button('activate-more')).toHaveText('Activer d’autres localisations')
  expect(await activations(app)).toEqual([`activate(doordash) ${centre},${port} without nothing`])
  await keyboard.press('Escape')
  await expect(chat.sheet).toHaveCount(0)
  await expect(chat.entry).toBeFocused()
})

test('the whole activation by touch, on the Dashboard, and a result that comes while the panel is closed (R120, R126 to R134)', async ({
  app,
}) => {
  const chat = await toWarning(app, 'two-ready', centre)
  await expect(chat.of('warning').locator('[data-banner="primary"]')).toContainText(
    'Otter becomes the main order manager for DoorDash.',
  )
  await expect(chat.of('warning').locator('[data-banner="primary"]')).toContainText('may be lost')
  await app.station((station) => station.manager.hold())
  await chat.button('confirm').click()
  await app.page.getByRole('button', { name: 'Close' }).click()
  await app.station((station) => station.manager.letGo())
  await expect(chat.entry).toContainText('has something new for you')
  await chat.entry.click()
  await expect(chat.of('result')).toContainText('The location is activated for DoorDash.')
  await expect(chat.of('result')).toContainText('Active, online')
  await expect(chat.of('activation-error')).toHaveCount(0)
  await chat.button('activate-more').click()
  await expect(chat.of('stores').last()).toContainText('Active, online')
})

test('where nothing is left to activate, nothing offers it', async ({ app }) => {
  const chat = await toWarning(app, 'usual', port)
  await chat.button('confirm').click()
  await expect(chat.of('result')).toBeVisible()
  await expect(chat.button('connect-another')).toBeVisible()
  await expect(chat.button('activate-more')).toHaveCount(0)
})

test('[Confirm] pressed twice activates once, and its message carries it no longer (R132)', async ({
  app,
}) => {
  const chat = await toWarning(app, 'usual', port)
  await chat.button('confirm').dblclick()
  await expect(chat.of('result')).toBeVisible()
  await expect(app.page.locator('[data-button="confirm"]')).toHaveCount(0)
  expect(await activations(app)).toHaveLength(1)
})

for (const [words, answer] of [
  ['oui', 'seul le bouton Confirmer active'],
  ['oui, confirmez', 'seul le bouton Confirmer active'],
  ['yes', 'only the Confirm button activates'],
  ['confirm', 'only the Confirm button activates'],
  ['go ahead', 'only the Confirm button activates'],
] as const) {
  test(`"${words}" typed at the warning activates nothing and points at the button (R132)`, async ({
    app,
  }) => {
    const chat = await toWarning(app, 'usual', port)
    await chat.say(words)
    // It answers in the language it was spoken to.
    await expect(chat.of('press-the-button')).toContainText(answer)
    await expect(chat.button('confirm')).toBeVisible()
    expect(await activations(app)).toEqual([])
  })
}

test('what is not proven on this device is named; going on without is the manager’s choice, sent along by name (B11)', async ({
  app,
}) => {
  const chat = await toWarning(app, 'device-half', port)
  const open = chat.of('warning').locator('[data-banner="unproven"]')
  await expect(open).toContainText('Somebody hears it ring')
  await expect(open).toContainText('recorded with your name')
  await expect(chat.button('open-activate')).toHaveText('Check this device')
  // One more is lost before he confirms: he sees the warning anew.
  await app.station((station) => station.manager.prove('network', { state: 'failed', detail: null }))
  await chat.button('confirm').click()
  await expect(chat.of('warning')).toHaveCount(2)
  await expect(chat.of('warning').last()).toContainText('The network works')
  expect(await activations(app)).toEqual([])
  await chat.button('confirm').click()
  await expect(chat.of('result')).toBeVisible()
  expect(await activations(app)).toEqual([
    `activate(doordash) ${port} without network,printer,sound-heard,order-acknowledged,ticket-printed`,
  ])
})

test('the way to the check of this device closes the panel and opens it (R100)', async ({ app }) => {
  const chat = await toWarning(app, 'device-half', port)
  await chat.button('open-activate').click()
  await expect(chat.sheet).toHaveCount(0)
  await expect(app.page.getByRole('heading', { level: 1 })).toHaveText(
    'Is this device ready to receive orders?',
  )
})

test('the status: each location by name, its problem and the way to mend it (R121)', async ({ app }) => {
  const chat = await openAt(app, { office: 'home', manager: 'more-problems' })
  await chat.say('status doordash')
  const status = chat.of('status')
  await expect(status.locator(`[data-standing="${centre} doordash"]`)).toContainText('Blocked')
  await expect(status.locator(`[data-standing="${port} doordash"]`)).toContainText(
    'Menu audit is not finished.',
  )
  await chat.button('open-integrations').click()
  await expect(app.page.getByRole('heading', { level: 1 })).toHaveText('Integrations')
})

test('staff see what the device knows without a sign-in; a manager who signs in gets the rest at once (R121)', async ({
  app,
}) => {
  const chat = await openAt(app, { manager: 'signed-out' })
  await chat.say('doordash status')
  await expect(chat.of('status')).toContainText('This station last heard from DoorDash')
  await chat.button('sign-in').click()
  await signIn(app.page)
  await expect(chat.of('status').last().locator('[data-standing]').first()).toBeVisible()
})

test('each step of the check is in sight while it is taken, and a check that fails says where (R124)', async ({
  app,
}) => {
  const chat = await openAt(app, { office: 'home', manager: 'usual' })
  await app.station((station) => station.manager.hold())
  await chat.say('activate doordash')
  const step = (name: string) => chat.of('checking').locator(`[data-check-step="${name}"]`)
  await expect(step('accounts')).toHaveAttribute('data-step-state', 'done')
  await expect(step('stores')).toHaveAttribute('data-step-state', 'under-way')
  await expect(step('states')).toHaveAttribute('data-step-state', 'waiting')
  await app.station((station) => station.assistant.setStoresProblem('unreachable'))
  await app.station((station) => station.manager.letGo())
  await expect(step('stores')).toHaveAttribute('data-step-state', 'failed')
  await expect(chat.of('check-failed')).toContainText('DoorDash does not answer right now')
  await app.station((station) => station.assistant.setStoresProblem(null))
  await chat.button('check-again').click()
  // Every store of the credentials, connected or not (R125).
  await expect(chat.of('stores').locator('[data-store="2390655"]')).toContainText('Not Activated')
  await expect(chat.of('stores').locator('[data-store]')).toHaveCount(3)
})

test('whatever is typed is shown as text, and only as much as can be read', async ({ app }) => {
  const chat = await openAt(app)
  await expect(chat.sheet.getByRole('button', { name: 'Send' })).toBeDisabled()
  await chat.say('   \n ')
  await expect(chat.of('said')).toHaveCount(0)
  await chat.field.fill('')
  const markup = '<img src=x onerror="window.hurt = true"><script>window.hurt = true</script>'
  await chat.say(markup)
  await expect(chat.of('said').last()).toContainText(markup)
  expect(await app.page.evaluate(() => 'hurt' in window)).toBe(false)
  await chat.say('🦦🍟 مرحبا بالعالم 你好')
  await expect(chat.of('said').last()).toContainText('🦦🍟 مرحبا بالعالم 你好')
  await expect(chat.of('language-note')).toBeVisible()

  // A whole file pasted by mistake: the window would stand still for most of a minute.
  await chat.field.fill('a'.repeat(1_000_000))
  await expect(chat.sheet).toContainText('2,000 characters too many: the limit is 2,000.')
  await chat.field.press('Enter')
  await expect(chat.of('said')).toHaveCount(2)
  await chat.field.fill('a'.repeat(longestText - 1))
  await expect(chat.sheet).toContainText('One character left.')
  await chat.field.press('Enter')
  await expect(chat.of('said')).toHaveCount(3)
  await expectFits(app.page, 'hostile', [sizes[1]])
})

test('a draft survives closing the panel, and the conversation survives a restart (B13)', async ({ app }) => {
  const chat = await toWarning(app, 'usual', port)
  await chat.field.fill('half a question')
  await app.page.keyboard.press('Escape')
  await chat.open()
  await expect(chat.field).toHaveValue('half a question')
  await expect(chat.kept).toBeVisible()

  await app.page.reload()
  await chat.open()
  await expect(chat.of('warning')).toBeVisible()
  await expect(chat.of('interrupted')).toContainText('Nothing was activated')
  await expect(app.page.locator('[data-button="confirm"]')).toHaveCount(0)
  await chat.button('check-again').click()
  await expect(chat.of('stores')).toHaveCount(2)
  expect(await activations(app)).toEqual([])
})

test('a restart in the middle of an activation asks what became of it, and sends nothing again (B13)', async ({
  app,
}) => {
  const chat = await toWarning(app, 'usual', port)
  await app.station((station) => station.manager.hold())
  await chat.button('confirm').click()
  await expect(chat.of('activating')).toBeVisible()
  await expect(chat.kept).toBeVisible()
  await app.page.reload()
  await chat.open()
  await expect(chat.of('interrupted')).toContainText('nothing is sent twice')
  // The station of the gallery forgets: it never began.
  await expect(chat.of('result')).toContainText('everything is as it was before')
  expect(await activations(app)).toEqual([])
})

test('a line that breaks in the middle of an activation: it says it does not know, and looks when it can (R135)', async ({
  app,
}) => {
  const chat = await toWarning(app, 'usual', port)
  await app.station((station) => station.manager.hold())
  await chat.button('confirm').click()
  await expect.poll(() => activations(app)).toHaveLength(1)
  // Its answer is lost with the line.
  await app.station((station) => {
    station.manager.cut()
    station.setReachable(false)
    station.manager.letGo()
  })
  await expect(chat.of('outcome-unknown')).toContainText('The activation may have gone through or not.')
  await chat.say('activate doordash')
  await expect(chat.of('still-under-way')).toBeVisible()
  await chat.button('ask-outcome').click()
  await expect(chat.of('outcome-unknown')).toHaveCount(2)
  // The station had heard it and went on.
  await app.station((station) => {
    station.manager.happen('chez-loutre-port', 'doordash', { type: 'activating' })
    station.manager.happen('chez-loutre-port', 'doordash', { type: 'activated' })
    station.setReachable(true)
  })
  await app.page.evaluate(() => window.dispatchEvent(new Event('online')))
  await expect(chat.of('result')).toContainText('The location is activated for DoorDash.')
  expect(await activations(app)).toHaveLength(1)
})

test('without a line nothing is confirmed, and the warning stays (R132)', async ({ app }) => {
  const chat = await toWarning(app, 'usual', port)
  await app.station((station) => station.setReachable(false))
  await expect(app.page.locator('[data-link="lost"]')).toBeAttached()
  await chat.button('confirm').click()
  await expect(chat.of('not-sent-offline')).toBeVisible()
  await expect(chat.button('confirm')).toBeVisible()
  expect(await activations(app)).toEqual([])
})

test('an activation error names the location, DoorDash’s reason, and leads to support with its facts (R135)', async ({
  app,
}) => {
  const chat = await toWarning(app, 'two-ready', port)
  await chat.button('confirm').click()
  const error = chat.of('activation-error')
  await expect(error).toContainText('DoorDash says: Menu audit is not finished.')
  // Its code is for support: there, and folded away.
  await expect(error.getByText('STORE_NOT_ELIGIBLE')).toBeHidden()
  await error.getByText('Details for support').click()
  await expect(error.getByText('STORE_NOT_ELIGIBLE')).toBeVisible()
  await expect(error).toContainText('Contact Otter support to finish the activation.')
  await chat.button('open-guide-support').click()
  await expect(chat.sheet).toHaveCount(0)
  await expect(app.page.getByRole('heading', { name: 'Contacting support' })).toBeVisible()
  await expect(app.page.getByRole('dialog')).toContainText('STORE_NOT_ELIGIBLE')
})

const places: [string, string, (page: Page) => Promise<void>][] = [
  [
    'why is nothing printing',
    'open-device',
    (page) => expect(page.locator('[data-screen-entry="device"][aria-current]')).toBeVisible(),
  ],
  [
    'the poutine is sold out',
    'open-sold-out',
    (page) => expect(page.locator('[data-screen-entry="sold-out"][aria-current]')).toBeVisible(),
  ],
  [
    'missing items in an order',
    'open-history',
    (page) => expect(page.locator('[data-screen-entry="history"][aria-current]')).toBeVisible(),
  ],
  [
    'who do i call about a driver',
    'open-contacts',
    (page) => expect(page.getByRole('dialog', { name: 'Help and contacts' })).toContainText('855-222-8111'),
  ],
  [
    'how long does qa take',
    'open-guide-qa',
    (page) => expect(page.getByRole('dialog', { name: /quality check/ })).toContainText('one business day'),
  ],
  [
    'how do i create a menu',
    'open-new-menu',
    (page) => expect(page.getByRole('heading', { name: 'Sign in to the Dashboard' })).toBeVisible(),
  ],
]
for (const [question, button, isThere] of places) {
  test(`"${question}", asked at the board, leads to its place (R152 to R154, R163, R164)`, async ({
    app,
  }) => {
    const chat = await openAt(app, { manager: 'signed-out' })
    await chat.say(question)
    await chat.button(button).click()
    await expect(chat.sheet).toHaveCount(0)
    await isThere(app.page)
  })
}

test('whom to call stands in the answer itself, every number of the guide (R165 to R169)', async ({
  app,
}) => {
  const chat = await openAt(app, { manager: 'signed-out' })
  await chat.say('support phone numbers')
  const contact = (name: string) => chat.of('answer').last().locator(`[data-contact="${name}"]`)
  for (const [name, phone] of [
    ['Uber Eats', '1-833-ASK-EATS'],
    ['DoorDash', '855-222-8111'],
    ['Grubhub', '877-799-0790'],
    ['ChowNow', '888-707-2469'],
    ['Skip the Dishes', '(855) 200-7547'],
  ] as const)
    await expect(contact(name)).toContainText(phone)
})

test('a suggested question is pressed instead of typed, and its answer is brought into view', async ({
  app,
}) => {
  const chat = await openAt(app)
  await chat.of('welcome').getByRole('button').first().click()
  await expect(chat.of('asked')).toBeInViewport()
  await expect(chat.last).toBeInViewport()
})

test('what is being read does not move when something is said; the way to it is offered (R133)', async ({
  app,
}) => {
  await app.open('evening', { office: 'home', manager: 'usual' })
  await app.page.evaluate((all) => window.station.assistant.keep(all), everyMessage())
  const chat = assistant(app.page)
  await chat.open()
  await chat.say('activate doordash')
  await chat.button('activate-doordash').click()
  await app.page.locator(`[data-row="${port}"]`).click()
  await chat.button('activate').click()
  await expect(app.page.locator('[role="log"][data-step="warning"]')).toBeVisible()
  await app.station((station) => station.manager.hold())
  await chat.button('confirm').click()
  const scroller = app.page.getByRole('group', { name: 'Conversation' })
  await scroller.evaluate((box) => box.scrollTo({ top: 900 }))
  await app.station((station) => station.manager.letGo())
  const news = app.page.getByRole('button', { name: 'New message' })
  await expect(news).toBeVisible()
  expect(await scroller.evaluate((box) => box.scrollTop)).toBe(900)
  await news.click()
  await expect(chat.of('result').last()).toBeInViewport()
})

test('what another screen kept is taken over, and what was said here comes back as a draft', async ({
  app,
}) => {
  const chat = await openAt(app, { manager: 'signed-out' })
  await chat.say('hello')
  await expect(chat.kept).toBeVisible()
  await app.station((station) => {
    const kept = station.assistant.kept()
    if (kept) station.assistant.keep({ ...kept, misunderstood: 0 })
  })
  await chat.say('the printer does not print')
  await expect(app.page.locator('[data-banner="went-on-elsewhere"]')).toBeVisible()
  await expect(chat.field).toHaveValue('the printer does not print')
  await chat.field.press('Enter')
  await expect(chat.of('answer')).toBeVisible()
  await expect(app.page.locator('[data-banner="went-on-elsewhere"]')).toHaveCount(0)
})

test('a new conversation begins on an empty page, also after a restart', async ({ app }) => {
  const chat = await openAt(app, { manager: 'signed-out' })
  await chat.say('hello')
  await expect(chat.of('said')).toHaveCount(1)
  await app.page.getByRole('button', { name: 'New conversation' }).click()
  await expect(chat.of('said')).toHaveCount(0)
  await expect(chat.of('welcome')).toHaveCount(1)
  await expect(chat.kept).toBeVisible()
  expect(await app.calls()).toContain('assistant.clear')
  await app.page.reload()
  await chat.open()
  await expect(chat.of('said')).toHaveCount(0)
})

test('the keys of the board do nothing while the panel is open', async ({ app }) => {
  const chat = await openAt(app)
  await app.page.getByRole('button', { name: 'New conversation' }).focus()
  await app.page.keyboard.press('1')
  await expect(app.page.locator('[data-keys]')).toHaveCount(0)
  await app.page.keyboard.press('Escape')
  await expect(chat.sheet).toHaveCount(0)
  await app.page.keyboard.press('1')
  await expect(app.page.locator('[data-keys]')).toHaveCount(1)
})

test('a manager who signed in at the board is locked out as on the Dashboard', async ({ app }) => {
  await app.page.clock.install()
  const chat = await openAt(app, { manager: 'signed-out' })
  await chat.say('doordash status')
  await chat.button('sign-in').click()
  await signIn(app.page)
  await expect(chat.of('status').last().locator('[data-standing]').first()).toBeVisible()
  await app.page.clock.fastForward('15:10')
  await expect.poll(() => app.calls()).toContain('signOut')
  await chat.say('doordash status')
  await expect(chat.of('status').last()).toContainText('Sign in as a manager')
})

test('hours of a holiday lead to the special days of the menu’s hours', async ({ app }) => {
  const chat = await openAt(app, { office: 'home', language: 'fr' })
  await chat.say('changer les heures pour Noël')
  await expect(chat.last).toContainText('jour spécial')
  await chat.button('open-special-hours').click()
  await expect(app.page.getByRole('button', { name: 'Ajouter un jour spécial' })).toBeFocused()
})

test('tells of an order by its number, in the language it is asked in, and leads to it', async ({ app }) => {
  const chat = await openAt(app)
  await chat.say('why was order 4203 cancelled?')
  await expect(chat.of('order')).toContainText('Cancelled on DoorDash')
  await expect(chat.of('order').locator('[data-history="cancelled-by-merchant"]')).toBeVisible()
  await chat.say('où est la commande 9999 ?')
  await expect(chat.last).toContainText('Ce poste n’a aucune commande 9999.')
  await chat.button('open-order-past-3').click()
  await expect(chat.sheet).toHaveCount(0)
  await expect(app.page.getByRole('dialog')).toContainText('4203')
})
