import { axeFinds } from './axe.ts'
import { noor, password } from './gallery/fake-manager.ts'
import { dinnerTime } from '../fixtures/orders.ts'
import { expect, type Screen, test } from './screen.ts'

const heading = (app: Screen, name: RegExp | string) => app.page.getByRole('heading', { level: 1, name })

test('staff keep the board without signing in; managers enter at the foot of the rail and come back (R33, R73)', async ({
  app,
}) => {
  await app.open('evening', { manager: 'signed-out' })
  await expect(app.card('nadia')).toBeVisible()
  await app.page.getByRole('button', { name: 'Manager' }).click()
  await expect(heading(app, 'Sign in to the Dashboard')).toBeVisible()
  await app.page.getByRole('button', { name: 'Orders' }).click()
  await expect(app.card('nadia')).toBeVisible()
})

test('the demo account is shown and filled in; signing in opens the overview', async ({ app }) => {
  await app.open('evening', { office: 'home', manager: 'signed-out' })
  await app.page.getByRole('button', { name: 'Fill it in' }).click()
  await app.page.getByRole('button', { name: 'Sign in' }).click()
  await expect(heading(app, 'Hello Camille')).toBeVisible()
})

test('a wrong password says how many tries are left, then how long the account is locked', async ({
  app,
}) => {
  await app.open('evening', { office: 'home', manager: 'signed-out' })
  await app.page.getByRole('textbox', { name: 'E-mail' }).fill('manager@chez-loutre.example')
  const wrong = async () => {
    await app.page.getByLabel('Password').fill('not this one')
    await app.page.keyboard.press('Enter')
  }
  await wrong()
  await expect(app.page.locator('[data-banner="wrong"]')).toContainText('4 tries left')
  for (let more = 0; more < 3; more += 1) {
    await wrong()
    await expect(app.page.getByLabel('Password')).toHaveValue('')
  }
  await expect(app.page.locator('[data-banner="wrong"]')).toContainText('One more try')
  await wrong()
  await expect(app.page.locator('[data-banner="locked"]')).toContainText('locked until 18:08')
  await expect(app.page.getByRole('button', { name: 'Sign in' })).toBeDisabled()
})

test('a password may be pasted, and fields say who they are to a password store', async ({ app }) => {
  await app.open('evening', { office: 'home', manager: 'signed-out' })
  const password = app.page.getByLabel('Password')
  await expect(password).toHaveAttribute('autocomplete', 'current-password')
  await password.focus()
  const isLetThrough = await password.evaluate((field) =>
    field.dispatchEvent(new ClipboardEvent('paste', { bubbles: true, cancelable: true })),
  )
  expect(isLetThrough).toBe(true)
})

test('the first run makes the first account', async ({ app }) => {
  await app.open('evening', { office: 'home', manager: 'first-run' })
  await app.page.getByRole('button', { name: 'Create the account' }).click()
  await expect(app.page.getByText('At least 10 characters, please.')).toBeVisible()
  await app.page.getByRole('textbox', { name: 'Your name' }).fill('Dominique')
  await app.page.getByRole('textbox', { name: 'E-mail' }).fill('d@chez-loutre.example')
  await app.page.getByLabel('Password').fill('une loutre au bord de l’eau')
  await app.page.getByRole('button', { name: 'Create the account' }).click()
  await expect(heading(app, 'Hello Dominique')).toBeVisible()
})

test('left alone for fifteen minutes the Dashboard locks, says so, and resumes where it was', async ({
  app,
}) => {
  await app.page.clock.install({ time: dinnerTime })
  await app.open('evening', { office: 'integrations' })
  await expect(heading(app, 'Integrations')).toBeVisible()
  await app.page.clock.runFor(14 * 60_000)
  await app.page.mouse.move(300, 300)
  await app.page.mouse.down()
  await app.page.mouse.up()
  await app.page.clock.runFor(14 * 60_000)
  await expect(heading(app, 'Integrations')).toBeVisible()
  await app.page.clock.runFor(2 * 60_000)
  await expect(app.page.locator('[data-banner="idle"]')).toContainText('Locked after 15 minutes without use')
  expect(await app.calls()).toContain('signOut')
  await app.page.getByRole('textbox', { name: 'E-mail' }).fill('manager@chez-loutre.example')
  await app.page.getByLabel('Password').fill('loutre-demo-2026')
  await app.page.getByRole('button', { name: 'Sign in' }).click()
  await app.page.clock.runFor(200)
  await expect(heading(app, 'Integrations')).toBeVisible()
})

