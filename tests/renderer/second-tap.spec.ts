import type { Page } from '@playwright/test'
import { expect, test } from './screen.ts'

/** The second of two quick taps is meant for what lay under the first, not for what has come or gone since. */

type Spot = { x: number; y: number }

/** As a finger in a hurry: twice at the same spot, a little apart. */
async function tapTwice(page: Page, { x, y }: Spot, gapMs: number) {
  await page.mouse.click(x, y)
  await page.waitForTimeout(gapMs)
  await page.mouse.click(x + 6, y + 4)
}

async function middleOf(page: Page, selector: string): Promise<Spot> {
  const box = await page.locator(selector).first().boundingBox()
  if (box === null) throw new Error(`${selector} is not in sight`)
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

/** Where the number of an order stands on its card. */
async function numberOn(page: Page, card: string): Promise<Spot> {
  const box = await page.locator(`[data-card="${card}"]`).boundingBox()
  if (box === null) throw new Error(`${card} is not in sight`)
  return { x: box.x + 40, y: box.y + 30 }
}

/** A spot in one of these boxes where now a card lies that a touch opens. */
function spotOnCard(
  page: Page,
  boxes: readonly (Spot & { width: number; height: number })[],
): Promise<Spot | null> {
  return page.evaluate((them) => {
    for (const { x, y, width, height } of them)
      for (let across = x + 8; across < x + width - 14; across += 8)
        for (let down = y + 8; down < y + height - 12; down += 8) {
          const there = document.elementFromPoint(across, down)?.closest('[data-card] button')
          if (there?.textContent.includes('details')) return { x: across, y: down }
        }
    return null
  }, boxes)
}

for (const gapMs of [0, 60])
  test(`two taps on a card ${gapMs} ms apart open its order, and leave it open`, async ({ app }) => {
    await app.open('evening', { rest: 'loads' })
    await app.page.waitForTimeout(1500)
    const { x, y } = await numberOn(app.page, 'nadia')
    await tapTwice(app.page, { x, y }, gapMs)
    await expect(app.page.getByRole('dialog')).toBeVisible()
    // Whoever taps beside it after a look closes it as ever.
    await app.page.waitForTimeout(600)
    await app.page.mouse.click(x, y)
    await expect(app.page.getByRole('dialog')).toHaveCount(0)
  })

test('two taps where the order then shows a button do not press it', async ({ app }) => {
  await app.open('busy', { details: 'unconfirmed', rest: 'loads' })
  const buttons = app.page.getByRole('dialog').locator('[data-part="body"], footer').getByRole('button')
  await expect(buttons.first()).toBeVisible()
  const boxes = (await Promise.all((await buttons.all()).map((each) => each.boundingBox()))).filter(
    (box) => box !== null,
  )
  await app.page.keyboard.press('Escape')
  await expect(app.page.getByRole('dialog')).toHaveCount(0)
  const spot = await spotOnCard(app.page, boxes)
  if (spot === null) throw new Error('no card lies where a button of the sheet comes')
  await app.page.waitForTimeout(1500)
  await tapTwice(app.page, spot, 60)
  await app.page.waitForTimeout(300)
  await expect(app.page.getByRole('dialog')).toHaveCount(1)
  await expect(app.page.getByRole('dialog').getByRole('button', { name: 'Close' })).toBeVisible()
  await expect(app.page.getByRole('dialog')).toContainText('History')
  expect((await app.calls()).filter((call) => !/^(acknowledge|details|history)/.test(call))).toEqual([])
})

test('two taps on the way out of a sheet press nothing of the page under it', async ({ app }) => {
  await app.open('evening', { details: 'junko' })
  await tapTwice(app.page, await middleOf(app.page, '[role="dialog"] header button'), 60)
  await app.page.waitForTimeout(300)
  await expect(app.page.getByRole('dialog')).toHaveCount(0)
  expect((await app.calls()).filter((call) => !call.startsWith('acknowledge'))).toEqual([])
})

test('two taps on a list that drops down leave it open', async ({ app }) => {
  await app.open('evening', { office: 'home' })
  const button = app.page.getByRole('button', { name: 'Applications' })
  const box = await button.boundingBox()
  await tapTwice(app.page, { x: (box?.x ?? 0) + 30, y: (box?.y ?? 0) + 20 }, 60)
  await app.page.waitForTimeout(300)
  await expect(app.page.getByRole('menu')).toBeVisible()
})

test('taps at different spots, and a tap after a key, are taken at any pace', async ({ app }) => {
  await app.open('evening', { details: 'junko' })
  const close = await middleOf(app.page, '[role="dialog"] header button')
  await app.page.mouse.click(close.x, close.y)
  const { x, y } = await numberOn(app.page, 'nadia')
  await app.page.mouse.click(x, y)
  await expect(app.page.getByRole('dialog')).toBeVisible()
  await app.page.keyboard.press('Escape')
  await app.page.mouse.click(x, y)
  await expect(app.page.getByRole('dialog')).toBeVisible()
})
