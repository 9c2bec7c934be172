import { expect, test } from './screen.ts'

const language = ['en', 'fr', 'es'] as const

for (const each of language)
  test(`in the office what is in the way is one line, which opens (${each})`, async ({ app }) => {
    const { page } = app
    await page.route('**/sounds/*.wav', (route) =>
      route.fulfill({ status: 200, contentType: 'audio/wav', body: '' }),
    )
    await app.open('busy', { office: 'home', language: each })
    const troubles = page.locator('[data-part="troubles"]')
    await troubles.getByText('+1').waitFor()
    // Orders nobody looks at come before a loudspeaker.
    await expect(troubles.locator('[data-banner]')).toHaveCount(1)
    await expect(troubles.locator('[data-banner="ringing"]')).toBeVisible()
    expect((await troubles.boundingBox())?.height).toBeLessThanOrEqual(60)

    await troubles.locator('[data-part="unfold"]').click()
    await expect(troubles.locator('[data-part="unfold"]')).toHaveAttribute('aria-expanded', 'true')
    await expect(troubles.locator('[data-banner="ringing"]')).toBeVisible()
    const words = troubles.locator('[data-banner="sound"] p')
    await expect(words).toBeVisible()
    expect(await words.evaluate((element) => element.scrollWidth <= element.clientWidth)).toBe(true)

    await troubles.locator('[data-part="unfold"]').click()
    await expect(troubles.locator('[data-banner="sound"]')).toHaveCount(0)
    await troubles.locator('[data-banner="ringing"] button').first().click()
    await expect(app.card('nadia')).toBeVisible()
  })

test('in portrait a line of trouble keeps its buttons and cuts nothing off', async ({ app }) => {
  const { page } = app
  await page.setViewportSize({ width: 800, height: 1280 })
  await app.open('busy', { office: 'home', language: 'es' })
  const troubles = page.locator('[data-part="troubles"]')
  await troubles.waitFor()
  expect((await troubles.boundingBox())?.height).toBeLessThanOrEqual(112)
  for (const button of await troubles.getByRole('button').all()) {
    const box = await button.boundingBox()
    expect(box?.height).toBeGreaterThanOrEqual(48)
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(800)
  }
})

test('in portrait the list of settings folds when a page is picked, also the one that is shown', async ({
  app,
}) => {
  const { page } = app
  await page.setViewportSize({ width: 800, height: 1280 })
  await app.open('evening', { office: 'integrations' })
  const list = page.locator('[data-part="settings-list"]')
  await list.click()
  await page.getByRole('button', { name: 'Your locations', exact: true }).click()
  await expect(list).toHaveAttribute('aria-expanded', 'false')
  await list.click()
  await page.getByRole('button', { name: 'Explore', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Explore' })).toBeVisible()
  await expect(list).toHaveAttribute('aria-expanded', 'false')
})
