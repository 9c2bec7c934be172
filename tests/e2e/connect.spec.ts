import { tickAndContinue } from '../support/checklist.ts'
import { dashboard, signIn } from './support/dashboard.ts'
import { signInAtDoorDash, signInWindow } from './support/merchant-portal.ts'
import { expect, type Kitchen, test } from './support/test.ts'

/** The demo's Loutre Express: not connected, and its orders go to another aggregator. */
const express = '2391102'
const port = 'chez-loutre-port'

/** R100, B11: a test order is rung, seen, touched, heard and printed on this device. */
async function proveDevice(kitchen: Kitchen): Promise<void> {
  const { page, press, title } = dashboard(kitchen)
  await expect(title('Is this device ready to receive orders?')).toBeVisible()
  await press('Start the test order')
  await press('I heard it')
  await page.locator('[data-check="order-acknowledged"]').getByRole('button').click()
  // A touch is what stops the ring.
  const card = page.locator('article[data-card]').filter({ hasText: 'TEST 0000' })
  await card.locator('[data-part="head"]').click({ position: { x: 4, y: 4 } })
  await expect(page.locator('[data-ringing]')).toHaveCount(0)
  // The order's sheet may still be on its way up when the ring ends: it is closed once it is there.
  await expect(async () => {
    // On a busy machine a click may do its work and be called late all the same.
    if ((await page.locator('[data-check]').count()) > 0) return
    await page.keyboard.press('Escape')
    await page.locator('[data-office-entry]').click({ timeout: 2_000 })
  }).toPass()
  await expect(page.locator('[data-check][data-proof="proven"]')).toHaveCount(7)
  await press('Continue')
}

