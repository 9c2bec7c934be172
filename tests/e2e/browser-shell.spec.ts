import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeLaunchPage } from '../../scripts/lib/app-window.mjs'
import { expect, test } from './support/test.ts'

/** What only a screen in a browser meets: an address, a token, a second screen. */

test('a browser without the token sees no orders and is told what to do', async ({ kitchen, browser }) => {
  const order = await kitchen.sandbox.place({ preset: 'everyday' })
  const { origin } = new URL(kitchen.page.url())
  const page = await (await browser.newContext()).newPage()
  await page.goto(`${origin}/#token=wrong`)
  await expect(page.getByRole('heading')).toBeVisible()
  await expect(page.locator('[data-link="live"]')).toHaveCount(0)
  await expect(page.getByText(order.shortCode)).toHaveCount(0)
  await page.context().close()
})

test('the token does not stay in the address, and a reload needs none', async ({ kitchen }) => {
  expect(kitchen.page.url()).not.toContain('token')
  await kitchen.page.reload()
  await expect(kitchen.page.locator('[data-link="live"]')).toBeVisible()
})

test('the page an app window is opened with leads to the board', async ({ kitchen, browser }) => {
  const folder = mkdtempSync(join(tmpdir(), 'om-launch # % '))
  try {
    const page = await (await browser.newContext()).newPage()
    await page.goto(writeLaunchPage(folder, kitchen.ready.ui ?? ''))
    await expect(page.locator('[data-link="live"]')).toBeVisible()
    expect(page.url()).toBe(`${new URL(kitchen.page.url()).origin}/`)
    await page.context().close()
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

test('two screens show the same board, and what one does the other shows', async ({ kitchen, browser }) => {
  const second = await (await browser.newContext()).newPage()
  await second.goto(kitchen.ready.ui ?? '')
  const order = await kitchen.sandbox.place({ preset: 'everyday' })
  await expect(second.locator('article[data-card]').filter({ hasText: order.shortCode })).toBeVisible()
  await kitchen
    .card(order, 'new')
    .getByRole('button', { name: /^Accept/ })
    .click()
  await expect(
    second.locator('[data-column="preparing"] article[data-card]').filter({ hasText: order.shortCode }),
  ).toBeVisible()
  await second.context().close()
})
