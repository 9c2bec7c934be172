import { expect, test } from './screen.ts'

const shots = process.env['SHOTS']

test('what is to be made in all stands below the board, and a touch on a dish is told from another', async ({
  app,
}) => {
  await app.open('evening')
  const bar = app.page.locator('[data-part="all-day"]')
  const dish = bar.locator('[data-dish]').first()
  await expect(dish).toBeVisible()
  await dish.click()
  await expect(dish).toHaveAttribute('aria-pressed', 'true')
  await dish.click()
  await expect(dish).toHaveAttribute('aria-pressed', 'false')
  if (shots) await app.page.screenshot({ path: `${shots}/board.png` })
})

test('a line is struck off by a touch and put back by another, and the station knows it (B5)', async ({
  app,
}) => {
  await app.open('evening', { details: 'junko' })
  const line = app.page.getByRole('dialog').locator('[data-strike]').first()
  expect((await line.boundingBox())?.height).toBeGreaterThanOrEqual(48)
  await line.click()
  await expect(line).toHaveAttribute('aria-pressed', 'true')
  await expect.poll(() => app.calls()).toHaveLength(1)
  if (shots) await app.page.screenshot({ path: `${shots}/details.png` })
  await line.click()
  await expect(line).toHaveAttribute('aria-pressed', 'false')
})

test('lines touched quickly one after the other are all struck off: none waits for the station', async ({
  app,
}) => {
  await app.open('evening', { details: 'junko' })
  const lines = app.page.getByRole('dialog').locator('[data-strike]')
  const count = await lines.count()
  for (let at = 0; at < count; at += 1) await lines.nth(at).click()
  for (let at = 0; at < count; at += 1) await expect(lines.nth(at)).toHaveAttribute('aria-pressed', 'true')
})

test('five minutes more say who hears of them', async ({ app }) => {
  await app.open('evening', { details: 'junko' })
  await app.page.getByRole('button', { name: '+5 min' }).click()
  await expect(app.page.locator('[data-part="delayed"]')).toContainText('DoorDash')
  expect(await app.calls()).toEqual(['delay(5) junko'])
})

for (const { width, height } of [
  { width: 1280, height: 800 },
  { width: 640, height: 400 },
])
  test(`what five minutes more say moves no button of the details or of the menu (${width}×${height})`, async ({
    app,
  }) => {
    await app.page.setViewportSize({ width, height })
    const more = app.page.getByRole('button', { name: '+5 min' })
    const foot = app.page.locator('[role="dialog"] footer button, [data-part="line-menu"] button')
    const places = () =>
      foot.evaluateAll((all) =>
        all.map((button) => {
          const { x, y } = button.getBoundingClientRect()
          // A sheet that still slides in takes all of them along.
          const left = x - (button.closest('[role="dialog"]')?.getBoundingClientRect().x ?? 0)
          return { text: button.textContent, left, y }
        }),
      )
    const pressed = async () => {
      const before = await places()
      expect(before.map(({ text }) => text).join()).toMatch(/Cancel (this order|order 2611)…/)
      await more.click()
      await expect(app.page.locator('[data-part="delayed"]')).toContainText('DoorDash')
      const after = await places()
      expect(after.map(({ text }) => text)).toEqual(before.map(({ text }) => text))
      // Less than a pixel is how a sliding sheet is rounded.
      for (const [at, { left, y }] of after.entries()) {
        expect(Math.abs(left - (before[at]?.left ?? 0))).toBeLessThan(1)
        expect(Math.abs(y - (before[at]?.y ?? 0))).toBeLessThan(1)
      }
    }
    await app.open('evening', { details: 'junko' })
    await pressed()
    // At the smallest size the column has to be opened first; the menu is the same.
    if (width < 960) return
    await app.open('evening')
    await app.card('junko').locator('[data-part="head"]').hover()
    await app.page.mouse.down()
    await expect(app.page.locator('[data-part="line-menu"]')).toBeVisible()
    await app.page.mouse.up()
    await pressed()
  })

