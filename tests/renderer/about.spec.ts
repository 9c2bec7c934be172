import { expect, test } from './screen.ts'

test('the settings say which program this is, down to the commit and SQLite, and copy it for support (P5)', async ({
  app,
}) => {
  await app.page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await app.open('evening', { office: 'about', manager: 'usual' })
  const program = app.page.locator('[data-panel="program"]')
  for (const text of ['0123456789abcdef', 'Electron', '45.4.1', '3.53.0', 'linux-x64'])
    await expect(program).toContainText(text)
  await program.getByRole('button', { name: /Copy/ }).click()
  expect(await app.page.evaluate(() => navigator.clipboard.readText())).toContain('sqlite: 3.53.0')
})

test('licences are shown when asked for, and where they lie is said when they cannot be read (P5)', async ({
  app,
}) => {
  await app.page.route('**/third-party-notices.txt', (route) => route.fulfill({ body: '<!doctype html>' }))
  await app.open('evening', { office: 'about', manager: 'usual' })
  const licences = app.page.locator('[data-panel="licences"]')
  const show = licences.getByRole('button', { name: 'Show the licences' })
  await show.click()
  await expect(licences.getByRole('alert')).toContainText('THIRD-PARTY-NOTICES.txt')
  await app.page.route('**/third-party-notices.txt', (route) =>
    route.fulfill({ body: 'react 19.3.1\nLicence: MIT', contentType: 'text/plain' }),
  )
  await show.click()
  await expect(licences.locator('[data-part="notices"]')).toContainText('react 19.3.1')
})

test('a version that a person installs is there with the command for it, and one on its way with how far it is (P5)', async ({
  app,
}) => {
  await app.open('evening', { office: 'about', manager: 'updates-by-hand' })
  const panel = app.page.locator('[data-panel="updates"]')
  await expect(panel).toContainText('sudo apt install /home/loutre/')
  await app.open('evening', { office: 'about', manager: 'updates-downloading' })
  await expect(panel).toContainText('42 %')
  await expect(panel.getByRole('button')).toHaveCount(0)
})

test('a manager sees which version waits and what for, and can choose the moment where no menu says hours (P5)', async ({
  app,
}) => {
  await app.open('evening', { office: 'about', manager: 'updates-waiting' })
  const panel = app.page.locator('[data-panel="updates"]')
  await expect(panel).toContainText('Version 1.5.0 is here')
  await expect(panel).toContainText('Centre-ville is open until')
  await expect(panel.getByRole('button', { name: 'Install it now' })).toHaveCount(0)
  await panel.getByRole('button', { name: 'Not before tomorrow' }).click()
  expect(await app.calls()).toContain('updates.later')

  await app.open('evening', { office: 'about', manager: 'updates-choose' })
  await panel.getByRole('button', { name: 'Install it now' }).click()
  expect(await app.calls()).not.toContain('updates.install')
  await app.page.getByRole('alertdialog').getByRole('button', { name: 'Install it' }).click()
  await expect(panel).toContainText('Version 1.5.0 is being installed')
  expect(await app.calls()).toContain('updates.install')
})
