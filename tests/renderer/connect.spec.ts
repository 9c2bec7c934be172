import type { Page } from '@playwright/test'
import { managerScenes } from './gallery/managers.ts'
import { expect, type Screen, test } from './screen.ts'

type Role = 'button' | 'checkbox' | 'radio' | 'textbox' | 'menuitem'
const found = (page: Page, role: Role, name: RegExp | string) =>
  page.getByRole(role, { name, exact: typeof name === 'string' }).first()

/** One way to work the screen: nothing else is used on a walk. */
type Hand = {
  name: string
  /** Presses a button or a menu entry, ticks a box, chooses one of several. */
  press: (page: Page, role: Exclude<Role, 'textbox'>, name: RegExp | string) => Promise<void>
  type: (page: Page, field: RegExp, text: string) => Promise<void>
}

/** Presses Tab until this has the focus, as somebody without a mouse does. */
async function tabTo(page: Page, role: Role, name: RegExp | string): Promise<void> {
  const target = found(page, role, name)
  await target.waitFor()
  for (let presses = 0; presses < 60; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab never reaches ${role} ${String(name)}`)
}

const keyboard: Hand = {
  name: 'keyboard',
  press: async (page, role, name) => {
    // A menu has the focus as soon as it is open.
    if (role === 'menuitem') await expect(found(page, role, name)).toBeFocused()
    else await tabTo(page, role, name)
    await page.keyboard.press(role === 'checkbox' || role === 'radio' ? 'Space' : 'Enter')
  },
  type: async (page, field, text) => {
    await tabTo(page, 'textbox', field)
    await page.keyboard.insertText(text)
  },
}

const touch: Hand = {
  name: 'touch',
  // A box is as large as the row it stands in; that is what a finger hits.
  press: (page, role, name) =>
    role === 'checkbox' || role === 'radio'
      ? page
          .locator('label')
          .filter({ has: found(page, role, name) })
          .tap()
      : found(page, role, name).tap(),
  type: async (page, field, text) => {
    await found(page, 'textbox', field).tap()
    await expect(found(page, 'textbox', field)).toBeFocused()
    // What an on-screen keyboard does.
    await page.keyboard.insertText(text)
  },
}

const heading = (app: Screen, name: RegExp | string) => app.page.getByRole('heading', { level: 1, name })
const wizardCalls = async (app: Screen) =>
  (await app.calls()).filter((call) => call.startsWith('wizard.')).map((call) => call.slice('wizard.'.length))

/** Path A from the setup menu up to [Done], by one kind of hand alone. */
async function walkPathA(app: Screen, { press, type }: Hand): Promise<void> {
  const { page } = app
  await app.open('evening', { office: 'home', manager: 'nothing' })

  await test.step('R34 to R36: [Setup] → [DoorDash] → [Connect]', async () => {
    await press(page, 'button', 'Setup')
    await press(page, 'menuitem', /^DoorDash/)
    await press(page, 'button', 'Connect')
  })

  await test.step('R10 to R16, R22, R23: the checklist; the store ID comes out of a pasted address', async () => {
    await expect(heading(app, 'Before you start')).toBeFocused()
    for (const item of [
      /sign-in to the Otter Dashboard/,
      /sign-in to the DoorDash Merchant portal/,
      /Eligibility for DoorDash, for each store/,
      /valid and active DoorDash store ID/,
      /Sign-up with DoorDash is finished/,
      /valid menu on file with DoorDash or Otter/,
      /at least 30 minutes per week/,
      /storefront can be changed\s+later/,
    ])
      await expect(page.locator('main')).toContainText(item)
    await type(page, /Store ID/, 'https://merchant-portal.doordash.example/merchant/stores/2391102/menu')
    await expect(page.getByRole('status').filter({ hasText: '2391102' })).toBeVisible()
    for (const item of [
      /^Your sign-in to the DoorDash Merchant portal/,
      /^Sign-up with DoorDash is finished/,
    ]) {
      await press(page, 'checkbox', item)
      await expect(page.getByRole('checkbox', { name: item })).toBeChecked()
    }
    await expect(page.locator('main')).toContainText(/Checked by \S/)
    await press(page, 'button', 'Everything is ready, continue')
  })

  await test.step('R39 to R41: [Authorize] opens DoorDash’s window', async () => {
    await expect(heading(app, 'Sign in to DoorDash')).toBeFocused()
    await expect(page.getByText('Business Group Admin')).toBeVisible()
    await expect(page.getByText('Make sure that the pop-up blocker is off')).toBeVisible()
    const [popup] = await Promise.all([page.waitForEvent('popup'), press(page, 'button', 'Authorize')])
    await expect(page.getByText("Continue in DoorDash's window")).toBeVisible()
    await Promise.all([popup.waitForEvent('close'), app.station((station) => station.manager.signedIn())])
  })

  await test.step('R51: access to the stores', async () => {
    await expect(heading(app, 'Otter may work with these stores')).toBeVisible()
    await expect(page.getByText('Loutre Express')).toBeVisible()
    await press(page, 'button', 'Continue')
  })

  await test.step('R52, R53: the brand', async () => {
    await expect(page.getByText('Create a new brand')).toBeVisible()
    await press(page, 'radio', /Merge with the existing brand/)
    await press(page, 'button', 'Continue')
  })

  await test.step('R54 to R56: the store that was looked up is ticked, another is added by hand', async () => {
    await expect(page.locator('[data-banner="migrate-only"]')).toContainText('Select only the stores')
    await expect(page.getByRole('checkbox', { name: /Loutre Express/ })).toBeChecked()
    await press(page, 'checkbox', /Centre/)
    await press(page, 'button', 'Add locations (2)')
  })

  await test.step('R57 to R60: processing, then the quality check', async () => {
    await expect(heading(app, 'Your locations are being added')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Done' })).toBeDisabled()
    const { state } = managerScenes.usual()
    const inQa = state.integrations.find(({ state }) => state === 'qa_in_progress')
    await page.evaluate((view) => {
      if (!view) throw new Error('no view in its quality check')
      window.station.manager.added('2391102', view)
      window.station.manager.refused('2390417', 'VIRTUAL_BRAND_DETECTED')
    }, inQa)
    await expect(page.getByText('opening hours, items and content of each store and its menus')).toBeVisible()
    await expect(page.locator('[data-store="2391102"]')).toContainText('Quality check in progress')
    await expect(page.locator('[data-store="2391102"]')).toContainText('usually up to one business day')
    await expect(page.locator('[data-store="2390417"]')).toContainText('virtual brand')
    await press(page, 'button', 'Done')
  })
  expect(await wizardCalls(app)).toEqual([
    'start(A)',
    'tickItem(portal-sign-in, true)',
    'tickItem(sign-up, true)',
    'confirmChecklist',
    'chooseAccount(new)',
    'openSignIn',
    'candidates',
    expect.stringMatching(/^chooseBrand/),
    'candidates',
    'tickStores(2391102,2390417)',
    'tickStores(2391102,2390417)',
    'addLocations',
    'candidates',
  ])
}

test('path A by keyboard alone, from the setup menu to the menu step', async ({ app }) => {
  await walkPathA(app, keyboard)
  await test.step('R62: path A goes on to the menu', async () => {
    await expect(heading(app, 'Next, your menu')).toBeFocused()
    await keyboard.press(app.page, 'button', 'Create a menu')
    await expect(heading(app, 'How do you want to set up the menu?')).toBeFocused()
    expect(await wizardCalls(app)).toContain('close')
    await keyboard.press(app.page, 'button', 'Continue')
    await expect(app.page.getByRole('radio', { name: /Loutre Express/ })).toBeChecked()
  })
})

test.describe('on a tablet without a mouse or a keyboard', () => {
  test.use({ hasTouch: true })

  test('path A by touch alone, from the setup menu to the menu step; nothing waits for a pointer to hover', async ({
    app,
  }) => {
    await app.page.addInitScript(() => {
      const seen = new Set<string>()
      Object.assign(window, { pointersSeen: () => [...seen] })
      // While a page loads a windowless Chromium reports a cursor of its own: what counts begins with the first finger.
      for (const type of ['pointerdown', 'pointermove'] as const)
        window.addEventListener(
          type,
          (event) => {
            if (type === 'pointerdown' || seen.size > 0) seen.add(event.pointerType)
          },
          { capture: true },
        )
    })
    await walkPathA(app, touch)
    await expect(heading(app, 'Next, your menu')).toBeVisible()
    const pointers = await app.page.evaluate(() =>
      (window as unknown as { pointersSeen: () => string[] }).pointersSeen(),
    )
    expect(pointers).toEqual(['touch'])
  })
})

test('path B: profile, settings, integrations, explore, search, connect; and it has no menu step (R73 to R79, R96)', async ({
  app,
}) => {
  const { page } = app
  await app.open('evening', { office: 'home' })
  await page.getByRole('button', { name: 'Profile' }).click()
  await page.getByRole('menuitem', { name: 'Settings' }).click()
  await page.getByRole('button', { name: 'Integrations' }).click()
  await page.getByRole('button', { name: 'Explore' }).click()
  await page.getByRole('searchbox').fill('door')
  await expect(page.locator('[data-tile="uber-eats"]')).toHaveCount(0)
  await page.locator('[data-tile="doordash"]').getByRole('button', { name: 'Connect' }).click()
  await expect(page.locator('[data-step]')).toHaveText([
    /Prerequisites/,
    /Sign in to DoorDash/,
    /Access to stores/,
    /Brand/,
    /Locations/,
    /Verification by DoorDash/,
  ])
  expect(await wizardCalls(app)).toContain('start(B)')
})

test('a blocked pop-up is noticed, explained, and answered with a link that cannot be blocked (R41, R81)', async ({
  app,
}) => {
  const { page } = app
  await app.open('evening', { office: 'wizard', manager: 'wizard-new-account' })
  await page.evaluate(() => void (window.open = () => null))
  await page.getByRole('button', { name: 'Authorize' }).click()
  const banner = page.locator('[data-banner="popup-blocked"]')
  await expect(banner).toContainText("The browser blocked DoorDash's window")
  const link = banner.getByRole('link', { name: "Open DoorDash's sign-in page" })
  await expect(link).toHaveAttribute('href', 'about:blank')
  await expect(link).toHaveAttribute('rel', /noopener/)
  await link.click()
  await expect(page.getByText("Continue in DoorDash's window")).toBeVisible()
  expect(await wizardCalls(app)).toContain('signInEnded(popup-blocked)')
})

test('a closed window is noticed, and authorizing again goes on from there (B13)', async ({ app }) => {
  const { page } = app
  await app.open('evening', { office: 'wizard', manager: 'wizard-new-account' })
  const [popup] = await Promise.all([
    page.waitForEvent('popup'),
    page.getByRole('button', { name: 'Authorize' }).click(),
  ])
  await expect(page.getByText("Continue in DoorDash's window")).toBeVisible()
  await popup.close()
  await expect(page.locator('[data-banner="popup-closed"]')).toContainText('Nothing is lost')
  await page.getByRole('button', { name: 'Authorize' }).click()
  await app.station((station) => station.manager.signedIn())
  await expect(heading(app, 'Otter may work with these stores')).toBeVisible()
})

const problems = {
  expired: 'took too long',
  denied: 'gave no access',
  'wrong-role': 'Only a Business Admin or a Business Group Admin can',
  'state-mismatch': 'did not belong to this sign-in',
  unreachable: 'DoorDash could not be reached, so the sign-in is not finished',
  'token-revoked': 'took the access back',
} as const

for (const [problem, words] of Object.entries(problems)) {
  test(`a sign-in that ends as ${problem} says why and what to do (R43, B21)`, async ({ app }) => {
    await app.open('evening', { office: 'wizard', manager: 'wizard-waiting' })
    await app.page.evaluate(
      (problem) => window.station.manager.signInFailed(problem),
      problem as keyof typeof problems,
    )
    await expect(app.page.locator(`[data-banner="${problem}"]`)).toContainText(words)
    await expect(app.page.getByRole('button', { name: 'Authorize' })).toBeEnabled()
  })
}

test('a linked account is offered only where there is one, and skips the sign-in (R37, R38, M10)', async ({
  app,
}) => {
  await app.open('evening', { office: 'wizard', manager: 'wizard-new-account' })
  await expect(app.page.getByRole('tab')).toHaveCount(0)
  await app.open('evening', { office: 'wizard', manager: 'wizard-account' })
  await expect(app.page.getByRole('tab', { name: 'Connect a new account' })).toBeVisible()
  await app.page.getByText('Groupe Loutre').click()
  await app.page.getByRole('button', { name: 'Continue' }).click()
  await expect(heading(app, 'Otter may work with these stores')).toBeVisible()
  expect(await wizardCalls(app)).toContain('chooseAccount(mx-1002)')
})

test('stores that cannot be ticked say why, and who handles their orders now (R54, B12)', async ({ app }) => {
  await app.open('evening', { office: 'wizard', manager: 'wizard-every-store' })
  const row = (id: string) => app.page.locator(`[data-row="${id}"]`)
  await expect(row('2390417')).toContainText('Already connected')
  await expect(row('2390417').getByRole('checkbox')).toBeDisabled()
  await expect(row('2390655')).toContainText('Menu hours missing')
  await expect(row('2390655')).toContainText('Orders are handled by PorteVoix POS now')
  await expect(row('2390655').getByRole('checkbox')).toBeEnabled()
  await expect(row('2393001')).toContainText('Finish the sign-up with DoorDash first')
  await expect(row('2393001').getByRole('checkbox')).toBeDisabled()
  await expect(row('2393002')).toContainText('Country not covered')
  await expect(app.page.getByRole('button', { name: 'Add locations (0)' })).toBeDisabled()
})

test('an account without stores is a page of its own, with the way to another account', async ({ app }) => {
  await app.open('evening', { office: 'wizard', manager: 'wizard-no-stores' })
  await expect(app.page.locator('[data-banner="no-stores"]')).toBeVisible()
  await app.page.getByRole('button', { name: 'Use another account' }).click()
  await expect(heading(app, 'Sign in to DoorDash')).toBeVisible()
})

test('a brand that is here already is not made twice (R53)', async ({ app }) => {
  await app.open('evening', { office: 'wizard', manager: 'wizard-brand' })
  await app.page.getByText('Create a new brand').click()
  await app.page.getByRole('textbox', { name: 'Name of the new brand' }).fill('Chez Loutre')
  await app.page.getByRole('button', { name: 'Continue' }).click()
  await expect(app.page.getByText('A brand of this name is already here')).toBeVisible()
  await app.page.getByRole('textbox', { name: 'Name of the new brand' }).fill('Loutre Express')
  await app.page.getByRole('button', { name: 'Continue' }).click()
  await expect(heading(app, 'Which locations move to Otter?')).toBeVisible()
})

test('DoorDash not answering is said with a button to try again', async ({ app }) => {
  await app.open('evening', { office: 'home', manager: 'wizard-stores' })
  await app.station((station) => station.manager.setUnreachable(true))
  await app.page.getByRole('button', { name: 'Continue where you left off' }).click()
  await expect(app.page.getByRole('alert')).toContainText('DoorDash does not answer right now')
  await app.station((station) => station.manager.setUnreachable(false))
  await app.page.getByRole('button', { name: 'Try again' }).click()
  await expect(app.page.getByRole('checkbox', { name: /Centre/ })).toBeChecked()
})

test('a wizard left in the middle waits on the home page, at its step (B13)', async ({ app }) => {
  await app.open('evening', { office: 'home', manager: 'wizard-stores' })
  await expect(app.page.locator('[data-banner="wizard"]')).toContainText('step 5 of 7')
  await app.page.getByRole('button', { name: 'Continue where you left off' }).click()
  await expect(heading(app, 'Which locations move to Otter?')).toBeVisible()
})

/** The source's own labels (requirements L1), where they stand on a page of ours. */
const french: [string, Parameters<Screen['open']>[1], string[]][] = [
  ['setup menu', { office: 'setup' }, ['Configuration', 'Connecter']],
  ['accounts', { office: 'wizard', manager: 'wizard-account' }, ['Continuer']],
  ['new account', { office: 'wizard', manager: 'wizard-new-account' }, ['Autoriser']],
  ['access', { office: 'wizard', manager: 'wizard-access' }, ['Continuer']],
  ['stores', { office: 'wizard', manager: 'wizard-stores' }, ['Ajouter des emplacements (2)']],
  ['done', { office: 'wizard', manager: 'wizard-done' }, ['Terminé']],
  ['home', { office: 'home' }, ['Activer les canaux de livraison', 'Profil']],
  [
    'home with problems',
    { office: 'home', manager: 'problems' },
    ['Résoudre les problèmes', 'En savoir plus à ce sujet ici'],
  ],
  [
    'integrations',
    { office: 'integrations', manager: 'problems' },
    ['Intégrations', 'Relancer l’exportation du menu'],
  ],
  ['explore', { office: 'explore' }, ['Explorer', 'Connecter']],
]

for (const [name, asked, labels] of french) {
  test(`the source's French labels stay on the buttons: ${name} (L1)`, async ({ app }) => {
    await app.open('evening', { ...asked, language: 'fr' })
    for (const label of labels)
      await expect(app.page.getByRole('button', { name: label, exact: true }).first()).toBeVisible()
  })
}

