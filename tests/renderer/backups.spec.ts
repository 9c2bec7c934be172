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
        wentBack: null,
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

test('a backup from a stick comes to the others, and nothing is restored by that', async ({ app }) => {
  await app.open('evening', { office: 'backups', manager: 'usual' })
  const panel = app.page.locator('[data-panel="bring-in"]')
  await panel.getByLabel('File of the backup').fill(' /media/usb/friday.db ')
  await panel.getByRole('button', { name: 'Copy it here' }).click()
  await expect(panel.locator('[data-banner="brought-in"]')).toContainText('listed above')
  const calls = await app.calls()
  expect(calls).toContain('backups.bringIn /media/usb/friday.db')
  expect(calls.filter((call) => call === 'backups.list')).toHaveLength(2)
  expect(calls.filter((call) => call.startsWith('backups.restore'))).toEqual([])
})

test('a move asks for a folder, a passphrase twice, and that somebody knows what it does', async ({
  app,
}) => {
  await app.open('evening', { office: 'backups', manager: 'usual' })
  const { page } = app
  await page.getByRole('button', { name: 'Move away from this device' }).click()
  const sheet = page.getByRole('alertdialog')
  const go = sheet.getByRole('button', { name: 'Write the file and move' })
  await sheet.getByLabel('Folder on this device').fill('/media/usb')
  await sheet.getByLabel('Passphrase', { exact: true }).fill('short')
  await expect(sheet).toContainText('At least 10 characters')
  await sheet.getByLabel('Passphrase', { exact: true }).fill('long enough for a move')
  await sheet.getByLabel('Passphrase again').fill('long enough for a mouse')
  await expect(sheet).toContainText('The two are not the same')
  await sheet.locator('[data-row="agreed"]').click()
  await expect(go).toBeDisabled()
  await sheet.getByLabel('Passphrase again').fill('long enough for a move')
  await go.click()
  await expect.poll(() => app.calls()).toContain('move.away /media/usb')
})

test('a wrong passphrase on the new device is said, and nothing was changed', async ({ app }) => {
  await app.open('evening', { office: 'backups', manager: 'usual' })
  const { page } = app
  await page.getByRole('button', { name: 'This is the new device' }).click()
  await page.getByLabel('File of the move').fill('/media/usb/station.move')
  await page.getByLabel('Passphrase', { exact: true }).fill('another one')
  await page.getByRole('button', { name: 'Take over here' }).click()
  await expect(page.locator('[data-banner="not-taken"]')).toContainText('not the passphrase of this file')
})

test('a new device without an account takes over from a move, or from a backup', async ({ app }) => {
  await app.open('evening', { office: 'home', manager: 'first-run' })
  const { page } = app
  await page.getByRole('button', { name: 'Take over from another device or a backup' }).click()
  const sheet = page.getByRole('dialog')
  await sheet.getByLabel('File of the move').fill('/media/usb/station.move')
  await sheet.getByLabel('Passphrase', { exact: true }).fill('long enough for a move')
  await sheet.getByRole('button', { name: 'Take over here' }).click()
  await expect.poll(() => app.calls()).toContain('move.firstRun /media/usb/station.move')
  await sheet.getByRole('button', { name: 'There is only a backup' }).click()
  await expect(sheet.getByRole('button', { name: 'Restore' })).toBeDisabled()
  await sheet.getByLabel('File of the backup').fill(' /media/usb/orders.db ')
  await sheet.getByRole('button', { name: 'Restore' }).click()
  await expect.poll(() => app.calls()).toContain('move.firstRun /media/usb/orders.db')
})
