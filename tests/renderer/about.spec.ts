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
