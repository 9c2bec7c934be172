import { boardOrder, dinnerTime } from '../fixtures/orders.ts'
import { expect, type Screen, test } from './screen.ts'

/** The board with a clock that stands, and a finger on the second Preparing card. */
async function pressSecondCard(app: Screen): Promise<void> {
  await app.page.clock.install({ time: dinnerTime })
  await app.open('evening')
  const box = await app.card('anais').boundingBox()
  if (!box) throw new Error('no card')
  await app.page.clock.pauseAt(dinnerTime + 60_000)
  await app.page.mouse.move(box.x + 8, box.y + 20)
  await app.page.mouse.down()
  // It slides a little: a finger that rests asks for the menu of its dish, which holds the board as well.
  await app.page.mouse.move(box.x + 28, box.y + 20)
}

const gone = { status: 'picked_up', pickedUpAt: dinnerTime } as const

test('a card that leaves does not pull up the one under a finger, nor for 2 s after (B5)', async ({
  app,
}) => {
  await pressSecondCard(app)
  const before = await app.top('anais')
  await app.change('junko', gone)
  await expect(app.card('junko')).toContainText('No longer on the board')
  expect(await app.top('anais')).toBe(before)
  await app.page.clock.runFor(5_000)
  expect(await app.top('anais')).toBe(before)
  await app.page.mouse.up()
  await app.page.clock.runFor(1_990)
  expect(await app.top('anais')).toBe(before)
  await app.page.clock.runFor(20)
  await expect(app.card('junko')).toHaveCount(0)
  expect(await app.top('anais')).toBeLessThan(before)
})

test('the button of a card that has left does nothing while it still stands there (B5)', async ({ app }) => {
  await pressSecondCard(app)
  await app.change('junko', gone)
  await expect(app.card('junko').getByRole('button', { name: 'Ready' })).toHaveCount(0)
})

test('a card does not grow under a finger when its ticket fails (B5)', async ({ app }) => {
  await pressSecondCard(app)
  const before = await app.top('anais')
  await app.change('junko', { paper: { state: 'failed', problem: 'paper-out', since: null, missing: null } })
  await app.page.clock.runFor(100)
  expect(await app.top('anais')).toBe(before)
  await app.page.mouse.up()
  await app.page.clock.runFor(2_020)
  await expect(app.card('junko')).toContainText('Not on paper: paper out')
})

test('a new order shows and rings at once, even under a finger, and moves nothing (B5, B18)', async ({
  app,
}) => {
  await pressSecondCard(app)
  const before = await Promise.all(['nadia', 'junko', 'anais', 'imogen'].map((id) => app.top(id)))
  await app.tell(boardOrder({ id: 'just-in', displayNumber: '7001', receivedAt: dinnerTime + 60_000 }))
  // The next frame, which this clock gives.
  await app.page.clock.runFor(100)
  await expect(app.card('just-in')).toBeAttached()
  await expect(app.page.locator('[data-ringing="new"]')).toBeAttached()
  expect(await Promise.all(['nadia', 'junko', 'anais', 'imogen'].map((id) => app.top(id)))).toEqual(before)
})

test('an accepted card stays in New until the finger is gone, then goes to its place in Preparing (B5)', async ({
  app,
}) => {
  await app.page.clock.install({ time: dinnerTime })
  await app.open('evening')
  await app.page.clock.pauseAt(dinnerTime + 60_000)
  await app
    .card('nadia')
    .getByRole('button', { name: /^Accept/ })
    .click()
  await app.page.clock.runFor(200)
  await expect(app.column('new').locator('[data-card="nadia"]')).toContainText('Accepted')
  await expect(app.column('preparing').locator('[data-card]')).toHaveCount(2)
  await app.page.clock.runFor(2_000)
  const ids = app
    .column('preparing')
    .locator('[data-card]')
    .evaluateAll((cards) => cards.map((card) => card.getAttribute('data-card')))
  expect(await ids).toEqual(['junko', 'anais', 'nadia'])
})

test('while a finger is down every card keeps its place when others come and go, and then they are dealt anew (B5)', async ({
  app,
}) => {
  await app.page.clock.install({ time: dinnerTime })
  await app.page.setViewportSize({ width: 1920, height: 1080 })
  await app.open('sixty')
  const places = () =>
    app.page.locator('[data-card]').evaluateAll((cards) =>
      Object.fromEntries(
        cards.map((card) => {
          const { left, top } = card.getBoundingClientRect()
          return [card.getAttribute('data-card') ?? '', `${Math.round(left)} ${Math.round(top)}`]
        }),
      ),
    )
  // Once the font is there the cards are dealt by it: what is compared begins after that.
  let before = await places()
  await expect
    .poll(
      async () => {
        const earlier = JSON.stringify(before)
        before = await places()
        return JSON.stringify(before) === earlier
      },
      // Longer than from one dealing to the next.
      { intervals: [800] },
    )
    .toBe(true)
  expect(Object.keys(before)).toHaveLength(60)
  await app.page.clock.pauseAt(dinnerTime + 60_000)
  // A minute later some are late and dealt anew: what is compared begins after that.
  await app.page.clock.runFor(2_500)
  before = await places()
  await app.page.mouse.move(400, 80)
  await app.page.mouse.down()
  for (const id of ['sixty-12', 'sixty-13', 'sixty-17']) await app.change(id, gone)
  await app.tell(boardOrder({ id: 'just-in', displayNumber: '7001', receivedAt: dinnerTime + 60_000 }))
  // The next frame, which this clock gives.
  await app.page.clock.runFor(100)
  await expect(app.card('just-in')).toBeAttached()
  const { 'just-in': _newcomer, ...during } = await places()
  expect(during).toEqual(before)
  await app.page.mouse.up()
  await app.page.clock.runFor(2_300)
  await expect(app.page.locator('[data-card]')).toHaveCount(58)
})

test('cards that shrink in a rush say so, and grow back only when they have fitted for 20 s', async ({
  app,
}) => {
  await app.page.clock.install({ time: dinnerTime })
  await app.open('rush-8')
  // Where the browser plays no sound the strip says so, and takes the room that full cards need.
  await app.page.evaluate(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync('[data-part="urgent"] { display: none !important }')
    document.adoptedStyleSheets.push(sheet)
  })
  await app.page.clock.pauseAt(dinnerTime + 60_000)
  const size = () => app.card('drawn-7').getAttribute('data-size')
  const before = 'full'
  await expect.poll(size).toBe(before)
  let more = 0
  while ((await size()) === before && more < 14) {
    const id = `more-${more}`
    await app.tell(boardOrder({ id, displayNumber: String(8000 + more), receivedAt: dinnerTime }))
    await expect(app.card(id)).toBeAttached()
    more += 1
  }
  expect(await size()).not.toBe(before)
  await expect(app.page.locator('[data-part="dealt"]')).toHaveText(`${8 + more} orders: smaller cards`)
  await app.page.clock.runFor(4_100)
  await expect(app.page.locator('[data-part="dealt"]')).toHaveCount(0)
  for (let at = 0; at < more; at += 1) await app.change(`more-${at}`, gone)
  await expect(app.page.locator('[data-card]')).toHaveCount(8)
  await app.page.clock.runFor(19_000)
  expect(await size()).not.toBe(before)
  await app.page.clock.runFor(1_500)
  expect(await size()).toBe(before)
  await expect(app.page.locator('[data-part="dealt"]')).toHaveText('8 orders: larger cards')
})
