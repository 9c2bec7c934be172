import { expect, type Screen, test } from './screen.ts'

const hours = (app: Screen) => app.page.getByRole('button', { name: 'Opening hours, with its menu' }).first()

test('the hours of a location open in its menu, where it has one', async ({ app }) => {
  await app.open('locations', { office: 'locations' })
  await hours(app).click()
  await expect(app.page.locator('[data-hours]').first()).toBeVisible()
})

test('the hours of a location without a menu lead to the list of menus', async ({ app }) => {
  await app.open('locations', { office: 'locations', manager: 'menus-none' })
  await hours(app).click()
  await expect(app.page.getByRole('heading', { level: 1, name: 'Menus' })).toBeVisible()
})
