import { languages } from '#shared/location/language.ts'
import type { BoardOrder } from '#shared/api/orders.ts'
import { boardOrder, cancelledOrder, dinnerTime, line, minutes, preparingOrder } from '../fixtures/orders.ts'
import { expect, type Screen, test } from './screen.ts'

const strip = '[data-part="urgent"]'
const entries = `${strip} [data-urgent]`

const cancelledReady = () =>
  cancelledOrder({ id: 'off', displayNumber: '5127', readyAt: dinnerTime - minutes(2) })
const expiring = () => boardOrder({ id: 'soon', displayNumber: '7702', confirmBy: dinnerTime + 44_000 })
const late = (id: string, displayNumber: string) => preparingOrder(20, 15, { id, displayNumber })

async function rush(app: Screen): Promise<void> {
  await app.open('evening')
  for (const order of [late('late', '3350'), expiring(), cancelledReady()]) await app.tell(order)
  await expect(app.page.locator(entries)).toHaveCount(3)
}

test('what is urgent is pinned in order, says what to do, and the rest is folded into a list', async ({
  app,
}) => {
  await rush(app)
  const pinned = app.page.locator(entries)
  await expect(pinned.nth(0)).toContainText('5127')
  await expect(pinned.nth(0).locator('[data-part="todo"]')).toHaveText('Do not hand it over')
  await expect(pinned.nth(1).locator('[data-part="todo"]')).toHaveText(/^Expires in 0:\d\d$/)
  await expect(pinned.nth(2).locator('[data-part="todo"]')).toHaveText('Dasher at the door')
  await expect(app.page.locator('[data-part="folded"]')).toContainText('+1late')
  // It keeps its place in its column too.
  await expect(app.card('late')).toBeVisible()
  await app.page.locator('[data-part="folded"]').click()
  await expect(app.page.getByRole('dialog').locator('[data-urgent]')).toHaveCount(4)
  await app.page.getByRole('dialog').getByRole('button', { name: 'Ready 3350' }).click()
  await expect(app.page.getByRole('dialog').locator('[data-urgent]')).toHaveCount(3)
  expect(await app.calls()).toContain('ready late')
})

test('a courier at the door stands in the strip with the change of its order, which is read first', async ({
  app,
}) => {
  await app.open('evening')
  const dasher = {
    step: 'arrived_at_store',
    name: 'Marc',
    phone: null,
    vehicle: null,
    at: dinnerTime,
  } as const
  const changes = {
    lines: [{ kind: 'fewer', count: 1, line: line('Saumon'), withNote: false }],
    facts: [],
  } satisfies BoardOrder['changes']
  await app.tell(
    preparingOrder(1, 15, { id: 'both', displayNumber: '2961', dasher, changes, unseen: ['changed'] }),
  )
  const entry = app.page.locator(`${entries}[data-order="both"]`)
  await expect(entry.locator('[data-part="todo"]')).toHaveText('Dasher at the door')
  await expect(entry.locator('[data-part="why"]')).toHaveText('Changed: −1 Saumon')
  await entry.getByRole('button', { name: 'Got it 2961' }).click()
  await expect(entry.locator('[data-part="why"]')).toHaveText(/^Not ready/)
  await entry.getByRole('button', { name: 'Ready 2961' }).click()
  await expect(entry).toHaveCount(0)
})

test('an order that changed before anybody accepted it says so and that it is about to expire', async ({
  app,
}) => {
  await app.open('evening')
  const changes = {
    lines: [{ kind: 'fewer', count: 1, line: line('Saumon'), withNote: false }],
    facts: [],
  } satisfies BoardOrder['changes']
  await app.tell({ ...expiring(), id: 'both', changes, unseen: ['changed'] })
  const entry = app.page.locator(`${entries}[data-order="both"]`)
  await expect(entry.locator('[data-part="todo"]')).toHaveText(/^Expires in 0:\d\d$/)
  await expect(entry.locator('[data-part="why"]')).toHaveText(/^Changed: −1 Saumon/)
  await entry.getByRole('button', { name: 'Accept 7702' }).click()
  await expect.poll(() => app.calls()).toContainEqual(expect.stringMatching(/^accept\(\d+\) both$/))
})

