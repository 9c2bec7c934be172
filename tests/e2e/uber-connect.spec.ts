import { dashboard, signIn } from './support/dashboard.ts'
import { allowAtUber, signInAtUber, signInWindow } from './support/merchant-portal.ts'
import { expect, test } from './support/test.ts'

const port = 'chez-loutre-port'

test('a manager connects a store of Uber Eats: consent, match, who is order manager now, pending, active; taken off, there is a banner and a way back (R111 to R113, B12)', async ({
  kitchen,
}) => {
  const { page, press, title, part } = dashboard(kitchen)
  const panel = page.locator('[data-panel="uber-eats"]')
  const stores = panel.locator('[data-shared-store]')
  await kitchen.sandbox.uberPromotion(600_000)
  let storeId = ''

  await test.step('R104, B11: to the page, past the checks of the device', async () => {
    await signIn(kitchen)
    await press('Activate delivery channels')
    await page.locator('[data-row="go-on-without"]').click()
    await press('Continue')
    await expect(title('Which locations go live?')).toBeVisible()
  })

  await test.step('R111, R112: the guide opens beside it; a denial says what to do', async () => {
    await panel.getByRole('button', { name: 'Setting up your Uber Eats integration' }).click()
    await expect(page.getByRole('dialog')).toContainText("Uber's own window opens")
    await page.keyboard.press('Escape')
    const denied = await signInWindow(kitchen, () => press('Sign in to Uber Eats'))
    await expect(panel.locator('[data-part="consent-waiting"]')).toContainText(
      'Continue in the Uber Eats window',
    )
    await denied.getByRole('button', { name: 'Cancel' }).click()
    await expect(panel.locator('[data-banner="denied"]')).toContainText('press Allow on the last page')
  })

  await test.step('the consent in Uber’s own window, and the stores it shares', async () => {
    const popup = await signInWindow(kitchen, () => press('Sign in again'))
    await signInAtUber(popup, 'admin@chez-loutre.example')
    await expect(popup.getByRole('heading', { level: 1 })).toHaveText('Allow access to your stores?')
    await allowAtUber(popup)
    await expect(stores).toHaveCount(4)
    if (!popup.isClosed()) await popup.waitForEvent('close')
  })

  await test.step('B12: the store is matched, and it is told who answers its orders now', async () => {
    const store = stores.filter({ hasText: 'Chez Loutre · Port' })
    storeId = (await store.getAttribute('data-shared-store')) ?? ''
    await expect(store.getByRole('checkbox')).toBeChecked()
    await kitchen.sandbox.uberWish(storeId, 'take-over')
    await press('Use the selected stores')
    await expect(panel.locator(`[data-row="${port}"]`).getByRole('checkbox')).toBeChecked()
    await panel.getByRole('button', { name: 'Activate', exact: true }).click()
    const alert = page.getByRole('alertdialog')
    await expect(alert).toContainText('Otter will be the primary order manager for Uber Eats.')
    await expect(alert).toContainText('Uber Eats application kitchenhub-app')
    await expect(alert).toContainText('Disconnect the location on the Integrations page')
    // A finger that presses twice confirms once.
    await alert.getByRole('button', { name: 'Confirm' }).dblclick()
  })

  await test.step('pending is shown, and followed until Uber has done it', async () => {
    const result = page.locator(`[data-result="${port}"]`)
    await expect(title('Activation is under way')).toBeVisible()
    await expect(result.locator('[data-banner="activation-held"]')).toContainText(
      'we are not its order manager yet',
      {
        timeout: 20_000,
      },
    )
    await kitchen.sandbox.uberWish(storeId, 'promote')
    await expect(title('The location is activated')).toBeVisible({ timeout: 20_000 })
    await press('To the home page')
  })

  await test.step('taken off at Uber: a banner, the reason, and the way back', async () => {
    await kitchen.sandbox.uberWish(storeId, 'deprovision')
    const banner = page.locator('[data-banner="error"]')
    await expect(banner).toContainText('Port', { timeout: 20_000 })
    await banner.getByRole('button', { name: 'Resolve issues' }).click()
    const lost = part('Port').locator('[data-integration$="uber-eats"] [data-banner="disconnected"]')
    await expect(lost).toContainText('was removed at the channel')
    await lost.getByRole('button', { name: 'Connect it again' }).click()
    await expect(stores.filter({ hasText: 'Chez Loutre · Port' }).getByRole('checkbox')).toBeChecked()
    await press('Use the selected stores')
    await panel.getByRole('button', { name: 'Activate', exact: true }).click()
    await kitchen.sandbox.uberPromotion(0)
    await page.getByRole('alertdialog').getByRole('button', { name: 'Confirm' }).click()
    await expect(title('The location is activated')).toBeVisible({ timeout: 20_000 })
  })

  await test.step('disconnected from here by the documented call', async () => {
    await page.getByRole('button', { name: /home of the Dashboard/ }).click()
    await press('All about their integrations')
    const uber = part('Port').locator('[data-integration$="uber-eats"]')
    await uber.getByRole('button', { name: 'Disconnect', exact: true }).click()
    await expect(title('Disconnect Port from Uber Eats')).toBeVisible()
    await press('Disconnect now')
    await expect(uber.locator('[data-banner="disconnected"]')).toContainText('It was disconnected here')
  })
})
