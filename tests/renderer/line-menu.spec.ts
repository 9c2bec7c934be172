import type { Locator, Page } from '@playwright/test'
import { boardOrder, dinnerTime, line, preparingOrder } from '../fixtures/orders.ts'
import { axeFinds } from './axe.ts'
import { expect, test } from './screen.ts'

const menu = '[data-part="line-menu"]'

/** A finger rests on it until the menu is there. */
async function hold(page: Page, place: Locator): Promise<void> {
  const box = await place.boundingBox()
  if (!box) throw new Error('nothing to hold')
  await page.mouse.move(box.x + Math.min(60, box.width / 2), box.y + box.height / 2)
  await page.mouse.down()
  await expect(page.locator(menu)).toBeVisible()
  await page.mouse.up()
}

test('a line that is held opens what can be done with it beside the card: the card keeps its button, the line is not struck off', async ({
  app,
}) => {
  await app.open('evening')
  await hold(app.page, app.card('junko').getByText('Smashed Cucumber'))
  const box = app.page.locator(menu)
  await expect(box.locator('[data-part="dish"]')).toHaveText('1 Smashed Cucumber')
  const [card, at] = await Promise.all([app.card('junko').boundingBox(), box.boundingBox()])
  expect(
    (at?.x ?? 0) >= (card?.x ?? 0) + (card?.width ?? 0) || (at?.x ?? 0) + (at?.width ?? 0) <= (card?.x ?? 0),
  ).toBe(true)
  for (const button of await box.getByRole('button').all()) {
    const size = await button.boundingBox()
    expect(Math.min(size?.width ?? 0, size?.height ?? 0)).toBeGreaterThanOrEqual(48)
  }
  expect(await app.calls()).toEqual([])
  // The card's own button does in one touch what it always does, and the menu is gone.
  await app.card('junko').getByRole('button', { name: 'Ready', exact: true }).click()
  await expect(box).toHaveCount(0)
  await expect.poll(() => app.calls()).toEqual(['ready junko'])
})

test('in the menu of a dish the order it would cancel is named, above the steps and on the button', async ({
  app,
}) => {
  await app.open('evening')
  await hold(app.page, app.card('junko').getByText('Smashed Cucumber'))
  await expect(app.page.locator(menu).locator('[data-part="whose"]')).toHaveText('Order 2611')
  await app.page.locator(menu).getByRole('button', { name: 'Cancel order 2611…' }).click()
  await expect(app.page.getByRole('dialog')).toContainText('2611')
})

test('86 of a dish and "out in this order" are two touches from its line', async ({ app }) => {
  await app.open('evening')
  await hold(app.page, app.card('junko').getByText('Hand-pulled Noodles'))
  await app.page.locator(menu).getByRole('button', { name: 'Take it off sale…' }).click()
  await expect(app.page.getByRole('dialog')).toContainText('off sale')
  await app.page.keyboard.press('Escape')
  await hold(app.page, app.card('junko').getByText('Hand-pulled Noodles'))
  await app.page.locator(menu).getByRole('button', { name: 'Out in this order…' }).click()
  await expect(app.page.getByRole('dialog')).toContainText('Hand-pulled Noodles is out')
})

test('refusing is two touches from the card of a new order, and a held Accept still accepts', async ({
  app,
}) => {
  await app.open('evening')
  await hold(app.page, app.card('nadia').getByText('Root Beer'))
  await expect(app.page.locator(menu).locator('[data-part="dish"]')).toHaveText('1 Root Beer')
  await app.page.locator(menu).getByRole('button', { name: 'Refuse…' }).click()
  await expect(app.page.getByRole('dialog')).toContainText('Refuse order 5821')
  await app.page.keyboard.press('Escape')
  await app
    .card('nadia')
    .getByRole('button', { name: /^Accept/ })
    .click({ delay: 900 })
  await expect.poll(() => app.calls()).toContain('accept(15) nadia')
  await expect(app.page.locator(menu)).toHaveCount(0)
})

test('dishes are struck off one after the other in the same place, also by a hold of the head of a small card', async ({
  app,
}) => {
  await app.open('evening', { cards: 'strip' })
  await hold(app.page, app.card('junko').locator('[data-part="head"]'))
  const box = app.page.locator(menu)
  const made = box.getByRole('button', { name: 'Made' })
  await made.click()
  await expect(box.locator('[data-part="dish"]')).toHaveText('1 Smashed Cucumber')
  await made.click()
  await expect(box).toHaveCount(0)
  await expect.poll(() => app.calls()).toHaveLength(2)
})