for (const language of ['en', 'fr', 'es'] as const)
  test(`beside two orders a screen without sound says so in whole words, in ${language}`, async ({ app }) => {
    await app.page.route('**/sounds/*.wav', (route) =>
      route.fulfill({ status: 200, contentType: 'audio/wav', body: '' }),
    )
    await app.page.setViewportSize({ width: 1280, height: 800 })
    await app.open('evening', { language })
    await app.tell(expiring())
    await expect(app.page.locator(entries)).toHaveCount(2)
    const silent = app.page.locator(`${strip} [data-banner="sound"]`)
    const cut = await silent
      .locator('span')
      .first()
      .evaluate((title) => title.scrollHeight - title.clientHeight)
    expect(cut).toBeLessThanOrEqual(1)
    await silent.getByRole('button').first().click()
    await expect(app.page.getByRole('dialog').getByRole('button').nth(1)).toBeVisible()
  })

test('standing upright a notice is read whole', async ({ app }) => {
  await app.page.setViewportSize({ width: 800, height: 1280 })
  for (const scene of ['disk-full', 'secrets-unreadable'] as const)
    for (const language of languages) {
      await app.open(scene, { language })
      const texts = app.page.locator(`${strip} [data-banner] p span`)
      await expect(texts.first()).toBeVisible()
      const cut = await texts.evaluateAll((all) =>
        all.filter((each) => each.scrollHeight > each.clientHeight + 1).map((each) => each.textContent),
      )
      expect(cut, `${scene} ${language}`).toEqual([])
    }
})

test('its one button does the one thing, once, and a second tap hits no other order', async ({ app }) => {
  await rush(app)
  const button = await app.page.getByRole('button', { name: 'Off the shelf 5127' }).boundingBox()
  if (!button) throw new Error('no button')
  for (let tap = 0; tap < 4; tap += 1) await app.page.mouse.click(button.x + 20, button.y + 20)
  await expect(app.card('off')).toHaveCount(0)
  expect((await app.calls()).filter((call) => !call.startsWith('refused'))).toEqual(['acknowledge off'])
})

test('what becomes urgent under a finger moves nothing: its words stand in the top bar until the finger is gone (B5)', async ({
  app,
}) => {
  await app.open('utensils')
  const before = await app.top('preparing-unknown')
  // On the head: a finger that rests on a card for half a second, as on a slow machine, opens its menu, which holds the board.
  const box = await app.column('preparing').locator('[data-part="count"]').boundingBox()
  if (!box) throw new Error('no head')
  await app.page.mouse.move(box.x + 3, box.y + 3)
  await app.page.mouse.down()
  await app.tell(cancelledReady())
  await expect(app.page.locator('[data-part="arrived"]')).toContainText('5127 Do not hand it over')
  await expect(app.page.locator(entries)).toHaveCount(0)
  expect(await app.top('preparing-unknown')).toBe(before)
  await app.page.mouse.up()
  await expect(app.page.locator(entries)).toHaveCount(1)
  await expect(app.page.locator('[data-part="arrived"]')).toHaveCount(0)
})

test('what is over while a finger is on the glass keeps its place until the finger is gone (B5)', async ({
  app,
}) => {
  await app.open('disk-full')
  await expect(app.page.locator('[data-banner="store"]')).toBeVisible()
  const before = await app.top('anais')
  const box = await app.column('preparing').locator('[data-part="count"]').boundingBox()
  if (!box) throw new Error('no head')
  await app.page.mouse.move(box.x + 3, box.y + 3)
  await app.page.mouse.down()
  await app.change('junko', { status: 'ready', readyAt: dinnerTime })
  await app.station((station) => station.changeDevice({ storeProblem: null }))
  await app.tell(boardOrder({ id: 'just-in', displayNumber: '7001' }))
  await expect(app.card('just-in')).toBeAttached()
  expect(await app.top('anais')).toBe(before)
  await app.page.mouse.up()
  await expect(app.page.locator(strip)).toHaveCount(0)
})

