import type { Locator } from '@playwright/test'
import { expect, type Screen, test } from './screen.ts'

const centre = 'chez-loutre-centre'

/** Presses everything in a place that can be pressed, one after the other, and closes what opens. */
async function pressEverything(app: Screen, within: Locator): Promise<number> {
  const buttons = within.locator('button:visible:enabled')
  let pressed = 0
  for (let at = 0; at < (await buttons.count()); at += 1) {
    // What opened may have had to load first: it is closed once it is there.
    await expect(async () => {
      await app.page.keyboard.press('Escape')
      await buttons.nth(at).click({ timeout: 400 })
    }).toPass()
    pressed += 1
  }
  return pressed
}

test('on a screen that only looks nothing that can be pressed asks the station to change anything', async ({
  app,
}) => {
  // Some hundred buttons, one after the other.
  test.setTimeout(240_000)
  const places = [
    ['evening', 'orders'],
    ['evening', 'history'],
    ['evening', 'tickets'],
    ['later', 'later'],
    ['refused', 'orders'],
    ['sold-out', 'sold-out'],
  ] as const
  for (const [scene, screen] of places) {
    await app.open(scene, { manager: 'looks-only', screen })
    const pressed = await pressEverything(app, app.page.locator('[data-link] > div:has(footer)'))
    expect([scene, screen, pressed > 0]).toEqual([scene, screen, true])
    for (const key of ['Enter', 'r', 'x', 'z', 'p', '+', 'm', 'Delete']) await app.page.keyboard.press(key)
    // The page of tickets reads what came out, and changes nothing by it.
    const asked = (await app.calls()).filter((call) => call !== 'paperRoll')
    expect([scene, screen, asked]).toEqual([scene, screen, []])
  }
  // Not the pages either that are for those who change something.
  for (const entry of ['[data-screen-entry="device"]', '[data-office-entry]', '[data-assistant-entry]'])
    await expect(app.page.locator(entry)).toHaveCount(0)
})

test('the whole order is read on a screen that only looks, and nothing in it can be pressed but what shows more', async ({
  app,
}) => {
  await app.open('evening', { manager: 'looks-only' })
  await app.column('preparing').locator('[data-card]').first().getByRole('button').first().click()
  const sheet = app.page.getByRole('dialog')
  await expect(sheet.getByRole('heading', { name: 'Items' })).toBeVisible()
  await expect(sheet.locator('[data-strike]')).toHaveCount(0)
  const names = await sheet
    .getByRole('button')
    .evaluateAll((all) => all.map((each) => each.textContent.trim()))
  expect(names.filter((name) => name !== '')).toEqual(['Problem with this order or the driver?'])
})

test('on a screen that only looks a pause is said with its end, and is no button', async ({ app }) => {
  await app.open('evening', { manager: 'looks-only' })
  const bar = app.page.locator('[data-pause]')
  await expect(app.page.locator('[data-part="evidence"]')).toBeVisible()
  await expect(bar).toHaveCount(0)
  await app.open('paused-by-channel', { manager: 'looks-only' })
  await expect(bar).toContainText('Paused')
  await expect(bar.getByRole('button')).toHaveCount(0)
})

/** What a manager makes of the screen in the picture. */
const become = (app: Screen, rights: 'full' | 'station', stationId: string | null) =>
  app.page.evaluate(
    ([given, at]) => window.station.screens.become({ name: 'Tablet', rights: given, stationId: at }),
    [rights, stationId] as const,
  )

const plan = (app: Screen, stationPlan: object) =>
  app.page.evaluate(([at, planned]) => window.station.changeDevice({ stationPlans: { [at]: planned } }), [
    centre,
    stationPlan,
  ] as const)

test('a screen of one station shows that station alone, has no way out of it, and follows the manager at once', async ({
  app,
}) => {
  await app.open('evening')
  const card = app.column('preparing').locator('[data-card]').first()
  const id = (await card.getAttribute('data-card')) ?? ''
  await app.page.evaluate((which) => {
    const order = window.station.order(which)
    const [line] = order?.lines ?? []
    if (order && line)
      window.station.tell({
        ...order,
        lines: [
          { ...line, lineId: 'a', name: 'Steak', category: 'Plats' },
          { ...line, lineId: 'b', name: 'Bière', category: 'Boissons' },
        ],
      })
  }, id)
  await plan(app, { grill: ['Plats'], bar: ['Boissons'] })
  await become(app, 'station', 'grill')
  const chip = app.page.locator('[data-part="station"]')
  const lines = app.card(id).locator('[data-strike]')
  await expect(chip).toHaveText('Grill')
  await expect(lines).toHaveCount(1)
  await expect(app.card(id)).toContainText('Steak')
  await expect(app.page.getByRole('button', { name: 'Grill', exact: true })).toHaveCount(0)
  // Its key opens no way out either.
  await app.page.keyboard.press('s')

  await become(app, 'station', 'bar')
  await expect(chip).toHaveText('Bar')
  await expect(app.card(id).locator('[data-strike]')).toHaveAttribute('aria-label', /Bière/)
  await lines.first().click()
  await expect.poll(() => app.calls()).toContainEqual(expect.stringMatching(/strike|lines-struck/))

  await become(app, 'full', null)
  await expect(chip).toHaveCount(0)
  await expect(app.page.getByRole('button', { name: 'All stations' })).toBeVisible()
})

test('a screen whose station makes nothing any more says so, shows everything and offers nothing', async ({
  app,
}) => {
  await app.open('evening')
  await plan(app, { grill: ['Plats'] })
  await become(app, 'station', 'grill')
  await expect(app.page.locator('[data-part="station"]')).toHaveText('Grill')
  await plan(app, {})
  await expect(app.page.locator('[data-banner="nowhere"]')).toContainText(
    'Nothing is made at “Grill” any more.',
  )
  await expect(app.column('preparing').locator('[data-card]').first()).toBeVisible()
  await expect(app.page.locator('[data-strike]')).toHaveCount(0)
  await expect(
    app.page.locator('[data-card]').getByRole('button', { name: /^(Accept|Ready|Done)/ }),
  ).toHaveCount(0)
})

test('a manager gives a screen to one station of the kitchen, and hears which makes nothing', async ({
  app,
}) => {
  await app.open('evening', { office: 'screens', manager: 'screens-on' })
  await plan(app, { grill: ['Plats'] })
  const panel = app.page.locator('[data-panel="add-screen"]')
  await panel.getByLabel('Name of the screen').fill('Four')
  await expect(panel.getByText('Where it stands')).toHaveCount(0)
  await panel.locator('label').filter({ hasText: 'Cooking' }).click()
  const bar = panel.locator('label').filter({ hasText: 'Bar' })
  await expect(bar).toContainText('Makes nothing yet')
  await panel.locator('label').filter({ hasText: 'Its own dishes alone' }).click()
  await panel.getByRole('button', { name: 'Make a code' }).click()
  await expect.poll(() => app.calls()).toContainEqual('screens.makeCode Four station grill')
})