test('the foot of an order sheet keeps no room for what has not been said, in the largest text', async ({
  app,
}) => {
  await app.open('evening', { details: 'junko', text: 'largest' })
  const foot = app.page.getByRole('dialog').locator('footer')
  await expect(foot.getByRole('button', { name: '+5 min' })).toBeVisible()
  const empty = await foot.evaluate((box) => {
    const bottom = Math.max(
      ...[...box.querySelectorAll('button')].map((each) => each.getBoundingClientRect().bottom),
    )
    return (box.getBoundingClientRect().bottom - bottom) / box.currentCSSZoom
  })
  // The padding of the foot.
  expect(empty).toBeLessThanOrEqual(16)
  await foot.getByRole('button', { name: '+5 min' }).click()
  await expect(foot.locator('[data-part="delayed"]')).toBeInViewport({ ratio: 1 })
})

test('a dish that is out is asked of the channel from its line, and can be taken off sale from there', async ({
  app,
}) => {
  await app.open('evening', { details: 'junko' })
  await app.page
    .getByRole('button', { name: /is out$/ })
    .first()
    .click()
  const sheet = app.page.getByRole('dialog')
  await expect(sheet).toContainText('What should become of this order?')
  if (shots) await app.page.screenshot({ path: `${shots}/out.png` })
  await sheet.getByRole('button', { name: 'Take it off sale…' }).click()
  await expect(app.page.getByRole('dialog')).toContainText('off sale')
})

test('what was finished is listed; one touch brings it back', async ({ app }) => {
  await app.open('evening')
  await app.page.getByRole('button', { name: 'Finished orders' }).click()
  const rows = app.page.locator('[data-order-row]')
  await expect(rows.first()).toBeVisible()
  if (shots) await app.page.screenshot({ path: `${shots}/recall.png` })
  await app.page.keyboard.press('Escape')
  await expect(app.page.getByRole('dialog')).toHaveCount(0)
})

test('the board is searched by name, and Enter opens the first order found', async ({ app }) => {
  await app.open('evening')
  await app.page.keyboard.press('/')
  const field = app.page.getByRole('searchbox')
  await field.fill('junko')
  await expect(app.page.locator('[data-order-row="junko"]')).toBeVisible()
  if (shots) await app.page.screenshot({ path: `${shots}/search.png` })
  await field.press('Enter')
  await expect(app.page.getByRole('dialog')).toContainText('Junko')
})

test('an order for later says its date in the search and in the history, wherever it is looked for (B5)', async ({
  app,
}) => {
  await app.open('evening')
  await app.change('later-today', {
    estimatedPickupAt: Date.UTC(2026, 11, 24, 23, 30),
    customerName: 'Ondine B.',
  })
  await app.page.keyboard.press('/')
  await app.page.getByRole('searchbox').fill('ondine')
  const row = app.page.locator('[data-order-row="later-today"]')
  await expect(row).toContainText(/Wanted for Thursday 24 December, \d\d:30/)
  await app.page.getByRole('searchbox').fill('junko')
  await expect(app.page.locator('[data-order-row="junko"]')).not.toContainText('Wanted for')
  await app.page.keyboard.press('Escape')
  await app.open('later', { screen: 'history' })
  await expect(
    app.page.locator('[data-history-row]').filter({ hasText: 'Wanted for' }).first(),
  ).toContainText(/Wanted for (Tuesday 24|Wednesday 25) November|Wanted for \d\d:\d\d/)
})

test('one Escape leaves the search, also with words in it (WCAG 2.1.2)', async ({ app }) => {
  await app.open('evening')
  await app.page.keyboard.press('/')
  await app.page.getByRole('searchbox').fill('junko')
  await expect(app.page.locator('[data-order-row="junko"]')).toBeVisible()
  await app.page.keyboard.press('Escape')
  await expect(app.page.getByRole('dialog')).toHaveCount(0)
})

