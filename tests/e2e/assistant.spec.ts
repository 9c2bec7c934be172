import { tickAndContinue } from '../support/checklist.ts'
import { expect, type Kitchen, test } from './support/test.ts'

/** The demo's Port is ready to be activated; its Express is not connected, and goes through another aggregator. */
const port = { store: '2390655', row: 'chez-loutre-port' }
const express = '2391102'

/** The chat, by what a person reads and presses. */
function assistant({ page }: Kitchen) {
  const field = page.getByRole('textbox', { name: /Votre question|Your question/ })
  return {
    page,
    sheet: page.locator('[data-assistant]'),
    of: (kind: string) => page.locator(`[data-kind="${kind}"]`).last(),
    // One that was used stays in sight, but takes no press.
    button: (name: string) =>
      page.locator('[data-message]').getByRole('button', { name, exact: true, disabled: false }).last(),
    open: async () => {
      await page.locator('[data-assistant-entry]').click()
      await page.locator('[data-assistant] [role="log"]').waitFor()
    },
    say: async (text: string) => {
      await field.fill(text)
      await field.press('Enter')
    },
    signIn: async () => {
      const form = page.locator('[data-sign-in]')
      await form.getByRole('button', { name: /Remplir|Fill it in/ }).click()
      await form.getByRole('button', { name: /^Se connecter$|^Sign in$/ }).click()
    },
    kept: page.locator('[role="log"][data-kept]'),
  }
}

/** Connects the Express on the Dashboard, waits until DoorDash's check has passed it, and signs out again. */
async function connectExpress({ page }: Kitchen): Promise<void> {
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
  await page.locator('[data-office-entry]').click()
  await press('Fill it in')
  await press('Sign in')
  await press('Setup')
  await page.getByRole('menuitem', { name: 'DoorDash' }).click()
  await press('Connect')
  await tickAndContinue(page)
  await press('Continue')
  await press('Continue')
  await page.getByText('Merge with the existing brand').click()
  await press('Continue')
  await page.locator(`[data-row="${express}"]`).click()
  await press('Add locations (1)')
  await press('Done')
  await press('Profile')
  await page.getByRole('menuitem', { name: 'Settings' }).click()
  await press('Integrations')
  const location = page
    .locator('[data-location]')
    .filter({ has: page.getByRole('heading', { name: /Express/ }) })
  await expect(location.locator('[data-state="not_activated"]').first()).toBeVisible({ timeout: 30_000 })
  await expect(location).not.toContainText('Quality check in progress')
  await press('Profile')
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await page.locator('[data-orders-entry]').click()
}

async function speakFrench(kitchen: Kitchen): Promise<void> {
  await kitchen.go('device')
  await kitchen.page.getByText('Français', { exact: true }).first().click()
  await expect(kitchen.page.locator('html')).toHaveAttribute('lang', 'fr-CA')
  await kitchen.go('orders')
}