/** Fifteen minutes go by and nobody touches anything. */
async function leftAlone(app: Screen): Promise<void> {
  await app.page.clock.runFor(16 * 60_000)
  await expect(app.page.locator('[data-banner="idle"]')).toBeVisible()
}

async function signInAs(app: Screen, email: string): Promise<void> {
  await app.page.getByRole('textbox', { name: 'E-mail' }).fill(email)
  await app.page.getByLabel('Password').fill(password)
  await app.page.getByRole('button', { name: 'Sign in' }).click()
  await app.page.clock.runFor(500)
}

test.describe('what was typed when the Dashboard locks', () => {
  const name = (app: Screen) => app.page.getByRole('dialog').getByRole('textbox', { name: 'Name' })

  test.beforeEach(async ({ app }) => {
    await app.page.clock.install({ time: dinnerTime })
    await app.open('evening', { office: 'people' })
    await app.page.getByRole('button', { name: 'Add a person' }).click()
    await name(app).fill('Anaïs')
    await leftAlone(app)
  })

  test('is out of sight, of the keyboard and of screen readers, and as it was left for who comes back', async ({
    app,
  }) => {
    await expect(app.page.getByRole('dialog')).toHaveCount(0)
    await expect(app.page.getByText('Anaïs')).toHaveCount(0)
    await expect(app.page.locator('h1:visible')).toHaveText(['Sign in to the Dashboard'])
    expect(await axeFinds(app.page)).toEqual([])
    for (let tab = 0; tab < 30; tab += 1) {
      await app.page.keyboard.press('Tab')
      expect(await app.page.evaluate(() => document.activeElement?.checkVisibility() ?? true)).toBe(true)
    }
    await signInAs(app, 'manager@chez-loutre.example')
    await expect(name(app)).toHaveValue('Anaïs')
    await app.page.getByRole('dialog').getByRole('button', { name: 'Add', exact: true }).click()
    await expect(app.page.locator('[data-person="Anaïs"]')).toBeVisible()
  })

  test('is kept while the kitchen goes on', async ({ app }) => {
    await app.page
      .getByRole('button', { name: /Orders/ })
      .first()
      .click()
    await expect(app.page.locator('[data-card]').first()).toBeVisible()
    await expect(app.page.locator('[data-room="office"]')).toBeHidden()
    await app.page.locator('[data-office-entry]').click()
    await signInAs(app, 'manager@chez-loutre.example')
    await expect(name(app)).toHaveValue('Anaïs')
  })

  test('is kept when the assistant opens another page meanwhile, which is gone to once it was asked', async ({
    app,
  }) => {
    await app.page.locator('[data-assistant-entry]').first().click()
    const chat = app.page.locator('[data-assistant]')
    await chat.getByRole('textbox').fill('phone number of doordash')
    await chat.getByRole('textbox').press('Enter')
    await app.page.clock.runFor(1_000)
    await chat.locator('[data-button="open-contacts"]').getByRole('button').click()
    await app.page.clock.runFor(500)
    await expect(heading(app, 'Sign in to the Dashboard')).toBeVisible()
    await signInAs(app, 'manager@chez-loutre.example')
    await app.page.clock.runFor(500)
    const asks = app.page.getByRole('alertdialog')
    await expect(asks).toBeVisible()
    await asks.getByRole('button', { name: 'Stay here' }).click()
    await expect(name(app)).toHaveValue('Anaïs')
  })

  test('is not shown to another person, and gone for good', async ({ app }) => {
    await signInAs(app, noor.email)
    await expect(heading(app, 'People')).toBeVisible()
    await expect(app.page.getByRole('dialog')).toHaveCount(0)
    expect(await app.page.content()).not.toContain('Anaïs')
    await leftAlone(app)
    await signInAs(app, 'manager@chez-loutre.example')
    await expect(app.page.getByRole('dialog')).toHaveCount(0)
  })
})

