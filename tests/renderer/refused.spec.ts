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
  await app.page.locator('[data-banner="ringing"]').getByRole('button').click()
  await expect(app.page.locator('[data-refused="1"]')).toBeVisible()
})
