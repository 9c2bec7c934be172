import { dashboard, signIn } from './support/dashboard.ts'
import { expect, test } from './support/test.ts'

const lunch = {
  customerName: 'Nadia Fortin',
  items: [{ name: 'Poutine', quantity: 2, priceCents: 1100 }],
  utensils: 'yes',
}

test('orders are in the figures as they come, and each figure leads to the orders that make it (R4, R5)', async ({
  kitchen,
}) => {
  const [first, second] = [
    await kitchen.sandbox.place({ order: lunch }),
    await kitchen.sandbox.place({ order: lunch }),
  ]
  await expect(kitchen.card(first, 'new')).toBeVisible()
  await expect(kitchen.card(second, 'new')).toBeVisible()
  await signIn(kitchen)
  const { page } = kitchen
  await dashboard(kitchen).press('Applications')
  await page.getByRole('menuitem', { name: /^Reports/ }).click()

  await expect(page.locator('[data-figure="orders"]')).toContainText('2')
  await expect(page.locator('[data-panel="dishes"] [data-row="Poutine"]')).toContainText('4')
  await expect(page.locator('[data-panel="money"] [data-row="subtotalCents"]')).toContainText('$44.00')
  await expect(page.locator('[data-chart][data-drawn]')).toBeVisible()

  await page.locator('[data-figure="orders"]').getByRole('button').click()
  await expect(page.getByRole('heading', { name: 'History', level: 1 })).toBeVisible()
  await expect(page.locator('[data-history-row]')).toHaveCount(2)
})
