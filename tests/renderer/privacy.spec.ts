import { expect, test } from './screen.ts'

test('a term is changed in steps within its bounds, saved on demand, and asked about when it gets shorter', async ({
  app,
}) => {
  await app.open('evening', { office: 'privacy', manager: 'privacy-usual' })
  const { page } = app
  const panel = page.locator('[data-panel="retention chez-loutre-centre"]')
  const bodies = panel.locator('[data-term="bodies"]')
  await expect(bodies).toContainText('At least 7 days, at most 365 days')
  await expect(bodies).toContainText('30 days')
  await expect(page.getByRole('button', { name: 'Save', exact: true })).toHaveCount(0)
  await bodies.getByRole('button', { name: 'Keep longer' }).click()
  await expect(bodies).toContainText('60 days')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Save', exact: true })).toHaveCount(0)
  expect((await app.calls()).filter((call) => call.includes('"bodies":60'))).toHaveLength(1)

  await bodies.getByRole('button', { name: 'Keep for less time' }).click()
  await bodies.getByRole('button', { name: 'Keep for less time' }).click()
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByRole('alertdialog')).toContainText('nobody can bring it back')
  await page.getByRole('alertdialog').getByRole('button', { name: 'Leave it as it was' }).click()
  expect((await app.calls()).join()).not.toContain('"bodies":14')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.getByRole('button', { name: 'Save and delete' }).click()
  await expect(page.getByRole('alertdialog')).toHaveCount(0)
  expect((await app.calls()).join()).toContain('"bodies":14')
})

test('names never outlive their orders: the other follows the one that is changed', async ({ app }) => {
  await app.open('evening', { office: 'privacy', manager: 'privacy-usual' })
  const panel = app.page.locator('[data-panel="retention chez-loutre-centre"]')
  await panel.locator('[data-term="orders"]').getByRole('button', { name: 'Keep for less time' }).click()
  await expect(panel.locator('[data-term="names"]')).toContainText('6 years')
  await panel.locator('[data-term="names"]').getByRole('button', { name: 'Keep longer' }).click()
  await expect(panel.locator('[data-term="orders"]')).toContainText('7 years')
})

test('orders whose time is up go only after a manager has said so twice', async ({ app }) => {
  await app.open('evening', { office: 'privacy', manager: 'privacy-usual' })
  const { page } = app
  const due = page.locator('[data-banner="orders-due"]')
  await expect(due).toContainText('Export them first')
  await due.getByRole('button', { name: 'They may be deleted' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Keep them' }).click()
  expect((await app.calls()).join()).not.toContain('letOrdersGo')
  await due.getByRole('button', { name: 'They may be deleted' }).click()
  await page.getByRole('button', { name: 'Delete them' }).click()
  await expect(due).toHaveCount(0)
})

test('one customer is found, shown and erased; the record names the manager and not the customer', async ({
  app,
}) => {
  await app.open('evening', { office: 'privacy', manager: 'privacy-usual' })
  const { page } = app
  await page.getByRole('searchbox').fill('nobody')
  await page.getByRole('button', { name: 'Find', exact: true }).click()
  await expect(page.getByText('Nobody found')).toBeVisible()
  await page.getByRole('searchbox').fill('0142')
  await page.keyboard.press('Enter')
  const row = page.locator('[data-customer="A41"]')
  await expect(row).toContainText('Nadia F.')
  await expect(row).toContainText('3 orders')
  await row.getByRole('button', { name: 'Erase…' }).click()
  await expect(page.getByRole('alertdialog')).toContainText('Backups made before')
  await page.getByRole('button', { name: 'Erase for good' }).click()
  await expect(page.locator('[data-banner="erased"]')).toBeVisible()
  const record = page.locator('[data-panel="erasures"] li').first()
  await expect(record).toContainText('Camille')
  await expect(record).toContainText('still under way')
  await expect(record).not.toContainText('Nadia')
})

test('a customer whose order is still cooking cannot be erased yet', async ({ app }) => {
  await app.open('evening', { office: 'privacy', manager: 'privacy-live' })
  await app.page.getByRole('searchbox').fill('0142')
  await app.page.keyboard.press('Enter')
  const row = app.page.locator('[data-customer="A41"]')
  await expect(row).toContainText('still under way')
  await expect(row.getByRole('button', { name: 'Erase…' })).toBeDisabled()
})