test("the source's French labels on tabs, choices and states (L1, L2, L3)", async ({ app }) => {
  const { page } = app
  await app.open('evening', { office: 'wizard', manager: 'wizard-account', language: 'fr' })
  await expect(page.getByRole('tab', { name: 'Connecter un nouveau compte' })).toBeVisible()
  await app.open('evening', { office: 'wizard', manager: 'wizard-brand', language: 'fr' })
  await expect(page.getByText('Fusionner avec la marque existante')).toBeVisible()
  await expect(page.getByText('Créer une nouvelle marque')).toBeVisible()
  await app.open('evening', { office: 'home', language: 'fr' })
  await expect(page.getByText('Prêt à activer').first()).toBeVisible()
  await app.open('evening', { office: 'integrations', language: 'fr' })
  await expect(page.getByText('Non Activé').first()).toBeVisible()
  await expect(page.getByText('Vérification d’assurance qualité en cours')).toBeVisible()
  await expect(page.getByText('Active, en ligne')).toBeVisible()
  await app.open('evening', { office: 'integrations', manager: 'problems', language: 'fr' })
  for (const alert of [
    'Heures de menu manquantes',
    'Menu vide',
    'Échec de l’importation du menu',
    'Erreur lors de l’intégration',
  ])
    await expect(page.locator('[data-banner]').getByText(alert, { exact: true })).toBeVisible()
})