test('a manager who went back to the board is named there, is signed out in one press, and by the lock', async ({
  app,
}) => {
  await app.page.clock.install({ time: dinnerTime })
  await app.open('evening', { office: 'home' })
  await app.page
    .getByRole('button', { name: /Orders/ })
    .first()
    .click()
  const entry = app.page.locator('[data-office-entry]')
  await expect(entry).toContainText('Camille')
  await app.page.getByRole('button', { name: /^Sign out Camille/ }).click()
  await expect(entry).toContainText('Manager')
  await expect(app.page.locator('[data-hand-back]')).toHaveCount(0)
  expect(await app.calls()).toContain('signOut')
  await entry.click()
  await signInAs(app, 'manager@chez-loutre.example')
  await app.page
    .getByRole('button', { name: /Orders/ })
    .first()
    .click()
  await expect(entry).toContainText('Camille')
  await app.page.clock.runFor(16 * 60_000)
  await expect(entry).toContainText('Manager')
})

test('a session that ended at the station leads back to the sign-in with a sentence', async ({ app }) => {
  await app.open('evening', { office: 'explore' })
  const connect = app.page.locator('[data-tile="doordash"]').getByRole('button', { name: 'Connect' })
  // Forgotten any earlier, the page would not come up at all.
  await connect.waitFor()
  await app.station((station) => station.manager.forget())
  await connect.click()
  // Why it did is the station's to know: nobody was idle here.
  await expect(app.page.locator('[data-banner="forgotten"]')).toContainText('Order Manager was started again')
  await expect(app.page.getByText('Locked after')).toHaveCount(0)
})

test('signing out is one press', async ({ app }) => {
  await app.open('evening', { office: 'home' })
  await app.page.getByRole('button', { name: 'Profile' }).click()
  await app.page.getByRole('menuitem', { name: 'Sign out' }).click()
  await expect(app.page.getByText('You are signed out.')).toBeVisible()
})

test('orders that ring meanwhile are counted on the way back to them (B1)', async ({ app }) => {
  await app.open('busy', { office: 'home' })
  await expect(app.page.getByRole('button', { name: /Orders 3/ })).toBeVisible()
  await expect(app.page.locator('[data-ringing]')).toBeAttached()
})

test('home shows what is ready, what is wrong, and where to go (R104 to R108, R147, R148)', async ({
  app,
}) => {
  await app.open('evening', { office: 'home' })
  await expect(app.page.locator('[data-state="ready-to-activate"]')).toHaveText('Ready to activate')
  await app.open('evening', { office: 'home', manager: 'problems' })
  const error = app.page.locator('[data-banner="error"]')
  await expect(error).toContainText(/^Error/)
  await error.getByRole('button', { name: 'Learn more about this here' }).click()
  await expect(app.page.getByRole('dialog')).toContainText('Blocked')
  await app.page.keyboard.press('Escape')
  await error.getByRole('button', { name: 'Resolve issues' }).click()
  await expect(heading(app, 'Integrations')).toBeVisible()
  await app.open('evening', { office: 'home', manager: 'more-problems' })
  await expect(app.page.locator('[data-banner="blocked"]')).toContainText(/^Blocked/)
})

