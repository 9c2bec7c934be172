import { signIn } from './support/dashboard.ts'
import { expect, type Kitchen, test } from './support/test.ts'

/** A restore pressed in the window of Electron's shell: the shell ends its station and begins the next, in the same window. */

async function openBackups(kitchen: Kitchen): Promise<void> {
  const { page } = kitchen
  await signIn(kitchen)
  await page.getByRole('button', { name: 'Profile' }).click()
  await page.getByRole('menuitem', { name: 'Settings' }).click()
  await page.getByRole('button', { name: 'Backups', exact: true }).click()
}

test('a manager goes back to a backup: the station starts again in its window, says what is missing, and takes orders', async ({
  kitchen,
}) => {
  const { page } = kitchen
  const kept = await kitchen.sandbox.place({ preset: 'everyday' })
  await expect(kitchen.card(kept, 'new')).toBeVisible()
  await openBackups(kitchen)
  // The one a new station makes by itself may be under way still.
  const now = page.getByRole('button', { name: 'Back up now' })
  await expect(now).toBeEnabled()
  await now.click()
  const backup = page.locator('[data-backup]').first()
  await expect(backup).toContainText('1 order')
  const missed = await kitchen.sandbox.place({ preset: 'everyday' })
  await expect(page.locator('[data-link="live"]')).toBeVisible()

  await backup.getByRole('button', { name: /^Restore/ }).click()
  const sheet = page.getByRole('alertdialog')
  await expect(sheet).toContainText('1 order would be missing')
  await sheet.locator('[data-row="agreed"]').click()
  await page.evaluate(() => (document.documentElement.dataset['sameDocument'] = 'yes'))
  kitchen.problems.stationIsGone()
  await sheet.getByRole('button', { name: 'Restore' }).click()
  // The accounts are those of the backup, and everybody signs in again.
  await expect(page.getByRole('heading', { name: 'Sign in to the Dashboard' })).toBeVisible()
  await expect(page.locator('[data-link="live"]')).toBeVisible()
  kitchen.problems.stationIsBack()

  // The page was never loaded anew, and the address for webhooks is the same.
  expect(await page.evaluate(() => document.documentElement.dataset['sameDocument'])).toBe('yes')
  await page.locator('[data-orders-entry]').click()
  await expect(kitchen.card(kept, 'new')).toBeVisible()
  await expect(kitchen.card(missed)).toHaveCount(0)
  const banner = page.locator('[data-banner="restored"]').filter({ visible: true })
  await expect(banner.first()).toContainText('1 order is missing here')
  const after = await kitchen.sandbox.place({ preset: 'everyday' })
  await expect(kitchen.card(after, 'new')).toBeVisible()
})
