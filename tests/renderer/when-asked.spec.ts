import { expect, test } from './screen.ts'

test('once the board stands every part of the kitchen is there, and opens without a line', async ({
  app,
}) => {
  const asked = () =>
    app.page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .map(({ name }) => /assets\/(\w+)-[^/]*\.js$/.exec(name)?.[1])
        .filter((name) => name !== undefined),
    )
  await app.open('evening', { rest: 'loads' })
  const parts = ['LaterScreen', 'HistoryScreen', 'TicketsScreen', 'SoldOutScreen', 'DeviceScreen']
  await expect
    .poll(asked)
    .toEqual(expect.arrayContaining([...parts, 'Panels', 'PauseSheet', 'ViewSheet', 'Assistant']))
  await app.page.context().setOffline(true)
  await app.page.getByRole('button', { name: 'View', exact: true }).click()
  await expect(app.page.getByRole('dialog')).toBeVisible()
  await app.page.keyboard.press('Escape')
  await app.card('nadia').locator('[data-part="number"]').click()
  await expect(app.page.getByRole('dialog')).toContainText('5821')
  await app.page.keyboard.press('Escape')
  await app.page.getByRole('button', { name: 'History', exact: true }).click()
  await expect(app.page.locator('[data-history-row]').first()).toBeVisible()
})

test('a sheet that is still loading shows its frame, and Escape leaves it', async ({ app }) => {
  let arrive = () => {}
  const held = new Promise<void>((resolve) => (arrive = resolve))
  await app.page.route('**/assets/ViewSheet-*.js', async (route) => {
    await held
    await route.continue()
  })
  await app.open('evening', { rest: 'loads' })
  const view = app.page.getByRole('button', { name: 'View', exact: true })
  await view.click()
  const frame = app.page.locator('[data-part="opening-sheet"]')
  await expect(frame.getByRole('button', { name: 'Close' })).toBeVisible()
  await app.page.keyboard.press('Escape')
  await expect(frame).toHaveCount(0)
  await view.click()
  await expect(frame).toBeVisible()
  arrive()
  await expect(app.page.getByRole('dialog')).toBeVisible()
  await expect(frame).toHaveCount(0)
})