test('connecting is two stages, in this order, and can be done now or later (R30, R31)', async ({ app }) => {
  const { page } = app
  await app.open('evening', { office: 'home', manager: 'nothing' })
  await expect(page.locator('main ol > li').getByRole('heading', { level: 3 })).toHaveText([
    'Connect',
    'Activate',
  ])
  await page.getByRole('button', { name: 'Connecting DoorDash, step by step' }).click()
  const guide = page.getByRole('dialog')
  await expect(guide).toContainText(
    /while you set up Otter: press Setup.*Or connect later: Profile, Settings/,
  )
  await page.keyboard.press('Escape')
  // Activation is not to be had before a location is connected, whatever page one goes to.
  await app.open('evening', { office: 'activate', manager: 'not-connected' })
  await page.locator('[data-row="go-on-without"]').click()
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(page.locator('[data-panel="doordash"]')).toContainText(
    'No location is connected to DoorDash yet',
  )
  await expect(page.getByRole('button', { name: 'Activate', exact: true })).toHaveCount(0)
})

test('the overview advises working here: orders and menus, though both still work at DoorDash (R24, R25, R27)', async ({
  app,
}) => {
  await app.open('evening', { office: 'home' })
  const advice = app.page.locator('[data-panel="advice"]')
  await expect(advice).toContainText("DoorDash's own features stay available")
  await expect(advice).toContainText('we strongly recommend doing these directly in Order Manager')
  await expect(advice).toContainText('Accepting on the DoorDash tablet still works')
  await expect(advice).toContainText(
    "Changes in DoorDash's menu manager still work, but we advise managing menus in the Order Manager Dashboard",
  )
  await expect(app.page.locator('[data-room="office"]')).not.toContainText('Otter')
})

test('the guide tells how to connect and how orders get smoother, beside the page one is on (R2)', async ({
  app,
}) => {
  const { page } = app
  await app.open('evening', { office: 'home' })
  await page.getByRole('button', { name: 'Smoother orders with DoorDash' }).click()
  await expect(page.getByRole('dialog')).toContainText('Accept on this board')
  await page.keyboard.press('Escape')
  await expect(heading(app, /^Hello/)).toBeVisible()
  await app.open('evening', { office: 'contacts' })
  for (const [title, words] of [
    ['Connecting DoorDash, step by step', 'by yourself, in two stages'],
    ['Smoother orders with DoorDash', 'Press Ready as soon as it is packed'],
  ] as const) {
    await page.getByRole('button', { name: title }).click()
    await expect(page.getByRole('dialog', { name: title })).toContainText(words)
    await page.keyboard.press('Escape')
  }
})

test('common errors have an article, and whoever is still stuck comes to the support team (R153, R154)', async ({
  app,
}) => {
  const { page } = app
  await app.open('evening', { office: 'integrations', manager: 'problems' })
  await page.getByRole('button', { name: 'Repairing disconnected integrations and common errors' }).click()
  const article = page.getByRole('dialog', { name: 'Repairing disconnected integrations' })
  for (const error of [
    'Menu hours missing',
    'Menu empty',
    'Menu import failed',
    'Sign-in needed',
    'Disconnected',
  ])
    await expect(article).toContainText(error)
  await article.getByRole('button', { name: 'Still stuck? The Otter support team' }).click()
  const support = page.getByRole('dialog', { name: 'Contacting support' })
  await expect(support).toContainText('The Otter support team helps')
  // What it will ask for is there to be read out.
  await expect(support).toContainText('Order Manager version 0.1.0')
  await expect(support).toContainText('MENU_BLANK_FAILURE')
})

