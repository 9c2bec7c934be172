import { languages } from '#shared/location/language.ts'
import { firstRunSteps } from '#shared/station/first-run.ts'
import { expect, test } from './screen.ts'
import { expectFits, expectSound } from './sound-page.ts'

for (const language of languages)
  test(`the first run fits and can be read in every window, in ${language}`, async ({ app }) => {
    test.slow()
    for (const step of firstRunSteps) {
      await app.open(`first-run-${step}`, { language })
      await expect(app.page.locator(`[data-step="${step}"][aria-current="step"]`)).toBeAttached()
      await expectSound(app.page, `${step} ${language}`)
      await expectFits(app.page, `${step} ${language}`)
    }
    await app.open('first-run-over', { language })
    await expect(app.page.locator('[data-part="still-missing"] li')).toHaveCount(6)
    await expectSound(app.page, `over ${language}`)
    await expectFits(app.page, `over ${language}`)
  })

test('what is still missing is in sight below an empty board, without scrolling', async ({ app }) => {
  for (const size of [
    { width: 1024, height: 768 },
    { width: 800, height: 1280 },
  ]) {
    await app.page.setViewportSize(size)
    await app.open('first-run-over')
    for (const each of await app.page.locator('[data-part="still-missing"] li').all())
      await expect(each).toBeInViewport({ ratio: 1 })
    await expect(app.page.getByRole('heading', { name: 'No orders' })).toBeInViewport({ ratio: 1 })
  }
})

test('an account that is being made shows it, keeps what was sent, and is made once', async ({ app }) => {
  await app.open('first-run-account', { manager: 'first-run' })
  await app.page.getByLabel('Your name').fill('Kim')
  await app.page.getByLabel('E-mail').fill('kim@loutre.example')
  const password = app.page.getByLabel('Password', { exact: true })
  await password.fill('a sentence I remember')
  await app.station((station) => station.manager.hold())
  const create = app.page.getByRole('button', { name: 'Create the account' })
  const isHeld = async () => {
    await expect(create).toHaveAttribute('aria-disabled', 'true')
    await expect(create.getByRole('progressbar', { name: 'Working' })).toBeVisible()
    for (const field of [password, app.page.getByLabel('Your name'), app.page.getByLabel('E-mail')])
      await expect(field).toHaveAttribute('readonly')
  }
  await create.click()
  await isHeld()
  await password.pressSequentially('!')
  await password.press('Enter')
  await expect(password).toHaveValue('a sentence I remember')
  // It is made, and the device has not told this screen of it yet.
  await app.station((station) => station.manager.letGo())
  await expect
    .poll(async () => (await app.calls()).filter((call) => call.startsWith('createAccount')))
    .toEqual(['createAccount kim@loutre.example'])
  await app.page.waitForTimeout(300)
  await isHeld()
})

test('a device that is in use asks none of it', async ({ app }) => {
  await app.open('empty')
  await expect(app.page.locator('[data-screen="orders"]')).toBeVisible()
  await expect(app.page.locator('[data-part="still-missing"]')).toHaveCount(0)
})
