import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import type { AccessKey } from '#shared/doordash/api.ts'
import { apiClient } from '../sandbox/api-client.ts'
import { startIntake, type TestIntake } from '../sandbox/intake.ts'
import { expect, test } from './support/watched-page.ts'

let intake: TestIntake
let child: ChildProcessWithoutNullStreams
let url: string
let sandbox: { url: string; accessKey: AccessKey }

test.beforeEach(async ({ page }) => {
  intake = await startIntake()
  const args = ['out/sandbox/index.js', '--intake', intake.url, '--intake-secret', 's', '--seed', '4']
  child = spawn(process.execPath, args, { stdio: 'pipe' })
  const line = await new Promise<string>((resolve) => {
    createInterface({ input: child.stdout }).once('line', resolve)
  })
  sandbox = JSON.parse(line)
  url = sandbox.url
  await page.goto(url)
})

test.afterEach(async () => {
  const ended = new Promise((resolve) => {
    child.once('exit', resolve)
  })
  child.stdin.end()
  await ended
  await intake.close()
})

const cards = (page: Page) => page.getByRole('listitem', { name: /^Order \d{4}$/ })

test('a press places an order, the app hears it, and the card counts down and shows the answer', async ({
  page,
}) => {
  await expect(page.getByRole('heading', { name: 'DoorDash sandbox' })).toBeVisible()
  await page.getByRole('button', { name: 'Allergy' }).click()
  await intake.hears('orders')
  const card = cards(page).first()
  await expect(card.getByText('Waiting')).toBeVisible()
  await expect(card.getByRole('timer')).toContainText(/[2-8]:[0-5]\d/)
  await expect(card.getByText('202')).toBeVisible()
})

test('the merchant portal is one press away, in a tab of its own', async ({ page }) => {
  const [portal] = await Promise.all([
    page.waitForEvent('popup'),
    page.getByRole('link', { name: 'Merchant portal' }).click(),
  ])
  await expect(portal.getByRole('heading', { name: 'Stores' })).toBeVisible()
  await expect(portal.getByRole('link', { name: /Chez Loutre · Port/ })).toBeVisible()
})

test('the tester accepts on the tablet, moves the dasher, adjusts and cancels', async ({ page }) => {
  await page.getByRole('button', { name: 'Place an everyday order' }).click()
  const card = cards(page).first()
  await card.getByRole('button', { name: 'Accept on tablet' }).click()
  await expect(card.getByText('Confirmed')).toBeVisible()
  await intake.hears('dasher-status')
  await card.getByRole('button', { name: 'Dasher 400 m away' }).click()
  await intake.hears('dasher-status', 2)

  await card.getByRole('button', { name: 'Adjust' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'One more' }).first().click()
  await dialog.getByRole('button', { name: 'Adjust the order' }).click()
  await intake.hears('orders', 2)

  await card.getByRole('button', { name: 'Cancel' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'The customer' }).click()
  await intake.hears('order-cancel')
  await expect(card.getByText('by the customer')).toBeVisible()

  await card.getByRole('button', { name: 'Log' }).click()
  await expect(page.getByRole('dialog')).toContainText('Accepted on the DoorDash tablet')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
})

const activate = () =>
  fetch(`${url}/control/uber/chez-loutre-centre`, {
    method: 'POST',
    body: JSON.stringify({ status: 'ACTIVATED' }),
  })
const uberCards = (page: Page) => page.getByRole('listitem', { name: /^Order [\dA-F]{5}$/ })

