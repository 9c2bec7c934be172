import { expect, test } from './screen.ts'

test('a manager pairs this device with the address and the code that were given', async ({ app }) => {
  await app.open('evening', { office: 'gateway', manager: 'usual' })
  const { page } = app
  const pair = page.getByRole('button', { name: 'Pair this device' })
  await pair.click()
  // What is not typed yet is asked for where it is typed; nothing was asked of anybody.
  await expect(page.getByText('Type the address of the gateway.')).toBeVisible()
  await expect(page.getByText('A code has twelve letters and digits.')).toBeVisible()
  await page.getByLabel('Address of the gateway').fill('https://gateway.example.com')
  await page.getByLabel('Code for this device').fill('abcd-efgh-jklm')
  await pair.click()
  await expect.poll(() => app.calls()).toContain('gateway.pair https://gateway.example.com ABCD-EFGH-JKLM')
})

for (const [manager, words] of [
  ['gateway-wrong-code', 'This code is wrong.'],
  ['gateway-blocked-code', 'No more tries with this code'],
  ['gateway-used-code', 'This code was used already'],
  ['gateway-expired-code', 'This code is older than 15 minutes.'],
  ['gateway-no-answer', 'Nobody answers at this address.'],
  ['gateway-certificate', 'cannot prove to be this address'],
  ['gateway-none-there', 'There is no gateway at this address.'],
  ['gateway-pairs-none', 'not set up to pair devices'],
] as const)
  test(`${manager} is said where it is mended, and gone once that is typed anew`, async ({ app }) => {
    await app.open('evening', { office: 'gateway', manager })
    const { page } = app
    const code = page.getByLabel('Code for this device')
    await page.getByLabel('Address of the gateway').fill('https://gateway.example.com')
    await code.fill('ABCD-EFGH-JKLM')
    await page.getByRole('button', { name: 'Pair this device' }).click()
    await expect(page.getByText(words)).toBeVisible()
    await code.fill('ABCD-EFGH-JKLN')
    await expect(page.getByText(words)).toHaveCount(0)
  })

test('a gateway that was left is used again where a manager says so', async ({ app }) => {
  await app.open('evening', { office: 'gateway', manager: 'gateway-left' })
  const notice = app.page.locator('[data-banner="gateway-left"]')
  await expect(notice).toContainText('The gateway of “tablet-centre” was left')
  await notice.getByRole('button', { name: 'Use it again' }).click()
  await expect.poll(() => app.calls()).toContain('gateway.takeUp')
})

test('with orders that are not finished a manager has to agree first', async ({ app }) => {
  await app.open('evening', { office: 'gateway', manager: 'gateway-open-orders' })
  const { page } = app
  await expect(page.locator('[data-banner="open-orders"]')).toContainText('2 orders are not finished')
  const pair = page.getByRole('button', { name: 'Pair this device' })
  await expect(pair).toBeDisabled()
  await page.getByText('I know that these orders').click()
  await expect(pair).toBeEnabled()
})

test('a paired device says how far the way stands, holds no keys, and leaves after a warning', async ({
  app,
}) => {
  await app.open('gateway-up', { office: 'gateway', manager: 'gateway-paired' })
  const { page } = app
  await expect(page.locator('[data-panel="gateway"]')).toContainText('Connected to nats-1.example.com:4222')
  await expect(page.locator('[data-panel="pairing"]')).toContainText('At the gateway, none on this device')
  await page.getByRole('button', { name: 'Leave the gateway…' }).click()
  const ask = page.getByRole('alertdialog')
  await expect(ask).toContainText('tell them that “tablet-centre” has left')
  const leave = ask.getByRole('button', { name: 'Leave it' })
  await expect(leave).toBeDisabled()
  await ask.getByText('I know that this device gets no more orders then').click()
  await leave.click()
  await expect.poll(() => app.calls()).toContain('gateway.leave')
})

for (const [manager, way, other] of [
  ['gateway-paired', 'it needs a new code', 'use it again'],
  ['gateway-by-file', 'a manager can use it again here', 'a new code'],
] as const)
  test(`${manager}: who leaves reads the way back`, async ({ app }) => {
    await app.open('gateway-up', { office: 'gateway', manager })
    await app.page.getByRole('button', { name: 'Leave the gateway…' }).click()
    const ask = app.page.getByRole('alertdialog')
    await expect(ask).toContainText(way)
    await expect(ask).not.toContainText(other)
  })

test('a location the gateway gives and this device does not have is said, with the way there', async ({
  app,
}) => {
  await app.open('gateway-unknown-location', { office: 'gateway', manager: 'gateway-paired' })
  const row = app.page.locator('[data-row="chez-loutre-gare"]')
  await expect(row).toContainText('Not set up here')
  await row.getByRole('button', { name: 'Open locations' }).click()
  await expect(app.page.getByRole('heading', { level: 1 })).toHaveText('Locations')
})

test('behind a gateway the webhooks page shows no address and no secret', async ({ app }) => {
  await app.open('gateway-up', { office: 'webhooks', manager: 'gateway-paired' })
  const { page } = app
  await expect(page.locator('[data-banner="at-gateway"]')).toContainText('secrets and keys are kept there')
  await expect(page.getByRole('button', { name: 'Show the secret' })).toHaveCount(0)
  expect(await app.calls()).not.toContain('webhooks.access')
  await page.getByRole('button', { name: 'Look at the gateway' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Where orders come from')
})

test('a device that is given no location yet is told so, and not that its key is wrong', async ({ app }) => {
  await app.open('gateway-idle')
  await expect(app.page.getByText('No location is given to this device yet')).toBeVisible()
  await expect(app.page.locator('body')).not.toContainText('key')
})