test('in French, by chat alone: two locations are activated, and each gets its order on this board (R32, R101)', async ({
  kitchen,
}) => {
  const { page } = kitchen
  await connectExpress(kitchen)
  await speakFrench(kitchen)
  const { open, say, of, button, sheet, signIn } = assistant(kitchen)

  await test.step('R119, R120: it opens from the Dashboard as well as from the device', async () => {
    await page.locator('[data-office-entry]').click()
    await open()
    await expect(sheet).toContainText('Bonjour')
    await page.keyboard.press('Escape')
    await page.locator('[data-orders-entry]').click()
    await open()
  })

  await test.step('R121: the status of the DoorDash API, asked for in free text', async () => {
    await say('vérifier le statut de mon API DoorDash')
    await expect(of('status')).toContainText('Connectez-vous comme responsable')
    await button('Se connecter').click()
    await signIn()
    await expect(of('status').locator('[data-standing="chez-loutre-centre doordash"]')).toContainText(
      'Active',
    )
    await expect(of('status').locator(`[data-standing="${port.row} doordash"]`)).toContainText('Non Activé')
  })

  await test.step('R122, R123, R124: the sample sentence is understood, and the store information is checked', async () => {
    await say("Veuillez m'aider à activer mon intégration DoorDash.")
    await expect(of('checking')).toContainText('Je vérifie les informations de vos magasins')
    await expect(of('checking').locator('[data-step-state="done"]')).toHaveCount(4)
  })

  await test.step('R125: every location of the DoorDash admin credentials', async () => {
    await expect(of('stores')).toContainText('admin@chez-loutre.example')
    for (const store of ['2390417', port.store, express])
      await expect(of('stores').locator(`[data-store="${store}"]`)).toBeVisible()
  })

  await test.step('R126: DoorDash, by its [Activer] under its heading', async () => {
    await expect(of('stores').getByRole('heading', { name: 'DoorDash' })).toBeVisible()
    await button('Activer').click()
  })

  await test.step('R127, R128: the locations that can be activated appear beneath, and two are ticked', async () => {
    await expect(of('choose').getByRole('checkbox')).toHaveCount(2)
    await of('choose').locator(`[data-row="${port.row}"]`).click()
    await of('choose').locator('[data-row]').filter({ hasText: 'Express' }).click()
  })

  await test.step('R129: [Activer]', () => button('Activer').click())

  await test.step('R130, R131, B11, B12: the warning, what may be lost, what is cut off, and what is not proven here', async () => {
    await expect(of('warning')).toContainText(
      'Otter devient le gestionnaire principal des commandes pour DoorDash.',
    )
    await expect(of('warning')).toContainText(
      'La liaison avec d’autres services d’agrégation de commandes pourrait être perdue.',
    )
    await expect(of('warning').locator('[data-cut-off]')).toHaveCount(2)
    await expect(of('warning')).toContainText('KitchenHub')
    await expect(of('warning').locator('[data-banner="unproven"]')).toContainText('enregistré avec votre nom')
    await say('oui')
    await expect(of('press-the-button')).toContainText('seul le bouton Confirmer active')
  })

  await test.step('R132: [Confirmer], and nothing else', async () => {
    await expect(page.locator('[data-kind="activating"]')).toHaveCount(0)
    await button('Confirmer').click()
  })

  await test.step('R133: it confirms once the locations are activated', async () => {
    await expect(of('result')).toContainText('Les deux emplacements sont activés pour DoorDash.', {
      timeout: 30_000,
    })
    await expect(of('result').locator('[data-outcome="active"]')).toHaveCount(2)
  })

  await test.step('R134: another integration; [Activer d’autres localisations] only where some are left', async () => {
    await expect(button('Connecter une autre intégration')).toBeVisible()
    // All three are active now: a button to activate more would promise what there is not. Asked for in words it shows so.
    await expect(button('Activer d’autres localisations')).toHaveCount(0)
    await say('Activer d’autres localisations')
    await expect(of('stores').locator(`[data-store="${express}"]`)).toContainText('Active')
    await page.keyboard.press('Escape')
  })

  await test.step('R28, R103: an order of each location arrives on this board', async () => {
    for (const store of [port.store, express]) {
      const order = await kitchen.sandbox.place({ preset: 'everyday', store })
      await expect(kitchen.card(order, 'new')).toBeVisible()
    }
  })
})

test('R135: an activation DoorDash refuses is told with its words and leads to support; the chat survives a kill (B13)', async ({
  kitchen,
}) => {
  await kitchen.sandbox.refuseActivation(port.store, 'The store is under review.')
  const first = assistant(kitchen)
  await first.open()
  await first.say('Please help me activate DoorDash at the port')
  await first.signIn()
  await first.button('Activate').click()
  await first.of('choose').getByRole('checkbox', { name: /Port/, checked: true }).waitFor()
  await first.button('Activate').click()
  await expect(first.of('warning')).toBeVisible()
  await expect(first.kept).toBeVisible()

  await kitchen.killAndRestart()
  // Nothing of it is remembered by the page.
  await kitchen.page.reload()
  await expect(kitchen.page.locator('[data-link="live"]')).toBeVisible()
  const { page, open, of, button, signIn } = assistant(kitchen)
  await open()
  await expect(of('warning')).toBeVisible()
  await expect(of('interrupted')).toContainText('Nothing was activated')
  await kitchen.sandbox.refuseActivation(port.store, 'The store is under review.')
  await button('Check again').click()
  await signIn()
  await button('Activate').click()
  await page.locator(`[data-row="${port.row}"]`).click()
  await button('Activate').click()
  await button('Confirm').click()
  await expect(of('activation-error')).toContainText('The store is under review.', { timeout: 30_000 })
  await expect(of('activation-error')).toContainText('Contact Otter support to finish the activation.')
  await button('Contact Otter support').click()
  await expect(page.getByRole('dialog', { name: 'Contacting support' })).toContainText(
    'The store is under review.',
  )
})