test('another key can bump, and the one that had it changes places', async ({ app }) => {
  await app.open('evening')
  await app.page.keyboard.press('?')
  const bump = app.page.locator('[data-key-action="bump"]')
  await bump.click()
  await app.page.keyboard.press('b')
  await expect(bump).toContainText('B')
  if (shots) await app.page.screenshot({ path: `${shots}/keys.png` })
  await app.page.keyboard.press('Escape')
  await expect(app.page.getByRole('dialog')).toHaveCount(0)
  await app.page.keyboard.press('1')
  await app.page.keyboard.press('b')
  await expect.poll(() => app.calls()).toEqual(['accept(15) nadia'])
})

test('a line is struck off on its card, where a finger finds it, and the card goes on as it is', async ({
  app,
}) => {
  await app.open('evening')
  const line = app.card('junko').locator('[data-strike]').first()
  expect((await line.boundingBox())?.height).toBeGreaterThanOrEqual(48)
  await line.click()
  await expect(line).toHaveAttribute('aria-pressed', 'true')
  await expect.poll(() => app.calls()).toEqual(['strike(noodles,true) junko'])
  // The rest of the card is held back while somebody touches the board; what was struck off is not.
  await app.page.waitForTimeout(200)
  await expect(line).toHaveAttribute('aria-pressed', 'true', { timeout: 500 })
  await expect(app.card('junko')).toBeVisible()
  if (shots) await app.page.screenshot({ path: `${shots}/struck.png` })
})

test('a touch on a dish below the board lights the cards that have it, another puts them out', async ({
  app,
}) => {
  await app.open('evening')
  const dish = app.page.locator('[data-part="all-day"] [data-dish="hand pulled noodles"]')
  await dish.click()
  await expect(app.card('junko')).toHaveAttribute('data-lit', 'yes')
  await expect(app.card('nadia')).toHaveAttribute('data-lit', 'no')
  await dish.click()
  await expect(app.card('junko')).not.toHaveAttribute('data-lit')
})

test('by a key the sheet of stations opens: what this screen shows, and who makes each category', async ({
  app,
}) => {
  await app.open('evening')
  await app.page.keyboard.press('s')
  const sheet = app.page.getByRole('dialog')
  await expect(sheet.getByRole('radiogroup').nth(1)).toBeVisible()
  if (shots) await app.page.screenshot({ path: `${shots}/stations.png` })
})

test('what the bar has no room for is opened by a touch: every dish, those of late orders first', async ({
  app,
}) => {
  await app.open('rush-74')
  const bar = app.page.locator('[data-part="all-day"]')
  const rest = bar.locator('[data-part="all-day-rest"]')
  const box = await rest.boundingBox()
  expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(48)
  const inBar = await bar.locator('[data-dish]').count()
  await rest.click()
  const dishes = app.page.getByRole('dialog').locator('[data-dish]')
  await expect(dishes).toHaveCount(inBar)
  const late = await dishes.evaluateAll((all) =>
    all.map((dish) => Number(/(\d+) late/.exec(dish.textContent)?.[1] ?? 0)),
  )
  expect(late[0]).toBeGreaterThan(0)
  expect(late).toEqual(late.toSorted((a, b) => b - a))
  if (shots) await app.page.screenshot({ path: `${shots}/all-day.png` })
})

test('how many pieces of other dishes there are stands beside the last dish shown', async ({ app }) => {
  await app.open('rush-74')
  const bar = app.page.locator('[data-part="all-day"]')
  const rest = await bar.locator('[data-part="all-day-rest"]').boundingBox()
  const ends = await bar
    .locator('[data-dish]:visible')
    .evaluateAll((all) => all.map((dish) => dish.getBoundingClientRect().right))
  expect(ends.length).toBeGreaterThan(1)
  expect((rest?.x ?? 0) - Math.max(...ends)).toBeCloseTo(8)
})
