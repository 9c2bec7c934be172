import { expect, test } from './screen.ts'

const trouble = '[data-part="troubles"] [data-check='
test('a backup that is late is made by its button, which stays busy until it is there', async ({ app }) => {
  await app.open('health-troubles', { screen: 'health' })
  const backup = app.page.locator(`${trouble}"backup-old"]`)
  const button = backup.getByRole('button', { name: 'Back up now' })
  await button.click()
  await expect.poll(() => app.calls()).toContain('backUp')
  await app.station((one) =>
    one.changeDevice({
      backups: {
        last: null,
        nextAt: null,
        running: 0.3,
        fullInDays: null,
        problem: null,
        copies: null,
        checked: null,
        isRestoring: false,
        restored: null,
        wentBack: null,
      },
    }),
  )
  await expect(button).toHaveAttribute('aria-disabled', 'true')
})

test('a manager revokes a silent screen beside its sentence, once that was asked', async ({ app }) => {
  await app.open('health-troubles', { office: 'health', manager: 'screens-on' })
  const screen = app.page.locator(`${trouble}"screen-silent"]`)
  await screen.getByRole('button', { name: 'Revoke screen' }).click()
  const question = app.page.getByRole('alertdialog', { name: 'Revoke Pass?' })
  await question.getByRole('button', { name: 'Keep it' }).click()
  await expect(question).toHaveCount(0)
  expect(await app.calls()).not.toContain('screens.revoke pass')
  await screen.getByRole('button', { name: 'Revoke screen' }).click()
  await question.getByRole('button', { name: 'Revoke', exact: true }).click()
  await expect.poll(() => app.calls()).toContain('screens.revoke pass')
  await expect(question).toHaveCount(0)
})

test('anybody else is led to where managers revoke a screen', async ({ app }) => {
  await app.open('health-troubles', { screen: 'health', manager: 'signed-out' })
  const screen = app.page.locator(`${trouble}"screen-silent"]`)
  await expect(screen.getByRole('button', { name: 'Revoke screen' })).toHaveCount(0)
  await screen.getByRole('button', { name: 'Open screens' }).click()
  await expect(app.page.locator('[data-room="office"]')).toBeVisible()
})