test('path A: a manager alone connects while setting up, mends the missing hours, activates two locations, and each gets its order (R1, R30, R31)', async ({
  kitchen,
}) => {
  const { page, title, press, pick, part } = dashboard(kitchen)
  await kitchen.sandbox.setFile(express, { openHours: [] })

  await test.step('R33 to R36: dashboard, [Setup], [DoorDash], [Connect]', async () => {
    await signIn(kitchen)
    await expect(title('Hello Camille')).toBeVisible()
    await press('Setup')
    await pick('DoorDash')
    await press('Connect')
  })

  await test.step('R10, R14, R16: what must be ready, and the store ID out of an address', async () => {
    await expect(title('Before you start')).toBeVisible()
    await page.getByLabel(/Store ID/).fill(`https://merchant.doordash.example/merchant/stores/${express}`)
    await tickAndContinue(page)
  })

  await test.step('R37 to R51: a new account, through DoorDash’s own window', async () => {
    await page.getByRole('tab', { name: 'Connect a new account' }).click()
    await expect(page.getByText('Make sure that the pop-up blocker is off')).toBeVisible()
    await expect(page.getByText('Business Group Admin')).toBeVisible()
    const popup = await signInWindow(kitchen, () => press('Authorize'))
    await expect(page.getByText("Continue in DoorDash's window")).toBeVisible()
    await signInAtDoorDash(popup, 'group@chez-loutre.example')
    await expect(title('Otter may work with these stores')).toBeVisible()
    if (!popup.isClosed()) await popup.waitForEvent('close')
    await press('Continue')
  })

  await test.step('R52, R53: merge with the existing brand, one of two choices', async () => {
    await expect(page.getByText('Create a new brand')).toBeVisible()
    await page.getByText('Merge with the existing brand').click()
    await press('Continue')
  })

  await test.step('R54 to R56: the store is ticked, with what it lacks', async () => {
    const row = page.locator(`[data-row="${express}"]`)
    await expect(row.getByRole('checkbox')).toBeChecked()
    await expect(row).toContainText('Menu hours missing')
    await expect(row).toContainText('KitchenHub')
    await expect(page.locator('[data-banner="migrate-only"]')).toBeVisible()
    await press('Add locations (1)')
  })

  await test.step('R57 to R60, R72: [Done], in DoorDash’s quality check, with the way to activation', async () => {
    await expect(title('DoorDash now checks your locations')).toBeVisible()
    await expect(page.getByText('opening hours, items and content of each store and its menus')).toBeVisible()
    await expect(page.locator(`[data-store="${express}"]`)).toContainText(
      /Quality check in progress|Menu hours missing|Error/,
    )
    await expect(page.getByRole('button', { name: 'Activating your integration' })).toBeVisible()
    await press('Done')
  })

  await test.step('R62: path A goes on to the menu', async () => {
    await press('Create a menu')
    await expect(title('How do you want to set up the menu?')).toBeVisible()
    await page.getByRole('button', { name: /home of the Dashboard/ }).click()
  })

  await test.step('R147 to R150, R136 to R138: the overview’s banner leads to the missing hours', async () => {
    const banner = page.locator('[data-banner="error"]')
    await expect(banner).toContainText('Menu hours missing', { timeout: 20_000 })
    await banner.getByRole('button', { name: 'Resolve issues' }).click()
    const location = part(/Express/)
    await expect(location.locator('[data-banner="hours-missing"]')).toContainText('Add menu hours here')
    await location.getByRole('button', { name: 'Add menu hours' }).click()
    await expect(location.locator('[data-part="hours-from"]')).toContainText('Change what differs')
    await expect(location).toContainText(/Open [\d.]+ hours a week/)
    await location.getByRole('button', { name: 'Retry menu export' }).click()
    await expect(location).toContainText('Quality check in progress')
  })

  await test.step('R61, R71, R151: the check is passed, and activation becomes possible', async () => {
    const location = part(/Express/)
    await expect(location).toContainText('Not Activated', { timeout: 20_000 })
    await expect(location.getByRole('button', { name: 'Activate', exact: true }).first()).toBeVisible()
  })

  await test.step('R32, R101 through the Dashboard; R104, R105, R100: the home page’s entry, and this device proven', async () => {
    await page.getByRole('button', { name: /home of the Dashboard/ }).click()
    await expect(page.locator('[data-state="ready-to-activate"]')).toBeVisible()
    await press('Activate delivery channels')
    await proveDevice(kitchen)
  })

  await test.step('R98, R99, R102, R109 to R117, B12: two locations, what is cut off, [Confirm], activated', async () => {
    await expect(page.locator('[data-panel="uber-eats"]')).toContainText(
      'Setting up your Uber Eats integration',
    )
    const doordash = page.locator('[data-panel="doordash"]')
    await doordash.locator(`[data-row="${port}"]`).click()
    await doordash.locator('[data-row]').filter({ hasText: 'Express' }).click()
    await doordash.getByRole('button', { name: 'Activate', exact: true }).click()
    const alert = page.getByRole('alertdialog')
    await expect(alert).toContainText('Otter will be the primary order manager for DoorDash.')
    await expect(alert).toContainText('The link to any other order-aggregation service will be lost.')
    await expect(alert).toContainText('KitchenHub')
    await alert.getByRole('button', { name: 'Confirm' }).click()
    await expect(title('Both locations are activated')).toBeVisible({ timeout: 20_000 })
    await press('Next')
    await pick('Activate another location')
  })

  await test.step('R28, R97, R103: an order of each comes to this board', async () => {
    await page.locator('[data-orders-entry]').click()
    for (const store of ['2390655', express]) {
      const order = await kitchen.sandbox.place({ preset: 'everyday', store })
      await expect(kitchen.card(order, 'new')).toBeVisible()
    }
  })
})

