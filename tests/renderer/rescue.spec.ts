import type { RescueReason } from '#shared/api/rescue.ts'
import { expect, type Screen, test } from './screen.ts'
import { expectSound, portrait } from './sound-page.ts'

const press = (name: RegExp) => async (app: Screen) => {
  await app.page.getByRole('button', { name }).click()
}

const takeOver = async (app: Screen) => {
  await press(/^Take over from another device|^Prendre le relais/)(app)
  await app.page.getByRole('textbox').first().fill('/media/usb/station.move')
}

const fromStick = async (app: Screen) => {
  await press(/^A backup on a stick|^Une sauvegarde sur une clé/)(app)
  await app.page.getByRole('textbox').first().fill('/mnt/friday.db')
  await press(/^Restore from this file|^Restaurer depuis ce fichier/)(app)
}

/** Every way a station asks what to do, and what its ways on ask for. */
const states: { why: RescueReason; step?: string; act?: (app: Screen) => Promise<void> }[] = [
  { why: 'damaged' },
  { why: 'damaged', step: 'taking over', act: takeOver },
  { why: 'lost', step: 'a file that is not there', act: fromStick },
  {
    why: 'damaged',
    step: 'asked about the damaged data',
    act: press(/^Use the damaged data|^Utiliser les données/),
  },
  { why: 'lost' },
  { why: 'lost', step: 'asked about no orders', act: press(/^Start without any orders|^Commencer sans/) },
  { why: 'moved' },
  {
    why: 'moved',
    step: 'asked about coming back',
    act: press(/^Take orders here again|^Reprendre les commandes ici/),
  },
  { why: 'failing' },
]

for (const { why, step, act } of states)
  for (const language of ['en', 'fr'] as const) {
    const name = `rescue, ${why}${step ? `, ${step}` : ''} in ${language}`
    test(`${name}: fits, is big enough to press, and axe finds nothing`, async ({ app }) => {
      await app.page.emulateMedia({ reducedMotion: 'reduce' })
      await app.open('evening', { link: 'rescue', why, language })
      await app.page.getByRole('heading', { level: 1 }).waitFor()
      await act?.(app)
      await expectSound(app.page, name, [portrait])
    })
  }

test('a backup on a stick is checked and restored; one that is not there is said to be', async ({ app }) => {
  await app.open('evening', { link: 'rescue', why: 'lost' })
  const { page } = app
  await page.getByRole('button', { name: 'A backup on a stick or another disk' }).click()
  const go = page.getByRole('button', { name: 'Restore from this file' })
  await expect(go).toBeDisabled()
  await page.getByLabel('File of the backup').fill('/mnt/friday.db')
  await go.click()
  await expect(page.locator('[data-banner="not-restored"]')).toContainText('There is no such file')
  await page.getByLabel('File of the backup').fill('/media/usb/friday.db')
  await go.click()
  // Until the station comes back as another one.
  await expect(page.locator('[data-banner="not-restored"]')).toHaveCount(0)
  await expect(go.locator('[role="progressbar"]')).toHaveCount(1)
})

test('a wrong passphrase is said where the file of a move is taken over', async ({ app }) => {
  await app.open('evening', { link: 'rescue', why: 'damaged' })
  await takeOver(app)
  const go = app.page.getByRole('button', { name: 'Take over here' })
  await expect(go).toBeDisabled()
  await app.page.getByLabel('Passphrase', { exact: true }).fill('another one')
  await go.click()
  await expect(app.page.locator('[data-banner="not-taken"]')).toContainText('not the passphrase of this file')
})