test('a cancellation is in sight from every screen of the kitchen', async ({ app }) => {
  for (const screen of ['later', 'history', 'device'] as const) {
    await app.open('cancelled', { screen })
    await expect(app.page.locator(entries).first()).toContainText('Stop cooking')
  }
})

const widths = [640, 800, 1024, 1280, 1920]

for (const language of ['en', 'fr', 'es'] as const)
  test(`the top bar has one height and everything in it at every width, in ${language}`, async ({ app }) => {
    test.setTimeout(180_000)
    for (const scene of ['busy', 'secrets-unreadable'] as const) {
      await app.open(scene, { language })
      for (const width of widths) {
        await app.page.setViewportSize({ width, height: width === 640 ? 400 : 800 })
        const bar = app.page.locator('header').first()
        await expect
          .poll(
            () => bar.evaluate((element) => element.scrollWidth - element.clientWidth),
            `${scene} ${width}`,
          )
          .toBeLessThanOrEqual(0)
        const heights = await bar.evaluate((element) => [
          (element as HTMLElement).offsetHeight,
          ...[...element.children].map((child) => (child as HTMLElement).offsetHeight),
        ])
        expect(heights[0], `${scene} ${width}`).toBe(64)
        expect(Math.max(...heights.slice(1)), `${scene} ${width}`).toBeLessThanOrEqual(52)
      }
    }
  })

test('the bars cover no card, and the badge of the rail no digit', async ({ app }) => {
  test.setTimeout(180_000)
  for (const size of [
    { width: 1280, height: 800 },
    { width: 1024, height: 768 },
    { width: 800, height: 1280 },
  ]) {
    await app.page.setViewportSize(size)
    await app.open('busy', { screen: 'later' })
    const [badge, word] = await app.page.locator('[data-screen-entry="orders"]').evaluate((entry) =>
      [...entry.querySelectorAll('span')]
        .slice(0, 2)
        .map((each) => {
          const { top, bottom } = each.getBoundingClientRect()
          return { top, bottom }
        })
        .toReversed(),
    )
    expect(badge?.bottom).toBeLessThanOrEqual(word?.top ?? 0)
    await app.open('busy')
    const boxes = await app.page.evaluate(() => {
      const of = (selector: string) => document.querySelector(selector)?.getBoundingClientRect()
      const screen = document.querySelector('main')?.parentElement?.getBoundingClientRect()
      return {
        screen: screen?.bottom,
        foot: of('footer')?.top,
        strip: of('[data-part="urgent"]')?.bottom,
        top: screen?.top,
      }
    })
    expect(boxes.screen).toBeLessThanOrEqual(boxes.foot ?? 0)
    expect(boxes.strip).toBeLessThanOrEqual(boxes.top ?? 0)
  }
})

for (const language of ['en', 'fr', 'es'] as const)
  test(`what to do is never cut, in ${language}`, async ({ app }) => {
    for (const size of [
      { width: 1280, height: 800 },
      { width: 1024, height: 768 },
      { width: 800, height: 1280 },
    ]) {
      await app.page.setViewportSize(size)
      await app.open('rush-20', { language })
      await expect(app.page.locator(entries).first()).toBeVisible()
      const cut = await app.page
        .locator(`${entries} [data-part="todo"]`)
        .evaluateAll((all) =>
          all
            .filter(
              ({ scrollHeight, clientHeight, scrollWidth, clientWidth }) =>
                scrollHeight > clientHeight || scrollWidth > clientWidth,
            )
            .map(({ textContent }) => textContent),
        )
      expect(cut, `${size.width}`).toEqual([])
    }
  })