test('path B in French: after the first set-up, from the profile to a location that is not activated, without a menu step (R31)', async ({
  kitchen,
}) => {
  const { page, title, press, pick, part } = dashboard(kitchen)
  await kitchen.go('device')
  await page.getByText('Français', { exact: true }).first().click()
  await test.step('R73: tableau de bord', () => signIn(kitchen, { fill: 'Remplir', signIn: 'Se connecter' }))

  await test.step('R74 to R79: profil, [Paramètres], [Intégrations], [Explorer], recherche, [Connecter]', async () => {
    await press('Profil')
    await pick('Paramètres')
    await press('Intégrations')
    await press('Explorer')
    await page.getByRole('searchbox').fill('DoorDash')
    await press('Connecter')
    await tickAndContinue(page, 'Tout est prêt, continuer')
  })

  await test.step('R80 to R86: [Connecter un nouveau compte], [Autoriser], DoorDash’s own window', async () => {
    await page.getByRole('tab', { name: 'Connecter un nouveau compte' }).click()
    await expect(page.getByText('Assurez-vous que le bloqueur de pop-up est désactivé')).toBeVisible()
    const popup = await signInWindow(kitchen, () => press('Autoriser'))
    await signInAtDoorDash(popup, 'group@chez-loutre.example')
    await expect(title('Otter a accès à ces magasins')).toBeVisible()
    if (!popup.isClosed()) await popup.waitForEvent('close')
    await press('Continuer')
  })

  await test.step('R87: [Fusionner avec la marque existante], and back', async () => {
    await page.getByText('Fusionner avec la marque existante').click()
    await press('Continuer')
    await expect(page.locator('[data-banner="migrate-only"]')).toBeVisible()
    await press('Retour')
  })

  await test.step('R88: or [Créer une nouvelle marque]', async () => {
    await page.getByText('Créer une nouvelle marque').click()
    await page.getByRole('textbox').fill('Loutre Express')
    await press('Continuer')
  })

  await test.step('R89 to R91: cases à cocher, [Ajouter des emplacements]', async () => {
    await expect(page.locator('[data-banner="migrate-only"]')).toContainText('migration vers Otter')
    await expect(page.locator('[data-row="2390417"]')).toContainText('Déjà connecté')
    await page.locator(`[data-row="${express}"]`).click()
    await press('Ajouter des emplacements (1)')
  })

  await test.step('R92 to R96: [Terminé], the quality check, the way to activation, then “Non Activé”', async () => {
    await expect(page.locator('[data-step]')).toHaveCount(6)
    await expect(page.getByText('Vérification d’assurance qualité en cours')).toBeVisible()
    await expect(
      page.getByText('les heures d’ouverture, les articles et le contenu de chaque magasin'),
    ).toBeVisible()
    await expect(page.getByRole('button', { name: 'Activation de votre intégration' })).toBeVisible()
    await press('Terminé')
    await expect(title('Intégrations')).toBeVisible()
    await expect(part(/Express/)).toContainText('Non Activé', { timeout: 20_000 })
  })
})

test('the wizard resumes after the station was killed in the middle of it (B13)', async ({ kitchen }) => {
  const { page, press, pick } = dashboard(kitchen)
  await signIn(kitchen)
  await press('Setup')
  await pick('DoorDash')
  await press('Connect')
  await tickAndContinue(page)
  await press('Continue')
  await press('Continue')
  await page.getByText('Merge with the existing brand').click()
  await press('Continue')
  await page.locator(`[data-row="${express}"]`).click()
  await expect(page.getByRole('checkbox', { name: /Express/ })).toBeChecked()
  // The tick shows at once; what survives is what the station has answered for.
  await expect(page.locator('[data-ticks="kept"]')).toBeAttached()

  await kitchen.killAndRestart()

  // Nothing of it is remembered by the page.
  await kitchen.page.reload()
  await signIn(kitchen)
  const after = dashboard(kitchen)
  await after.press('Continue where you left off')
  await expect(after.title('Which locations move to Otter?')).toBeVisible()
  await expect(after.page.getByRole('checkbox', { name: /Express/ })).toBeChecked()
})

test('access taken back in the middle: DoorDash’s window once more, and the wizard goes on with what was chosen (R39 to R51, B13)', async ({
  kitchen,
}) => {
  const { page, title, press, pick } = dashboard(kitchen)
  await signIn(kitchen)
  await press('Setup')
  await pick('DoorDash')
  await press('Connect')
  await tickAndContinue(page)
  await press('Continue')
  await expect(title('Otter may work with these stores')).toBeVisible()
  await press('Continue')
  await page.getByText('Merge with the existing brand').click()
  await press('Continue')
  await page.locator(`[data-row="${express}"]`).click()

  const { revoked } = await kitchen.sandbox.revokeTokens()
  expect(revoked).toBeGreaterThan(0)
  await press('Add locations (1)')
  await expect(page.locator('[data-banner="token-revoked"]')).toContainText('what you chose stays')
  await expect(page.getByRole('tab'), 'no account is offered that DoorDash would refuse').toHaveCount(0)

  const popup = await signInWindow(kitchen, () => press('Authorize'))
  await signInAtDoorDash(popup, 'admin@chez-loutre.example')
  await expect(title('Which brand do these stores belong to?')).toBeVisible()
  await expect(page.getByRole('radio', { name: /Merge with the existing brand/ })).toBeChecked()
  await press('Continue')
  await expect(page.getByRole('checkbox', { name: /Express/ })).toBeChecked()
  await press('Add locations (1)')
  await expect(title('DoorDash now checks your locations')).toBeVisible()
})
