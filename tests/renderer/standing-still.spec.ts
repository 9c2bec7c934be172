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
}

const gone = { status: 'picked_up', pickedUpAt: dinnerTime } as const

test('a card that leaves does not pull up the one under a finger, nor for 0.7 s after (B5)', async ({
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
  await app.page.clock.runFor(690)
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
  await app.page.clock.runFor(720)
  await expect(app.card('junko')).toContainText('Not on paper: paper out')
})

test('a new order shows and rings at once, even under a finger, and moves nothing (B5, B18)', async ({
  app,
}) => {
  await pressSecondCard(app)
  const before = await Promise.all(['nadia', 'junko', 'anais', 'imogen'].map((id) => app.top(id)))
  await app.tell(boardOrder({ id: 'just-in', displayNumber: '7001', receivedAt: dinnerTime + 60_000 }))
  await expect(app.card('just-in')).toBeAttached()
  await expect(app.page.locator('[data-ringing="new"]')).toBeAttached()
  expect(await Promise.all(['nadia', 'junko', 'anais', 'imogen'].map((id) => app.top(id)))).toEqual(before)
})

test('an accepted card stays in New until the finger is gone, then goes to the end of Preparing (B5)', async ({
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
  await app.page.clock.runFor(600)
  const ids = app
    .column('preparing')
    .locator('[data-card]')
    .evaluateAll((cards) => cards.map((card) => card.getAttribute('data-card')))
  expect(await ids).toEqual(['junko', 'anais', 'nadia'])
})

test('on a wide screen a card keeps its lane when others come and go (B5)', async ({ app }) => {
  await app.page.setViewportSize({ width: 1920, height: 1080 })
  await app.open('sixty')
  const lefts = () =>
    app
      .column('preparing')
      .locator('[data-card]')
      .evaluateAll((cards) =>
        Object.fromEntries(
          cards.map((card) => [
            card.getAttribute('data-card') ?? '',
            Math.round(card.getBoundingClientRect().left),
          ]),
        ),
      )
  const before = await lefts()
  expect(new Set(Object.values(before)).size).toBe(2)
  for (const id of ['sixty-12', 'sixty-13', 'sixty-17']) await app.change(id, gone)
  await expect(app.column('preparing').locator('[data-card]')).toHaveCount(27)
  const after = await lefts()
  for (const [id, left] of Object.entries(after)) expect(left).toBe(before[id])
})
