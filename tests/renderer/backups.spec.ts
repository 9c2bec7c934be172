import { expect, test } from './screen.ts'

test('when the last backup was, the next, and one more on demand with how far it is', async ({ app }) => {
  await app.open('evening', { office: 'backups', manager: 'usual' })
  const { page } = app
  const last = page.locator('[data-panel="last-backup"]')
  await expect(last).toContainText('12,480 orders')
  await expect(last).toContainText('Next backup')
  await expect(page.locator('[data-backup]')).toHaveCount(12)
  const button = last.getByRole('button', { name: 'Back up now' })
  await button.click()
  await expect.poll(() => app.calls()).toContain('backups.start')
  await app.station((one) =>
    one.changeDevice({
      backups: {
        last: null,
        nextAt: null,
        running: 0.42,
        fullInDays: null,
        problem: null,
        copies: null,
        checked: null,
        isRestoring: false,
        restored: null,
      },
    }),
  )
  await expect(last.getByRole('progressbar')).toHaveAttribute('value', '0.42')
  await expect(last).toContainText('42 % copied')
  await expect(button).toBeDisabled()
})

test('one that was not made says why and what to do, in the office and on the device page', async ({
  app,
}) => {
  await app.open('evening', { office: 'backups', manager: 'backups-failed' })
  const notice = app.page.locator('[data-banner="no-backup"]')
  await expect(notice).toContainText('The disk has no room for another backup.')
  await expect(notice).toContainText('Free up space')
  await expect(app.page.locator('[data-backup]').first()).toContainText('Damaged')
  await app.open('no-backup', { screen: 'device' })
  await expect(notice).toContainText('The disk has no room for another backup.')
})

test('says days before that the disk will be full', async ({ app }) => {
  await app.open('evening', { office: 'backups', manager: 'backups-filling' })
  await expect(app.page.locator('[data-banner="disk-filling"]')).toContainText('room for about 2 more days')
})
