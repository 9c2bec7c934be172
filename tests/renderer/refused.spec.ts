import { refusedOrders } from './gallery/kitchen.ts'
import { expect, test } from './screen.ts'

test('an order that could not be taken stands on the board, rings, and can be read out on the phone', async ({
  app,
}) => {
  await app.open('refused-alone')
  const card = app.column('new').locator('[data-refused="1"]')
  await expect(card).toContainText('Order could not be taken')
  await expect(card).toContainText('Call DoorDash, 855-222-8111, before you cook anything.')
  await expect(card.locator('[data-part="number"]')).toHaveText('897431')
  await expect(card).toContainText('Odile M.')
  await expect(card).toContainText('+15145550100')
  await expect(card.locator('[data-part="refused-lines"]')).toContainText('Whites only (30 Cal.)')
  await expect(card).toContainText('$5.31')
  await expect(app.page.locator('[data-ringing="problem"]')).toBeAttached()
  await expect(
    app.page.getByRole('status').filter({ hasText: 'Order could not be taken 897431' }),
  ).toBeAttached()
  // Nothing of the machine meets the eye.
  expect(await card.innerText()).not.toMatch(/MISSING_FIELD|expected object|"consumer"/)
})

test('seen is silent and stays; only dealt with takes it away (B1, B21)', async ({ app }) => {
  await app.open('refused-alone')
  const card = app.page.locator('[data-refused="1"]')
  await card.getByRole('button', { name: "I've seen it" }).click()
  await expect(app.page.locator('[data-ringing]')).toHaveCount(0)
  await expect(card).toContainText('Odile M.')
  await card.getByRole('button', { name: 'Show all of it' }).click()
  await expect(card).toContainText('Whites only (30 Cal.)')
  await card.getByRole('button', { name: 'Dealt with' }).click()
  await expect(card).toHaveCount(0)
  expect(await app.calls()).toContain('refused dealtWith 1')
})

test('what came is folded away, and there for support', async ({ app }) => {
  await app.open('refused-alone')
  const card = app.page.locator('[data-refused="1"]')
  await card.getByText('Details for support').click()
  await expect(card).toContainText('MISSING_FIELD')
  await expect(card.getByRole('region', { name: 'Details for support' })).toContainText('976e4b17')
})

test('it comes without moving a card under a finger, and in French', async ({ app }) => {
  await app.open('evening', { language: 'fr' })
  const box = await app.card('nadia').boundingBox()
  if (!box) throw new Error('no card')
  await app.page.mouse.move(box.x + box.width / 2, box.y + box.height - 4)
  await app.page.mouse.down()
  await app.page.evaluate((more) => window.station.refuse(...more), refusedOrders().slice(0, 1))
  await expect(app.page.locator('[data-ringing*="problem"]')).toBeAttached()
  expect((await app.card('nadia').boundingBox())?.y).toBe(box.y)
  await app.page.mouse.up()
  const card = app.page.locator('[data-refused="1"]')
  await expect(card).toContainText('La commande n’a pas pu être prise')
  await expect(card).toContainText('855-222-8111')
})

test('on another screen its ring leads to the board', async ({ app }) => {
  await app.open('refused-alone', { screen: 'history' })
  await app.page.getByRole('button', { name: 'Go to the orders' }).click()
  await expect(app.page.locator('[data-refused="1"]')).toBeVisible()
})

