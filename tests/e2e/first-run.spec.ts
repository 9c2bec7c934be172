import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openShell } from './support/shells.ts'
import { expect, test } from './support/test.ts'

/** An empty folder and no demo: what a restaurant meets that has just installed the program. */
test('a new device asks its questions, goes on after a kill, and ends on a board that says what is missing', async ({
  shell,
  browser,
}) => {
  const dataDir = mkdtempSync(join(tmpdir(), 'om-first-run-'))
  const where = { dataDir, args: ['--live'], browser }
  let opened = await openShell(shell, where, null)
  const at = (step: string) => opened.page.locator(`[data-step="${step}"][aria-current="step"]`)
  const press = (name: string) => opened.page.getByRole('button', { name, exact: true }).click()
  try {
    await expect(at('language')).toBeVisible()
    await opened.page.getByText('Français').click()
    await expect(opened.page.getByRole('heading', { name: 'Bienvenue' })).toBeVisible()
    await opened.page.getByText('English').click()
    await press('Continue')
    await opened.page.getByLabel('Your name').fill('Kim')
    await opened.page.getByLabel('E-mail').fill('kim@loutre.example')
    await opened.page.getByLabel('Password', { exact: true }).fill('a sentence I remember')
    await press('Create the account')
    await press('Continue')
    await expect(at('location')).toBeVisible()

    await press('Add a location')
    await opened.page.getByLabel('Brand').fill('Chez Kim')
    await opened.page.getByLabel('Name of the location').fill('Centre')
    await opened.page.getByLabel('Time zone').fill('America/Toronto')
    await press('Add')
    await press('Continue')
    await expect(at('printer')).toBeVisible()

    // As a power cut: the same question stands when it is back.
    const before = opened
    await before.kill()
    opened = await openShell(shell, where, before)
    await expect(opened.page.locator('[data-link="live"]')).toBeVisible()
    await expect(at('printer')).toBeVisible()

    await press('Back')
    await expect(at('location')).toBeVisible()
    await press('Continue')
    await press('Skip for now')
    await press('Play the sound')
    await press('Yes')
    if (shell !== 'browser') {
      // Only a program of its own takes the whole screen and starts by itself.
      await expect(at('kiosk')).toBeVisible()
      const start = opened.page.getByRole('switch', { name: 'Start with this device' })
      await start.press('Space')
      await expect(start).toBeChecked()
      const kiosk = opened.page.getByRole('switch', { name: 'Take the whole screen' })
      await kiosk.press('Space')
      await expect(kiosk).toBeChecked()
      const entry = join(dataDir, 'config/autostart/order-manager.desktop')
      expect(readFileSync(entry, 'utf8')).toContain(`"--data=${dataDir}" "--kiosk"`)
      await press('Continue')
    }
    await expect(at('doordash')).toBeVisible()
    await press('Skip for now')

    const missing = opened.page.locator('[data-part="still-missing"] li')
    await expect(missing).toHaveText(['Add a printer', 'Connect DoorDash'])
    await opened.page.reload()
    await expect(missing).toHaveCount(2)
    await press('Do not show this again')
    await expect(missing).toHaveCount(0)
  } finally {
    await opened.close()
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 })
  }
})