test('zoomed in, what scrolls ends above the bottom bar', async ({ app }) => {
  await app.page.setViewportSize({ width: 640, height: 400 })
  // What was just done can be taken back there. Nothing else keeps a bar.
  await app.open('rush-20')
  await app.page.locator('[data-tab="preparing"]').click()
  await app.page
    .getByRole('button', { name: /^Ready/ })
    .last()
    .click()
  await expect(app.page.locator('footer button').first()).toBeVisible()
  // How far what scrolls reaches below the upper edge of the bar (px), once the cards are dealt.
  const below = () =>
    app.page.evaluate(() => {
      let box = document.querySelector<HTMLElement>('main')
      while (box && !(getComputedStyle(box).overflowY === 'auto' && box.scrollHeight > box.clientHeight))
        box = box.parentElement
      const bar = document.querySelector('footer')?.getBoundingClientRect()
      return box && bar ? box.getBoundingClientRect().bottom - bar.top : Number.NaN
    })
  await expect.poll(below).toBeLessThanOrEqual(0)
})

test('on a screen that may not do it, what is urgent is told without its button', async ({ app }) => {
  const buttonsOf = async (manager: 'looks-only' | 'cooks-only') => {
    await app.open('evening', { manager })
    await app.tell(expiring())
    await expect(app.page.locator(entries)).toHaveCount(2)
    return app.page
      .locator(`${strip} [aria-label$="2611"], ${strip} [aria-label$="7702"]`)
      .evaluateAll((all) => all.map((button) => button.getAttribute('aria-label')))
  }
  expect(await buttonsOf('looks-only')).toEqual([])
  // A cook marks it ready, and does not accept.
  expect(await buttonsOf('cooks-only')).toEqual(['Ready 2611'])
})

test('six orders nobody answered take no place from one to accept, and are seen with one press (R3, R26)', async ({
  app,
}) => {
  await app.open('empty')
  const dead = Array.from({ length: 6 }, (_, at) =>
    cancelledOrder({
      id: `dead-${at}`,
      displayNumber: `510${at}`,
      status: 'failed',
      acceptedAt: null,
      ending: { by: 'system', kind: 'not-answered-in-time' },
    }),
  )
  for (const order of dead) await app.tell(order)
  await app.tell(boardOrder({ id: 'alive', displayNumber: '7001' }))
  await expect(app.card('alive')).toBeVisible()
  await expect(app.column('new').locator('[data-card]')).toHaveCount(1)
  const together = app.page.locator('[data-part="ended-together"]')
  await expect(together.locator('[data-part="todo"]')).toHaveText('6 orders not answered in time')
  await expect(together.locator('[data-part="why"]')).toContainText('5100, 5101')
  // Where only some were cancelled they stand apart, each with its code.
  await app.change('dead-0', { status: 'cancelled', ending: { by: 'platform', kind: 'cancelled' } })
  await expect(together.locator('[data-part="todo"]')).toHaveText('5 orders not answered in time')
  await expect(app.page.locator('[data-urgent="ended"][data-order="dead-0"]')).toContainText('5100')
  // Where a person or the channel cancelled them all, that is said.
  for (const order of dead)
    await app.change(order.id, { status: 'cancelled', ending: { by: 'platform', kind: 'cancelled' } })
  await expect(together.locator('[data-part="todo"]')).toHaveText('6 orders cancelled')
  await together.getByRole('button', { name: /^All seen/ }).click()
  await expect
    .poll(async () => (await app.calls()).filter((call) => call.startsWith('acknowledge')).toSorted())
    .toEqual(dead.map(({ id }) => `acknowledge ${id}`))
  await expect(together).toBeHidden()
})

for (const [language, words] of [
  ['en', 'Due now'],
  ['fr', 'À remettre maintenant'],
  ['es', 'Es para ya'],
] as const)
  test(`a courier at the door of an order that is due now hears of no 0 minutes (${language})`, async ({
    app,
  }) => {
    await app.open('evening', { language })
    for (const by of [-20_000, 50_000]) {
      await app.change('junko', { readyBy: dinnerTime + by })
      const urgent = app.page.locator(entries).filter({ hasText: '2611' })
      await expect(urgent).toContainText(words)
      await expect(urgent).not.toContainText(/\b0 min/)
    }
  })
