import { expect, test } from './screen.ts'

for (const language of ['en', 'fr', 'es'] as const)
  test(`data found damaged is said in two whole lines, with the way to the backups (${language})`, async ({
    app,
  }) => {
    await app.page.setViewportSize({ width: 1280, height: 800 })
    await app.open('damaged', { language })
    const banner = app.page.locator('[data-banner="store"]')
    await expect(banner).toBeVisible()
    const cut = await banner
      .locator('p, span, strong')
      .evaluateAll(
        (parts) =>
          parts.filter(
            (part) =>
              part.scrollHeight > part.clientHeight + 1 && getComputedStyle(part).overflow === 'hidden',
          ).length,
      )
    expect(cut).toBe(0)
    await banner.getByRole('button', { name: /backups|sauvegardes|respaldos/i }).click()
    await expect(app.page.locator('[data-room="office"], [data-screen="sign-in"]').first()).toBeVisible()
  })

test('the Dashboard does not say that no order was lost while none can be stored', async ({ app }) => {
  await app.open('damaged', { office: 'home', manager: 'usual' })
  const lost = app.page.locator('[data-lost]')
  await expect(lost).toContainText('Orders may be lost today')
  await expect(lost).not.toContainText('No order was lost')
})
