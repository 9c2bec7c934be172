import { dashboard, signIn } from './support/dashboard.ts'
import { orderDelivery } from '../support/doordash-order.ts'
import { expect, type Kitchen, test } from './support/test.ts'

/** What DoorDash hears for an order sent with this secret. */
async function deliver(kitchen: Kitchen, secret: string, id: string): Promise<number> {
  const headers = { authorization: secret, 'content-type': 'application/json' }
  const body = JSON.stringify(orderDelivery({ id }))
  return (await fetch(`${kitchen.ready.intake}/orders`, { method: 'POST', headers, body })).status
}

test('a manager sees the webhook secret, changes it while orders come in, and ends the old one', async ({
  kitchen,
}) => {
  const { page, title, press, pick } = dashboard(kitchen)
  await signIn(kitchen)
  await press(/Profile/)
  await pick('Settings')
  await press('Integrations')
  await press('Webhooks')
  await expect(title('Webhooks')).toBeVisible()
  await expect(page.getByText(kitchen.ready.intake, { exact: true })).toBeVisible()
  const value = page.locator('[data-secret-value]')
  await press('Show the secret')
  await expect(value).toHaveText('demo-secret')

  await press('Change the secret')
  await press('Make a new secret')
  const banner = page.locator('[data-banner="old-secret"]')
  await expect(banner).toContainText('DoorDash has not used it yet')
  await press('Show the secret')
  await expect(value).toHaveText(/^[\w-]{32}$/)
  const secret = await value.innerText()
  expect(await deliver(kitchen, 'demo-secret', 'with-the-old')).toBe(202)
  expect(await deliver(kitchen, secret, 'with-the-new')).toBe(202)
  // It ends by itself soon; that DoorDash changed over shows without a press.
  await expect(banner).toContainText('DoorDash uses the new secret')

  await press('Revoke the old secret now')
  await press('Revoke it')
  await expect(banner).toHaveCount(0)
  expect(await deliver(kitchen, 'demo-secret', 'too-late')).toBe(401)
  expect(await deliver(kitchen, secret, 'in-time')).toBe(202)
})