test('on a compact card a touch strikes a dish off where it has the height of a finger, else it opens the order', async ({
  app,
}) => {
  await app.open('evening', { cards: 'compact' })
  const few = app.card('anais').locator('[data-strike]').first()
  expect((await few.boundingBox())?.height).toBeGreaterThanOrEqual(48)
  await few.click()
  await expect(few).toHaveAttribute('aria-pressed', 'true')
  const many = preparingOrder(2, 15, {
    id: 'many',
    lines: Array.from({ length: 12 }, (_, at) => line(`Dish ${at}`)),
  })
  await app.tell(many)
  await expect(app.card('many').locator('[data-strike]')).toHaveCount(0)
  // What opens the order lies over the words.
  await app.card('many').getByText('Dish 0').click({ force: true })
  await expect(app.page.getByRole('dialog')).toContainText('Dish 11')
})

test('the menu is opened, walked and closed by keys, and the focus comes back to the card (B5)', async ({
  app,
}) => {
  await app.open('evening')
  await app.page.keyboard.press('2')
  await app.page.keyboard.press('o')
  const box = app.page.locator(menu)
  await expect(box.locator('[data-part="dish"]')).toHaveText('1 Hand-pulled Noodles')
  await app.page.keyboard.press('ArrowRight')
  await expect(box.locator('[data-part="dish"]')).toHaveText('1 Smashed Cucumber')
  await app.page.keyboard.press('ArrowDown')
  await expect(box.getByRole('button', { name: 'Take it off sale…' })).toBeFocused()
  await app.page.keyboard.press('Escape')
  await expect(box).toHaveCount(0)
  await expect(app.card('junko')).toBeFocused()
})

test('no card moves while the menu of one is open, and one that is forgotten closes by itself (B5)', async ({
  app,
}) => {
  await app.page.clock.install({ time: dinnerTime })
  await app.open('evening')
  await app.card('junko').getByRole('button', { name: 'More', exact: true }).click()
  await expect(app.page.locator(menu)).toBeVisible()
  const before = await app.top('junko')
  for (let at = 0; at < 6; at += 1)
    await app.tell(
      boardOrder({
        id: `more-${at}`,
        displayNumber: `81${at}0`,
        receivedAt: dinnerTime,
        confirmBy: dinnerTime + 60_000,
      }),
    )
  await app.page.clock.runFor(10_000)
  await expect(app.card('more-5')).toBeAttached()
  expect(await app.top('junko')).toBe(before)
  await app.page.clock.runFor(25_000)
  await expect(app.page.locator(menu)).toHaveCount(0)
})

test('an order that ends elsewhere takes its menu along', async ({ app }) => {
  await app.open('evening')
  await app.card('junko').getByRole('button', { name: 'More', exact: true }).click()
  await app.change('junko', { status: 'picked_up', pickedUpAt: dinnerTime })
  await expect(app.page.locator(menu)).toHaveCount(0)
})

test('an order for later says so on the smallest card too, before anybody cooks it', async ({ app }) => {
  await app.open('evening', { cards: 'strip' })
  await app.tell(
    boardOrder({
      id: 'tonight',
      status: 'scheduled',
      receivedAt: dinnerTime,
      estimatedPickupAt: dinnerTime + 5 * 3_600_000,
    }),
  )
  const later = app.card('tonight').locator('[data-mark="later"]')
  await expect(later).toContainText('23:03')
  await expect(later).toContainText('For later: not to cook yet')
})

for (const language of ['en', 'fr', 'es'] as const)
  test(`the open menu stands whole in the window, axe finds nothing and no word of it is cut, in ${language}`, async ({
    app,
  }) => {
    test.setTimeout(120_000)
    for (const [width, height] of [
      [1024, 768],
      [1920, 1080],
      [800, 1280],
      [640, 400],
    ] as const) {
      await app.page.setViewportSize({ width, height })
      await app.open('evening', { language })
      const tab = app.page.locator('[data-tab="preparing"]')
      if (await tab.isVisible()) await tab.click()
      const card = app.card('junko')
      const dish = card.getByText('Hand-pulled Noodles')
      await dish.scrollIntoViewIfNeeded()
      await hold(app.page, dish)
      const box = app.page.locator(menu)
      const at = await box.boundingBox()
      if (!at) throw new Error('the menu is not there')
      expect(
        [at.x >= 0, at.y >= 0, at.x + at.width <= width, at.y + at.height <= height],
        `${width}`,
      ).toEqual(Array.from({ length: 4 }, () => true))
      const cut = await box.evaluate((menu) =>
        [...menu.querySelectorAll('button')].flatMap((each) =>
          each.scrollWidth > each.clientWidth + 1 ? [each.textContent] : [],
        ),
      )
      expect(cut, `${width}`).toEqual([])
      expect(await axeFinds(app.page, { include: menu }), `${width}`).toEqual([])
      if (process.env['SHOTS'])
        await app.page.screenshot({ path: `${process.env['SHOTS']}/menu-${language}-${width}.png` })
      await app.page.keyboard.press('Escape')
      await expect(box).toHaveCount(0)
    }
  })
