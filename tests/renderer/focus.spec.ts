import { wrongWhileTabbing } from './focus-sight.ts'
import { expect, type Screen, test } from './screen.ts'

test('Escape closes a sheet of an order, then the order under it, and the focus is back on its card', async ({
  app,
}) => {
  await app.open('evening')
  await app.card('nadia').locator('[data-part="number"]').focus()
  await app.page.keyboard.press('Enter')
  const sheet = app.page.getByRole('dialog')
  await sheet.getByRole('button', { name: /Refuse/ }).click()
  await expect(sheet).toContainText('Refuse order 5821')
  await app.page.keyboard.press('Escape')
  await expect(sheet.getByRole('button', { name: 'Refuse…' })).toBeVisible()
  await app.page.keyboard.press('Escape')
  await expect(sheet).toHaveCount(0)
  await expect(app.card('nadia').locator('[data-part="number"]')).toBeFocused()
})

test('Escape closes the topmost of two sheets, then the other, and the focus is where it was', async ({
  app,
}) => {
  await app.page.setViewportSize({ width: 1024, height: 768 })
  await app.open('late')
  const folded = app.page.locator('[data-part="folded"]')
  await folded.focus()
  await app.page.keyboard.press('Enter')
  const sheets = app.page.getByRole('dialog')
  await sheets.locator('[data-urgent] button').first().click()
  await expect(sheets).toHaveCount(2)
  await app.page.keyboard.press('Escape')
  await expect(sheets).toHaveCount(1)
  await app.page.keyboard.press('Escape')
  await expect(sheets).toHaveCount(0)
  await expect(folded).toBeFocused()
})

test('keys of the board do nothing behind a sheet: a number presses what bears it in the sheet', async ({
  app,
}) => {
  await app.page.setViewportSize({ width: 1024, height: 768 })
  await app.open('late')
  await app.page.locator('[data-part="folded"]').click()
  const sheet = app.page.getByRole('dialog')
  await sheet.waitFor()
  for (const key of ['0', 'Enter', 'ArrowDown', '+', 'd']) await app.page.keyboard.press(key)
  expect(await sheet.evaluate((element) => element.contains(document.activeElement))).toBe(true)
  await expect(sheet).toHaveCount(1)
  await app.page.keyboard.press('1')
  await expect(sheet).toHaveCount(2)
  await expect(sheet.last()).toContainText('5821')
  expect(await sheet.last().evaluate((element) => element.contains(document.activeElement))).toBe(true)
  expect(await app.calls()).toEqual([])
})

test('any number of Tabs on Device leaves the page where it is, and what has the focus in sight', async ({
  app,
}) => {
  await app.open('busy', { screen: 'device' })
  for (let press = 1; press <= 60; press += 1) {
    await app.page.keyboard.press('Tab')
    const { top, isInSight, isPage } = await app.page.evaluate(() => {
      const focused = document.activeElement
      const box = (focused?.closest('label') ?? focused)?.getBoundingClientRect()
      return {
        top: Math.round(document.querySelector('header')?.getBoundingClientRect().top ?? -1),
        isPage: focused === document.body,
        isInSight:
          box !== undefined && box.top >= -1 && box.top < window.innerHeight && box.left < window.innerWidth,
      }
    })
    expect(top, `after ${press} Tabs`).toBe(0)
    // After the last one the browser itself has the focus for one press.
    if (!isPage) expect(isInSight, `after ${press} Tabs`).toBe(true)
  }
})

const sheets: readonly [name: string, open: (app: Screen) => Promise<void>][] = [
  ['details of an order', (app) => app.open('evening', { details: 'nadia' })],
  ['refuse', (app) => app.open('evening', { refuse: 'nadia' })],
  [
    'pause',
    async (app) => {
      await app.open('evening')
      await app.page.locator('[data-pause] button').first().click()
    },
  ],
  [
    'keys',
    async (app) => {
      await app.open('evening')
      await app.page.keyboard.press('?')
    },
  ],
]

for (const [name, open] of sheets)
  for (const [width, height] of [
    [1280, 800],
    [640, 400],
  ] as const)
    test(`Tab 40 times and back: the focus stays in the sheet, marked and in sight: ${name}, ${width} × ${height}`, async ({
      app,
    }) => {
      await app.page.emulateMedia({ reducedMotion: 'reduce' })
      await app.page.setViewportSize({ width, height })
      await open(app)
      await app.page.getByRole('dialog').waitFor()
      expect(await wrongWhileTabbing(app.page, 40, '[role="dialog"]')).toEqual([])
    })
