import { expect, test } from './screen.ts'

const poutine = '[data-sellable="item itm-poutine"]'
const offSale = (id: string) => `[data-sold-out="item ${id}"]`

test('an item is taken off sale by touch: pending until DoorDash says so, then confirmed (B14)', async ({
  app,
}) => {
  await app.open('evening')
  await app.page.locator('[data-screen-entry="sold-out"]').click()
  await expect(app.page.getByText('Nothing is sold out')).toBeVisible()
  await app.page.getByRole('searchbox').fill('POUTINE')
  await app.page.locator(poutine).first().click()
  await app.page.getByText('For 4 hours').click()
  await app.page.getByRole('button', { name: 'Mark as sold out' }).click()
  const row = app.page.locator(offSale('itm-poutine'))
  await expect(row).toContainText('Pending: DoorDash has not confirmed yet')
  expect(await app.calls()).toContainEqual(expect.stringContaining('soldOut.take item itm-poutine'))
  await app.station((station) => station.soldOut.confirm())
  await expect(row).toContainText('Sold out, confirmed by DoorDash')
  await row.getByRole('button', { name: 'Sell again: Poutine' }).click()
  await expect(row).toContainText('Coming back')
  await app.station((station) => station.soldOut.confirm())
  await expect(row).toBeHidden()
})

test('two fast presses ask once', async ({ app }) => {
  await app.open('evening', { screen: 'sold-out' })
  await app.page.locator(poutine).first().click()
  await app.page.getByRole('button', { name: 'Mark as sold out' }).dblclick()
  await expect(app.page.locator(offSale('itm-poutine'))).toBeVisible()
  expect((await app.calls()).filter((call) => call.startsWith('soldOut.take'))).toHaveLength(1)
})

test('until a time, in half hours, and at one of two locations', async ({ app }) => {
  await app.open('sold-out', { screen: 'sold-out' })
  await app.page.getByRole('button', { name: /^Croque-monsieur/ }).click()
  await app.page.getByText('Until a time').click()
  await expect(app.page.locator('output')).toHaveText('19:00')
  await app.page.getByRole('button', { name: 'Half an hour later' }).click()
  await expect(app.page.locator('output')).toHaveText('19:30')
  await app.page.getByText('Chez Loutre · Port').click()
  await app.page.getByRole('button', { name: 'Mark as sold out' }).click()
  await expect(app.page.locator(offSale('itm-croque-monsieur'))).toContainText('Port')
  expect(await app.calls()).toContainEqual(
    'soldOut.take item itm-croque-monsieur at chez-loutre-port until at',
  )
})

test('until a weekday a week off, in whole days, at the same time of the clock', async ({ app }) => {
  await app.open('sold-out', { screen: 'sold-out' })
  await app.page.getByRole('button', { name: /^Croque-monsieur/ }).click()
  await app.page.getByText('Until a time').click()
  for (let day = 0; day < 7; day += 1) await app.page.getByRole('button', { name: 'A day later' }).click()
  await expect(app.page.locator('output')).toHaveText('Tuesday 1 December, 19:00')
  await app.page.getByRole('button', { name: 'Half an hour later' }).click()
  await expect(app.page.locator('output')).toHaveText('Tuesday 1 December, 19:30')
  await expect(app.page.getByRole('button', { name: 'A day later' })).toBeDisabled()
  await app.page.getByRole('button', { name: 'A day earlier' }).click()
  await expect(app.page.locator('output')).toHaveText('Monday 30 November, 19:30')
})

test('what DoorDash refused says that customers may still order it, and is sent again', async ({ app }) => {
  await app.open('sold-out', { screen: 'sold-out' })
  const failed = app.page.locator('[data-failed]')
  await expect(failed).toContainText('customers may still order it')
  await failed.getByRole('button', { name: /^Try again/ }).click()
  await expect(failed).toBeHidden()
  expect(await app.calls()).toContainEqual(expect.stringContaining('soldOut.retry'))
})

test('what is no longer on the menu is not called sold out, and can be put away', async ({ app }) => {
  await app.open('sold-out', { screen: 'sold-out' })
  const gone = app.page.locator(offSale('itm-soupe-du-midi'))
  await expect(gone).toContainText('No longer on the menu at DoorDash')
  await expect(gone).not.toContainText('Sold out')
  await app.page.screenshot({ path: 'test-results/sold-out/gone.png', fullPage: true })
  await gone.getByRole('button', { name: 'Take off this list: Soupe du midi' }).click()
  expect(await app.calls()).toContainEqual(
    expect.stringContaining('soldOut.bringBack item itm-soupe-du-midi'),
  )
})

test('an order that holds what is sold out says so on its card', async ({ app }) => {
  await app.open('sold-out')
  await expect(app.page.locator('[data-part="sold-out"]')).toHaveCount(1)
  await expect(app.page.locator('[data-part="sold-out"]')).toContainText('Poutine')
})

test('without a line to the station nothing is claimed to be off sale', async ({ app }) => {
  await app.open('evening', { screen: 'sold-out' })
  await app.page.locator(poutine).first().waitFor()
  await app.station((station) => station.setReachable(false))
  await app.page.locator('[data-banner="offline"]').waitFor()
  await app.page.locator(poutine).first().click()
  await app.page.getByRole('button', { name: 'Mark as sold out' }).click()
  await expect(app.page.getByRole('alert').filter({ hasText: 'Not done' })).toBeVisible()
  await expect(app.page.locator(offSale('itm-poutine'))).toHaveCount(0)
})
