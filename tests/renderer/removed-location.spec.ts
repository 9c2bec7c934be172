import { expect, type Screen, test } from './screen.ts'

const port = 'Chez Loutre · Port'
const panel = (app: Screen) => app.page.locator('[data-panel="location chez-loutre-port"]')
const removed = (app: Screen) => app.page.locator('[data-removed="chez-loutre-port"]')
const question = (app: Screen) => app.page.getByRole('alertdialog')

async function ask(app: Screen): Promise<void> {
  await app.open('locations', { office: 'locations' })
  await panel(app).getByRole('button', { name: 'Remove this location…' }).click()
}

test('a location is removed after a question, and brought back from the foot of the page', async ({
  app,
}) => {
  await ask(app)
  await expect(question(app)).toContainText('Its orders and figures stay in the history and in the reports.')
  await question(app).getByRole('button', { name: 'Keep the location' }).click()
  await expect(panel(app)).toBeVisible()

  await panel(app).getByRole('button', { name: 'Remove this location…' }).click()
  await question(app).getByRole('button', { name: 'Remove the location' }).click()
  await expect(question(app)).toHaveCount(0)
  await expect(panel(app)).toHaveCount(0)
  await expect(removed(app)).toContainText(port)
  await expect(removed(app)).toContainText('removed on 24 November 2026')
  expect(await app.calls()).toContain('removeLocation chez-loutre-port')

  // Nothing lists it to choose from, and where its orders are it is still called by its name.
  await app.page.getByRole('button', { name: 'Applications' }).click()
  await app.page.getByRole('menuitem', { name: /^Reports/ }).click()
  await expect(app.page.locator('[data-panel="pauses"]')).toContainText('Port (no longer here)')
  await expect(app.page.getByRole('button', { name: 'All locations' })).toHaveCount(0)
  await app.page.getByRole('button', { name: 'Profile' }).click()
  await app.page.getByRole('menuitem', { name: 'Settings' }).click()
  await app.page.getByRole('button', { name: 'Locations', exact: true }).click()

  await removed(app)
    .getByRole('button', { name: `Bring back ${port}` })
    .click()
  await expect(panel(app)).toBeVisible()
  await expect(app.page.locator('[data-panel="removed-locations"]')).toHaveCount(0)
})

test('what still goes on there is said, with the way to end it', async ({ app }) => {
  await ask(app)
  await app.station((station) => station.setInUse({ channels: ['doordash', 'uber-eats'], orders: 2 }))
  await question(app).getByRole('button', { name: 'Remove the location' }).click()
  await expect(question(app)).toContainText(
    'Still connected here: DoorDash and Uber Eats. Disconnect under Integrations first.',
  )
  await expect(question(app)).toContainText(
    '2 orders are still under way here. Try again when they are over.',
  )
  await question(app).getByRole('button', { name: 'To the integrations' }).click()
  await expect(app.page.getByRole('heading', { level: 1, name: 'Integrations' })).toBeVisible()
})

test('the only location stays, and why is said', async ({ app }) => {
  await app.open('evening', { office: 'locations' })
  await app.page.getByRole('button', { name: 'Remove this location…' }).click()
  await question(app).getByRole('button', { name: 'Remove the location' }).click()
  await expect(question(app)).toContainText(
    'This is the only location. Add another one before you remove it.',
  )
})