test('missing menu hours are added in place, with the half hour a week counted as one goes (R136 to R138, R22)', async ({
  app,
}) => {
  await app.open('evening', { office: 'integrations', manager: 'hours-missing' })
  const part = app.page.locator('[data-integration="chez-loutre-port doordash"]')
  await part.getByRole('button', { name: 'Add menu hours' }).click()
  const retry = part.getByRole('button', { name: 'Retry menu export' })
  // It begins with what is known, and everything can be changed.
  await expect(part.locator('[data-part="hours-from"]')).toContainText(
    'the hours of your menu “Menu du soir”',
  )
  await expect(part.locator('[data-state="enough"]')).toContainText('Open 83 hours a week')
  await part.getByRole('button', { name: 'Remove these hours' }).last().click()
  for (const day of ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Sunday'])
    await part.getByRole('button', { name: day }).click()
  await expect(retry).toBeDisabled()
  await expect(part.locator('[data-state="too-short"]')).toContainText('30 minutes a week')
  for (const day of ['Monday', 'Tuesday']) await part.getByRole('button', { name: day }).click()
  await expect(part.locator('[data-state="enough"]')).toContainText('Open 22 hours a week')
  await part.getByLabel('To').selectOption('11:15')
  await expect(part.locator('[data-state="too-short"]')).toContainText('at least 30 minutes long')
  await part.getByLabel('To').selectOption('01:00')
  await expect(part).toContainText('on the next day')
  await retry.click()
  await expect(part).toContainText('Quality check in progress')
  expect(await app.calls()).toContain(
    `retryMenuExport ${JSON.stringify({
      locationId: 'chez-loutre-port',
      channel: 'doordash',
      hours: ['MON', 'TUE'].map((day) => ({ day, start: '11:00', end: '01:00' })),
    })}`,
  )
})

for (const [alert, location, words] of [
  ['menu-empty', 'chez-loutre-centre', 'Add menu items'],
  ['import-failed', 'loutre-express', 'sends the menu out (export), DoorDash takes it in (import)'],
  ['integration-error', 'chez-loutre-nord', '855-222-8111'],
] as const) {
  test(`the alert ${alert} has its own prompt and retries in place (R139 to R146, M5)`, async ({ app }) => {
    await app.open('evening', { office: 'integrations', manager: 'problems' })
    const part = app.page.locator(`[data-integration="${location} doordash"]`)
    await expect(part.locator(`[data-banner="${alert}"]`)).toContainText(words)
    await part.getByRole('button', { name: 'Retry menu export' }).click()
    await expect(part).toContainText('Quality check in progress')
  })
}

test('disconnecting goes through support, with everything to read out (R152, M11)', async ({ app }) => {
  await app.open('evening', { office: 'integrations' })
  await app.page
    .locator('[data-integration="chez-loutre-centre doordash"]')
    .getByRole('button', { name: 'Contact support to disconnect' })
    .click()
  await app.page.getByRole('button', { name: 'Record the request and show what to read out' }).click()
  await expect(app.page.locator('[data-label="reference"]')).toContainText('OM-7K4QXD')
  await expect(app.page.locator('[data-label="requested-at"]')).toContainText('18:03')
  await expect(app.page.locator('[data-label="store-id"]')).toContainText('2390417')
})

test('a channel that is connected and takes no orders is not said to go on bringing them', async ({
  app,
}) => {
  await app.open('evening', { office: 'integrations', manager: 'two-ready' })
  await app.page
    .locator('[data-integration="chez-loutre-centre doordash"]')
    .getByRole('button', { name: 'Contact support to disconnect' })
    .click()
  await expect(app.page.getByText('No DoorDash orders come here as it is now.')).toBeVisible()
  await expect(app.page.getByText('orders keep coming here')).toHaveCount(0)
})

test('a step of the activation that was gone past with proofs open says that it was skipped', async ({
  app,
}) => {
  await app.open('evening', { office: 'activate', manager: 'device-half' })
  await app.page.locator('[data-row="go-on-without"]').click()
  await app.page.getByRole('button', { name: 'Continue' }).click()
  await expect(app.page.locator('[data-step="device"]')).toHaveText('This deviceSkipped')
})

test('activation: device proven, locations chosen, warned, confirmed, and partly refused (R98, R100, R109, R110, R112 to R118, B11, B12)', async ({
  app,
}) => {
  const { page } = app
  await app.open('evening', { office: 'activate', manager: 'two-ready' })
  await page.getByRole('button', { name: 'Continue' }).click()
  const doordash = page.locator('[data-panel="doordash"]')
  await expect(doordash.getByRole('button', { name: 'Activate' })).toBeDisabled()
  await expect(doordash.locator('[data-row="loutre-express"]').getByRole('checkbox')).toBeDisabled()
  await expect(page.getByRole('button', { name: 'Setting up your Uber Eats integration' })).toBeVisible()
  await doordash.locator('[data-row="chez-loutre-centre"]').click()
  await doordash.locator('[data-row="chez-loutre-port"]').click()
  await doordash.getByRole('button', { name: 'Activate' }).click()

  const dialog = page.getByRole('alertdialog')
  await expect(dialog).toContainText('Otter will be the primary order manager for DoorDash')
  await expect(dialog).toContainText('The link to any other order-aggregation service will be lost.')
  await expect(dialog.locator('[data-cut-off="chez-loutre-port"]')).toContainText('PorteVoix POS')
  // What could not be looked up now is said to be older, and stops nobody.
  await expect(dialog.locator('[data-banner="not-current"]')).toContainText(
    'DoorDash could not be asked right now: Centre',
  )
  await expect(dialog.locator('[data-cut-off="chez-loutre-centre"]')).toContainText(
    'Nothing is known from before',
  )
  await expect(dialog).toContainText('How to go back')
  await app.station((station) => station.manager.hold())
  await dialog.getByRole('button', { name: 'Confirm' }).click()

  await expect(heading(app, 'Activation is under way')).toBeVisible()
  await app.station((station) => station.manager.letGo())
  await expect(heading(app, '1 of 2 locations is activated')).toBeVisible()
  await expect(page.locator('[data-banner="activated"]')).toContainText(
    'One location is active for DoorDash.',
  )
  const failed = page.locator('[data-result="chez-loutre-port"]')
  await expect(failed).toContainText('Menu audit is not finished.')
  await expect(failed.getByRole('button', { name: 'Contact Otter support to finish' })).toBeVisible()
  await page.getByRole('button', { name: 'Next' }).click()
  await expect(page.getByRole('menuitem')).toHaveText([
    'Activate another location',
    'Connect another integration',
  ])
  await page.getByRole('menuitem').first().click()
  await expect(heading(app, 'Which locations go live?')).toBeVisible()
})

test('Uber Eats is activated from the same page (R111)', async ({ app }) => {
  await app.open('evening', { office: 'activate' })
  await app.page.getByRole('button', { name: 'Continue' }).click()
  const uber = app.page.locator('[data-panel="uber-eats"]')
  await uber.locator('[data-row="chez-loutre-centre"]').click()
  await uber.getByRole('button', { name: 'Activate' }).click()
  const alert = app.page.getByRole('alertdialog')
  await expect(alert).toContainText('will be the primary order manager for Uber Eats')
  await alert.getByRole('button', { name: 'Confirm' }).click()
  await expect(heading(app, 'The location is activated')).toBeVisible()
  await expect(app.page.getByRole('main')).toContainText('their Uber Eats orders come to Order Manager')
  expect(await app.calls()).toContain('activate(uber-eats) chez-loutre-centre without nothing')
})

test('where the key of Uber Eats is missing, the page says what is missing and whom to ask (R111)', async ({
  app,
}) => {
  await app.open('evening', { office: 'activate', manager: 'without-uber' })
  await app.page.getByRole('button', { name: 'Continue' }).click()
  const notice = app.page.locator('[data-banner="not-set-up"]')
  await expect(notice).toContainText('Uber Eats is not set up on this station')
  await expect(notice).toContainText('Ask Otter support for the key file')
  await expect(app.page.getByRole('button', { name: 'Sign in to Uber Eats' })).toHaveCount(0)
})

test('behind a gateway that offers no sign-in the page says who can change that (R111)', async ({ app }) => {
  await app.open('evening', { office: 'activate', manager: 'without-uber-at-gateway' })
  await app.page.getByRole('button', { name: 'Continue' }).click()
  const notice = app.page.locator('[data-banner="not-at-gateway"]')
  await expect(notice).toContainText('The gateway does not offer a Uber Eats sign-in')
  await expect(app.page.getByRole('button', { name: 'Sign in to Uber Eats' })).toHaveCount(0)
})

test('stores of Uber Eats are matched, and which location one is can be said; two are never the same one (R111, B12)', async ({
  app,
}) => {
  await app.open('evening', { office: 'activate', manager: 'uber-stores' })
  await app.page.getByRole('button', { name: 'Continue' }).click()
  const stores = app.page.locator('[data-shared-store]')
  await expect(stores).toHaveCount(3)
  await expect(stores.nth(0).getByRole('checkbox')).toBeChecked()
  await expect(stores.nth(0)).toContainText('Another order manager accepts its orders now')
  // Only the name fits: proposed, and not chosen.
  await expect(stores.nth(1).getByRole('checkbox')).not.toBeChecked()
  await expect(stores.nth(1)).toContainText('Only the name fits')
  await expect(stores.nth(2).getByRole('checkbox')).toBeDisabled()
  const use = app.page.getByRole('button', { name: 'Use the selected stores' })
  await stores.nth(2).getByRole('button').click()
  await app.page.getByRole('menuitem', { name: 'Port' }).click()
  await expect(app.page.locator('[data-banner="same-location"]')).toBeVisible()
  await expect(use).toBeDisabled()
  await stores.nth(2).getByText('Loutre Burgers').click()
  await use.click()
  await expect.poll(() => app.calls()).toContain('consent.choose uber-port chez-loutre-port')
})

test('a device that proved nothing is not gone on with unless somebody says so, by name (R100, B11)', async ({
  app,
}) => {
  const { page } = app
  await app.open('evening', { office: 'activate', manager: 'device-unproven' })
  const next = page.getByRole('button', { name: 'Continue' })
  await expect(next).toBeDisabled()
  await page.getByRole('button', { name: 'Start the test order' }).click()
  await page.getByRole('button', { name: 'I heard it' }).click()
  await expect(page.locator('[data-check="sound-heard"]')).toHaveAttribute('data-proof', 'proven')
  await app.station((station) => {
    for (const check of ['printer', 'ticket-printed'] as const)
      station.manager.prove(check, { state: 'proven', at: 0 })
  })
  // Proven in 1970 as far as this screen knows; what is open is the touch on the board.
  await expect(page.locator('[data-row="go-on-without"]')).toContainText('Somebody touches the order')
  await page.locator('[data-row="go-on-without"]').click()
  await next.click()
  await page.locator('[data-panel="doordash"] [data-row="chez-loutre-port"]').click()
  await page.locator('[data-panel="doordash"]').getByRole('button', { name: 'Activate' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Confirm' }).click()
  await expect(heading(app, 'The location is activated')).toBeVisible()
  expect(await app.calls()).toContain('activate(doordash) chez-loutre-port without order-acknowledged')
})

test('whom to call, exactly as the platforms publish it; staff find it from the order (R163 to R170)', async ({
  app,
}) => {
  await app.open('evening', { office: 'contacts' })
  await expect(app.page.locator('[data-contact]')).toHaveText([
    /Uber Eats.*1-833-ASK-EATS.*Uber Eats support contact/,
    /DoorDash.*855-222-8111.*DoorDash merchant support/,
    /Grubhub.*877-799-0790.*Grubhub support contact/,
    /ChowNow.*888-707-2469.*ChowNow support contact/,
    /Skip the Dishes.*\(855\) 200-7547.*Live chat in the Skip merchant portal/,
  ])
  await expect(app.page.locator('[data-part="official-version"]')).toContainText(
    'English version is the official one',
  )

  await app.open('evening', { details: 'nadia' })
  await app.page.getByRole('button', { name: 'Problem with this order or the driver?' }).click()
  const sheet = app.page.getByRole('dialog')
  await expect(sheet).toContainText('missing or damaged items')
  await expect(sheet.locator('[data-contact]').first()).toContainText('855-222-8111')
})

test('whoever is signed in stands on the board too: what is done there is done in that name', async ({
  app,
}) => {
  await app.open('evening')
  await expect(app.page.locator('[data-office-entry]')).toHaveText('Manager')
  await app.open('evening', { office: 'home' })
  await app.page.getByRole('button', { name: /^Orders|Go to the orders/ }).click()
  await expect(app.page.locator('[data-office-entry]')).toContainText(/Camille.* is signed in/)
})