test('the tester plays Uber Eats too: orders, accepts on its tablet, changes, moves the courier and cancels', async ({
  page,
}) => {
  await page.getByRole('group', { name: 'Ordered at' }).getByLabel('Uber Eats').check()
  await expect(page.getByText('Uber Eats is not active here')).toBeVisible()
  await activate()
  await expect(page.getByText('Uber Eats is not active here')).toBeHidden()
  await page.getByRole('button', { name: 'Two carts' }).click()
  await intake.hears('uber-eats')
  const card = uberCards(page).first()
  await expect(card).toContainText('Uber Eats')
  await expect(card.getByText('Offered')).toBeVisible()
  await expect(card.getByRole('timer')).toContainText(/1[01]:[0-5]\d/)

  await card.getByRole('button', { name: 'The customer adds one' }).click()
  expect(JSON.parse((await intake.hears('uber-eats', 2)).body)).toMatchObject({
    event_type: 'orders.customer_order_edit',
  })
  await card.getByRole('button', { name: 'Accept on Uber’s tablet' }).click()
  await expect(card.getByText('Accepted', { exact: true })).toBeVisible()
  await card.getByRole('button', { name: 'Plan a courier' }).click()
  await card.getByRole('button', { name: 'Courier on the way' }).click()
  await intake.hears('uber-eats', 4)
  await expect(card.getByText('on the way to the restaurant')).toBeVisible()
  await card.getByRole('button', { name: 'Cancel' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Uber', exact: true }).click()
  await expect(card.getByText('Uber cancelled')).toBeVisible()
  await card.getByRole('button', { name: 'Log' }).click()
  await expect(page.getByRole('dialog')).toContainText('Accepted on Uber’s tablet')
  await expect(page.getByRole('dialog')).toContainText('Uber Eats sends orders.failure')
})

test('an order of Uber Eats can be written by hand', async ({ page }) => {
  await activate()
  await page.getByRole('tab', { name: 'Write' }).click()
  await page.getByRole('group', { name: 'Ordered at' }).getByLabel('Uber Eats').check()
  await page.getByLabel('Customer', { exact: true }).fill('Léa Tremblay')
  await page.getByRole('button', { name: 'Place this order' }).click()
  await expect(uberCards(page).first()).toContainText('Léa T.')
})

test('an order can be written by hand', async ({ page }) => {
  await page.getByRole('tab', { name: 'Write' }).click()
  await page.getByLabel('Customer', { exact: true }).fill('Léa Tremblay')
  await page.getByLabel('Note on the order').fill('Merci!')
  await page.getByRole('group', { name: 'Utensils' }).getByLabel('No', { exact: true }).check()
  await page.getByRole('button', { name: 'Place this order' }).click()
  const { order } = JSON.parse((await intake.hears('orders')).body)
  expect(order).toMatchObject({
    consumer: { first_name: 'Léa', last_name: 'T.' },
    order_special_instructions: 'Merci!',
    is_plastic_ware_option_selected: false,
  })
})

test('a staged fault shows above the orders until it is stopped', async ({ page }) => {
  await page.getByRole('tab', { name: 'Faults' }).click()
  await page.getByRole('button', { name: '3 times: Silence' }).click()
  const banner = page.getByRole('main').getByRole('status')
  await expect(banner).toContainText('On for 3 more times')
  await banner.getByRole('button', { name: 'Stop all' }).click()
  await expect(banner).toBeHidden()
})

const control = (path: string, body: object) =>
  fetch(`${url}/control${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })

test('trouble with menus and a change past the app are staged with a press (R27)', async ({ page }) => {
  await page.getByRole('tab', { name: 'Menus' }).click()
  await page.getByLabel('A menu job', { exact: true }).selectOption('fails at an image')
  await page.getByRole('button', { name: 'Stage: A menu job' }).click()
  await expect(page.getByRole('main').getByRole('status')).toContainText('Menu job fails')
  await page.getByLabel('Item', { exact: true }).selectOption({ label: 'Poutine classique, $12.95' })
  await page.getByRole('button', { name: 'It costs $1 more' }).click()
  await expect(page.getByLabel('Item', { exact: true })).toContainText('Poutine classique, $13.95')
})

test('the shop follows what is sold: struck through when it is not, ordered when it is', async ({ page }) => {
  await page.getByRole('tab', { name: 'Menus' }).click()
  await page.getByRole('link', { name: 'Shop', exact: true }).click()
  const poutine = page.getByRole('article', { name: 'Poutine classique' })
  await expect(poutine.getByText('$12.95')).toBeVisible()
  await poutine.getByRole('button', { name: /^Order( anyway)?: Poutine classique$/ }).click()
  await expect(page.getByRole('status').filter({ hasText: 'on its way' })).toBeVisible()
  const { order } = JSON.parse((await intake.hears('orders')).body)
  expect(order.categories[0].items[0]).toMatchObject({
    merchant_supplied_id: 'itm-poutine',
    extras: [{ options: [{ merchant_supplied_id: 'opt-regulier' }] }],
  })

  await page.getByText('Choices').first().click()
  await control('/stores/chez-loutre-centre/menu-change', {
    kind: 'item-price',
    itemId: 'itm-poutine',
    priceCents: 1_395,
  })
  await expect(poutine.getByText('$13.95')).toBeVisible()
  await control('/stores/chez-loutre-centre/menu-change', { kind: 'item-removed', itemId: 'itm-poutine' })
  await expect(poutine).toBeHidden()
  await control('/stores/chez-loutre-centre/pause', { minutes: 5 })
  await expect(page.getByText(/^Paused until/)).toBeVisible()
  await expect(page.getByRole('button', { name: /^Order( anyway)?: Soupe aux pois$/ })).toBeDisabled()
})

test('what is sold out says so and cannot be ordered', async ({ page }) => {
  await page.goto(`${url}/shop/2390417`)
  const poutine = page.getByRole('article', { name: 'Poutine classique' })
  await expect(poutine.getByRole('button')).toBeVisible()
  const { accessKey } = sandbox
  const api = apiClient({ apiBase: `${url}/marketplace`, accessKey }, () => Date.now())
  const status = (is_active: boolean) =>
    api.send('PUT', '/api/v1/stores/chez-loutre-centre/items/status', [
      { merchant_supplied_id: 'itm-poutine', is_active },
    ])
  await status(false)
  await expect(poutine.getByText('Sold out')).toBeVisible()
  await expect(poutine.getByRole('button')).toBeHidden()
  await expect(poutine.locator('s').first()).toHaveText('Poutine classique')
  await status(true)
  await expect(poutine.getByRole('button')).toBeVisible()
})

test('the shop is a page for everybody, on a phone and on a tablet, in both languages', async ({
  browser,
  problems,
}) => {
  const context = await browser.newContext()
  const page = await context.newPage()
  problems.watch(page)
  for (const path of ['/shop', '/shop/chez-loutre-centre', '/shop/2390655', '/shop/nowhere']) {
    await page.goto(`${url}${path}`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    for (const language of ['EN, English', 'FR, Français', 'ES, Español']) {
      await page.getByRole('button', { name: language }).click()
      for (const [width, height] of [
        [360, 740],
        [1024, 768],
      ] as const) {
        await page.setViewportSize({ width, height })
        const { over, small } = await page.evaluate(() => ({
          over: document.documentElement.scrollWidth - window.innerWidth,
          small: [...document.querySelectorAll('button, a, summary')].flatMap((element) => {
            const box = element.getBoundingClientRect()
            return box.width < 48 || box.height < 48 ? [element.outerHTML.slice(0, 80)] : []
          }),
        }))
        expect({ over, small }, `${path} ${language} ${width}`).toEqual({ over: 0, small: [] })
      }
      expect((await new AxeBuilder({ page }).analyze()).violations, `${path} ${language}`).toEqual([])
    }
  }
  await context.close()
})

test('nothing clips or scrolls sideways, every target is large, and no rule of accessibility is broken', async ({
  browser,
  problems,
}) => {
  const context = await browser.newContext()
  const page = await context.newPage()
  problems.watch(page)
  await page.goto(url)
  await page.getByRole('button', { name: 'Own courier' }).click()
  await expect(cards(page)).toHaveCount(1)
  await activate()
  await page.getByRole('group', { name: 'Ordered at' }).getByLabel('Uber Eats').check()
  await page.getByRole('button', { name: 'Two carts' }).click()
  await expect(uberCards(page)).toHaveCount(1)
  for (const language of ['EN, English', 'FR, Français', 'ES, Español']) {
    await page.getByRole('button', { name: language }).click()
    for (const [width, height] of [
      [1280, 800],
      [1024, 768],
      [640, 400],
    ] as const) {
      await page.setViewportSize({ width, height })
      for (let tab = 0; tab < 6; tab++) {
        await page.getByRole('tab').nth(tab).click()
        const { over, small } = await page.evaluate(() => ({
          over: document.documentElement.scrollWidth - window.innerWidth,
          small: [...document.querySelectorAll('button, select, textarea, input, a')].flatMap((element) => {
            const { width, height } = (element.closest('label') ?? element).getBoundingClientRect()
            return width < 48 || height < 48 ? [element.outerHTML.slice(0, 80)] : []
          }),
        }))
        expect({ over, small }, `${language} ${width} tab ${tab}`).toEqual({ over: 0, small: [] })
        if (width === 1280 && language.startsWith('EN'))
          expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
      }
    }
  }
  await context.close()
})
