import { expect, test } from './screen.ts'

test('a manager sees the address, and the secret after a press; it can be copied and is hidden again', async ({
  app,
}) => {
  await app.page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await app.open('evening', { office: 'webhooks', manager: 'usual' })
  const { page } = app
  await expect(page.getByText('http://127.0.0.1:48200')).toBeVisible()
  const value = page.locator('[data-secret-value]')
  await expect(value).toHaveCount(0)
  expect(await app.calls()).not.toContain('webhooks.reveal')
  await page.getByRole('button', { name: 'Show the secret' }).click()
  const secret = await value.innerText()
  expect(secret).toMatch(/^[\w-]{32}$/)
  await page.getByRole('button', { name: 'Copy the secret' }).click()
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(secret)
  await page.getByRole('button', { name: 'Hide the secret' }).click()
  await expect(value).toHaveCount(0)
})

test('changing it asks first, says what is left to do, and ends the old one on demand', async ({ app }) => {
  await app.open('evening', { office: 'webhooks', manager: 'usual' })
  const { page } = app
  await page.getByRole('button', { name: 'Show the secret' }).click()
  await page.getByRole('button', { name: 'Change the secret' }).click()
  await expect(page.getByRole('alertdialog')).toContainText('no order is lost')
  await page.getByRole('button', { name: 'Keep it' }).click()
  expect(await app.calls()).not.toContain('webhooks.rotate')

  await page.getByRole('button', { name: 'Change the secret' }).click()
  await page.getByRole('button', { name: 'Make a new secret' }).click()
  const banner = page.locator('[data-banner="old-secret"]')
  await expect(banner).toContainText('DoorDash has not used it yet')
  // The new one is hidden, whatever was shown before; and there is no third one while two are good.
  await expect(page.locator('[data-secret-value]')).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Change the secret' })).toBeDisabled()

  await banner.getByRole('button', { name: 'Revoke the old secret now' }).click()
  await expect(page.getByRole('alertdialog')).toContainText('will be refused')
  await page.getByRole('button', { name: 'Revoke it' }).click()
  await expect(banner).toHaveCount(0)
  expect(await app.calls()).toContain('webhooks.endOld')
})

test('a secret given at the start says where it is changed', async ({ app }) => {
  await app.open('evening', { office: 'webhooks', manager: 'webhooks-given' })
  await expect(app.page.locator('[data-banner="given"]')).toContainText('each time it starts')
  await expect(app.page.getByRole('button', { name: 'Change the secret' })).toHaveCount(0)
})

test('a port another program has is said on the board, with what to do', async ({ app }) => {
  await app.open('port-taken')
  const banner = app.page.locator('[data-banner="intake"]')
  await expect(banner).toContainText('Another program uses port 48200')
  await expect(banner).toContainText('Close that program')
  await expect(banner).toContainText('use the DoorDash tablet')
  await app.page.getByRole('button', { name: 'Device' }).click()
  await expect(app.page.getByText(/Another program has this port/)).toBeVisible()
})
