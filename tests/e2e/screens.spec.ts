import { dashboard } from './support/dashboard.ts'
import { cardOn, makeCode, openDoor, pairByCode, tablet } from './support/tablets.ts'
import { expect, test } from './support/test.ts'

const lunch = {
  customerName: 'Nadia Fortin',
  items: [{ name: 'Poutine', quantity: 2, priceCents: 1100 }],
}

test('a second tablet is paired by its code, shows the orders, does what it may and is cut off at once when revoked', async ({
  kitchen,
  browser,
}) => {
  const url = await openDoor(kitchen)
  const code = await makeCode(kitchen, 'Grill')
  const other = await tablet(browser, url)
  // What a stranger sees: the place for a code, and no word of the restaurant.
  await expect(other.page.getByRole('heading', { name: 'Pair this screen' })).toBeVisible()
  expect(await other.page.content()).not.toMatch(/loutre|Grill|0\.1\.0/i)
  other.problems.expect(/403/)
  await pairByCode(other.page, code === '000000' ? '000001' : '000000')
  await expect(other.page.getByText('This code is not good')).toBeVisible()
  await pairByCode(other.page, code)
  await expect(other.page.locator('[data-link="live"]')).toBeVisible()
  const row = kitchen.page.locator('[data-screen-name="Grill"]')
  await expect(row).toContainText('here now')

  const order = await kitchen.sandbox.place({ order: lunch })
  await cardOn(other.page, order)
    .getByRole('button', { name: /^Accept/ })
    .click()
  await kitchen.sandbox.until(order.id, 'confirmed')

  // Closed and opened again, it is still paired.
  await other.page.reload()
  await expect(cardOn(other.page, order)).toBeVisible()

  other.problems.expect(/WebSocket|401|ERR_/)
  await row.getByRole('button', { name: 'Revoke Grill' }).click()
  await kitchen.page.getByRole('alertdialog').getByRole('button', { name: 'Revoke' }).click()
  await expect(other.page.locator('[data-screen="pair"]')).toBeVisible()
  await expect(other.page.getByText('does not let this screen in any more')).toBeVisible()
  await expect(cardOn(other.page, order)).toHaveCount(0)
  await expect(row).toHaveCount(0)
  await other.context.close()

  // What was done on it carries its name.
  await dashboard(kitchen).page.locator('[data-orders-entry]').click()
  await kitchen
    .card(order)
    .getByRole('button', { name: new RegExp(order.shortCode) })
    .first()
    .click()
  await expect(kitchen.page.getByText('Grill accepted the order')).toBeVisible()
  expect(other.problems.left()).toEqual([])
})

test('the QR code opens the pairing page with the code filled in', async ({ kitchen, browser }) => {
  const url = await openDoor(kitchen)
  const code = await makeCode(kitchen, 'Bar', 'Looking only')
  const other = await tablet(browser, `${url}#pair=${code}`)
  await expect(other.page.getByLabel('Code of six digits')).toHaveValue(code)
  // The code does not stay where somebody could read or share it.
  expect(other.page.url()).toBe(url)
  await other.page.getByRole('button', { name: 'Pair this screen' }).click()
  await expect(other.page.locator('[data-link="live"]')).toBeVisible()
  await other.context.close()
})