test('thirty refused orders do not bury those that can still be accepted, and every one is a press away', async ({
  app,
}) => {
  const many = Array.from({ length: 30 }, (_, at) => ({
    ...(refusedOrders()[0] as ReturnType<typeof refusedOrders>[number]),
    id: 100 + at,
  }))
  for (const size of [
    { width: 1280, height: 800 },
    { width: 1024, height: 768 },
  ]) {
    await app.page.setViewportSize(size)
    await app.open('evening')
    await app.page.evaluate((more) => window.station.refuse(...more), many)
    const strip = app.column('new').locator('[data-refused]')
    await expect(strip).toHaveCount(1)
    await expect(strip).toHaveAttribute('data-refused', '129')
    await expect(strip).toContainText('Order could not be taken')
    await expect(strip).toContainText('855-222-8111')
    await expect(app.page.locator('[data-ringing*="problem"]')).toBeAttached()
    // The order with the least time left is where it was, with its button, and the strip covers neither.
    const accept = app
      .column('new')
      .locator('[data-card]')
      .first()
      .getByRole('button', { name: /^Accept/ })
    await accept.click({ trial: true })
    const foot = (await strip.boundingBox()) ?? { y: 0, height: 0 }
    const button = (await accept.boundingBox()) ?? { y: 0, height: 0 }
    expect(button.y + button.height).toBeLessThanOrEqual(foot.y)
    expect(foot.y + foot.height).toBeLessThanOrEqual(size.height)
  }
  await app.page.getByRole('button', { name: 'Show all 30' }).click()
  const list = app.page.getByRole('dialog', { name: 'Orders that could not be taken' })
  await expect(list.locator('[data-refused]')).toHaveCount(30)
  await list.locator('[data-refused="100"]').getByRole('button', { name: 'Dealt with' }).click()
  await expect(list.locator('[data-refused]')).toHaveCount(29)
  await list.getByRole('button', { name: 'Close' }).click()
  await app.column('new').getByRole('button', { name: "I've seen them" }).click()
  await expect(app.page.locator('[data-ringing*="problem"]')).toHaveCount(0)
})

test('with nothing to accept the newest is whole, and the others are one button', async ({ app }) => {
  await app.open('refused-alone')
  const first = refusedOrders()[0] as ReturnType<typeof refusedOrders>[number]
  await app.page.evaluate(
    (more) => window.station.refuse(...more),
    [{ ...first, id: 7, readable: { ...first.readable, number: '4711' } }],
  )
  const card = app.column('new').locator('[data-refused]')
  await expect(card).toHaveCount(1)
  await expect(card).toContainText('4711')
  await expect(card).toContainText('Whites only (30 Cal.)')
  await app.column('new').getByRole('button', { name: '1 more order could not be taken' }).click()
  await expect(app.page.getByRole('dialog').locator('[data-refused="1"]')).toContainText('897431')
})

for (const order of ['due', 'piles'] as const)
  test(`in one grid (${order}) what was refused is drawn where it has its room, and covers no card (B1)`, async ({
    app,
  }) => {
    for (const [width, height] of [
      [1280, 800],
      [1024, 768],
      [800, 1280],
      [640, 400],
    ] as const) {
      await app.page.setViewportSize({ width, height })
      // With nothing to accept: whole, before the first card.
      await app.open('refused-alone', { order })
      const whole = app.page.locator('[data-column="all"]').locator('[data-refused="1"]')
      await expect(whole).toContainText('Order could not be taken')
      await whole.getByRole('button', { name: 'Dealt with' }).click()
      await expect(whole).toHaveCount(0)
      // Beside what can be accepted: a strip at the foot, for all of them.
      await app.open('refused', { order })
      const strip = app.page.locator('[data-column="all"]').locator('[data-refused]')
      await expect(strip).toHaveCount(1)
      await expect(strip).toContainText('855-222-8111')
      const lowest = () =>
        app.page
          .locator('[data-column="all"] [data-card]')
          .evaluateAll((cards) => Math.max(...cards.map((card) => card.getBoundingClientRect().bottom)))
      await expect
        .poll(async () => ((await strip.boundingBox())?.y ?? 0) - (await lowest()))
        .toBeGreaterThanOrEqual(0)
      await strip.getByRole('button', { name: 'Show all 3' }).click()
      await expect(app.page.getByRole('dialog').locator('[data-refused]').first()).toBeVisible()
    }
  })
