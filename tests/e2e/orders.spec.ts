import { groupAmongItems } from '../fixtures/public-payloads.ts'
import { expect, type Kitchen, test } from './support/test.ts'
import type { SandboxOrder } from './support/sandbox.ts'

/** Two of something and one of another, with a note and utensils: enough to recognise on paper. */
const lunch = {
  customerName: 'Nadia Fortin',
  items: [
    { name: 'Poutine', quantity: 2, priceCents: 1100 },
    { name: 'Bière d’épinette', quantity: 1, priceCents: 350 },
  ],
  note: 'Sonnez deux fois',
  utensils: 'yes',
}

async function accept(kitchen: Kitchen, order: SandboxOrder): Promise<void> {
  await kitchen
    .card(order, 'new')
    .getByRole('button', { name: /^Accept/ })
    .click()
  await expect(kitchen.card(order, 'preparing')).toBeVisible()
}

test('a DoorDash order is on the board as a card within a second of its arrival (R6, R28, B18)', async ({
  kitchen,
}) => {
  const order = await kitchen.sandbox.place({ order: lunch })
  const card = kitchen.card(order, 'new')
  await expect(card).toBeVisible({ timeout: 1_000 })
  await expect(card).toContainText('Nadia F.')
  await expect(card).toContainText('Poutine')
  await expect(card).toContainText('Include utensils')
  await expect(card).toContainText('to accept')
  // Both dishes are counted below: there is room for both, so none is folded into a number of the rest.
  const counts = kitchen.page.locator('[data-part="all-day"]')
  for (const dish of ['Poutine', 'Bière d’épinette'])
    await expect(counts.getByRole('button', { name: dish })).toBeVisible()
  await expect(counts.locator('[data-part="all-day-rest"]')).toHaveCount(0)
})

test('an accepted order is confirmed at DoorDash with its time and comes out on two tickets (R6, P4)', async ({
  kitchen,
}) => {
  const order = await kitchen.sandbox.place({ order: lunch })
  await accept(kitchen, order)
  const confirmed = await kitchen.sandbox.until(order.id, 'confirmed')
  expect(confirmed.confirmation?.order_status).toBe('success')
  expect(confirmed.confirmation?.prep_time).toMatch(/^\d{4}-\d\d-\d\dT/)
  expect(confirmed.acceptedBy).toBe('confirm')

  await kitchen.go('tickets')
  const tickets = kitchen.page.locator('[data-paper-roll] img')
  await expect(tickets).toHaveCount(2)
  const texts = await tickets.evaluateAll((images) => images.map((image) => image.getAttribute('alt') ?? ''))
  for (const text of texts) expect(text).toContain(order.shortCode)
  for (const text of texts) expect(text).toMatch(/Poutine/i)
})

test('a customer who wants cutlery gets it into the customer note of the ticket (R156, B7)', async ({
  kitchen,
}) => {
  const order = await kitchen.sandbox.place({ order: lunch })
  await accept(kitchen, order)
  await kitchen.go('tickets')
  const texts = async () =>
    kitchen.page
      .locator('[data-paper-roll] img')
      .evaluateAll((images) => images.map((image) => image.getAttribute('alt') ?? ''))
  await expect.poll(async () => (await texts()).length).toBe(2)
  const customer = (await texts()).find((text) => /Subtotal|Sous-total/i.test(text)) ?? ''
  expect(customer).toMatch(/Customer note|Note client/i)
  expect(customer).toMatch(/utensils|couverts/i)
})

test('ready can be taken back before DoorDash hears of it; after that it is told, and picked up clears the card (R6)', async ({
  kitchen,
}) => {
  const order = await kitchen.sandbox.place({ order: lunch })
  await accept(kitchen, order)
  await kitchen.sandbox.until(order.id, 'confirmed')

  await kitchen.card(order, 'preparing').getByRole('button', { name: 'Ready', exact: true }).click()
  await expect(kitchen.card(order, 'ready')).toBeVisible()
  await kitchen.page.getByRole('button', { name: `Undo ${order.shortCode}` }).click()
  await expect(kitchen.card(order, 'preparing')).toBeVisible()

  await kitchen.card(order, 'preparing').getByRole('button', { name: 'Ready', exact: true }).click()
  await kitchen.sandbox.until(order.id, 'ready')
  const calls = await kitchen.sandbox.callsAbout(order.id)
  expect(calls.filter((action) => action === 'ready')).toHaveLength(1)
  await kitchen.card(order, 'ready').getByRole('button', { name: 'Picked up', exact: true }).click()
  await expect(kitchen.card(order, 'ready')).toHaveCount(0)
})

test('a refused order tells DoorDash why, and is gone from the board', async ({ kitchen }) => {
  const order = await kitchen.sandbox.place({ order: lunch })
  await kitchen
    .card(order, 'new')
    .getByRole('button', { name: new RegExp(`${order.shortCode}.*details`) })
    .click()
  const sheet = kitchen.page.getByRole('dialog')
  await sheet.getByRole('button', { name: 'Refuse…' }).click()
  await expect(sheet.getByRole('button', { name: /^Refuse order/ })).toBeDisabled()
  await sheet.getByRole('radio').nth(1).check({ force: true })
  await sheet.getByRole('button', { name: /^Refuse order/ }).click()
  await expect(kitchen.card(order, 'new')).toHaveCount(0)
  const refused = await kitchen.sandbox.until(order.id, 'failed', 'cancelled')
  expect(refused.confirmation?.order_status).toBe('fail')
  expect(refused.confirmation?.failure_reason).toBeTruthy()
})

test('an order cancelled from outside says so across its card until a person has seen it (R6)', async ({
  kitchen,
}) => {
  const order = await kitchen.sandbox.place({ order: lunch })
  await accept(kitchen, order)
  await kitchen.sandbox.until(order.id, 'confirmed')
  await kitchen.sandbox.cancel(order.id)
  const card = kitchen.card(order)
  await expect(card).toContainText('Cancelled on DoorDash')
  await expect(card).toContainText('Stop cooking')
  await card.getByRole('button', { name: 'Stopped', exact: true }).click()
  await expect(card).toHaveCount(0)
})

test('an order that DoorDash changes shows its new content and says what changed', async ({ kitchen }) => {
  const order = await kitchen.sandbox.place({ order: lunch })
  await accept(kitchen, order)
  await kitchen.sandbox.until(order.id, 'confirmed')
  await kitchen.sandbox.adjust(order.id)
  const card = kitchen.card(order, 'preparing')
  await expect(card).toContainText('Changed by DoorDash')
  await expect(card.locator('[data-change="more"]')).toContainText('+1')
  await expect(card.locator('[data-count="3"]')).toBeVisible()
})

test('an order accepted on the DoorDash tablet shows as accepted here, once (R26, R29)', async ({
  kitchen,
}) => {
  const order = await kitchen.sandbox.place({ order: lunch })
  await expect(kitchen.card(order, 'new')).toBeVisible()
  await kitchen.sandbox.acceptOnTablet(order.id)
  await kitchen.sandbox.dasher(order.id)
  await expect(kitchen.card(order, 'preparing')).toBeVisible()
  await expect(kitchen.card(order)).toHaveCount(1)
  await expect(kitchen.card(order).getByRole('button', { name: /^Accept/ })).toHaveCount(0)
  expect(await kitchen.sandbox.callsAbout(order.id)).not.toContain('confirm')
  await kitchen.go('tickets')
  await expect(kitchen.page.locator('[data-paper-roll]')).toHaveCount(2)
})

test('the language changes on the spot and is still there after a reload (R170)', async ({ kitchen }) => {
  await kitchen.go('device')
  // The locations' tickets have a language of their own on the same page.
  await kitchen.page
    .getByRole('radiogroup', { name: /Of this screen/ })
    .getByText('Français', { exact: true })
    .click()
  await expect(kitchen.page.locator('[data-screen-entry="history"]')).toContainText('Historique')
  await kitchen.page.reload()
  await expect(kitchen.page.locator('[data-screen-entry="history"]')).toContainText('Historique')
  await expect(kitchen.page.locator('html')).toHaveAttribute('lang', /^fr/)
})

test('a reload in the middle of service brings back the same board (R6)', async ({ kitchen }) => {
  const cooking = await kitchen.sandbox.place({ order: lunch })
  await accept(kitchen, cooking)
  const fresh = await kitchen.sandbox.place({ preset: 'everyday' })
  await expect(kitchen.card(fresh, 'new')).toBeVisible()
  await kitchen.page.reload()
  await expect(kitchen.card(cooking, 'preparing')).toBeVisible()
  await expect(kitchen.card(fresh, 'new')).toBeVisible()
})

test('a station that is killed and started again goes on where it was, and takes orders (R6, P3)', async ({
  kitchen,
}) => {
  const cooking = await kitchen.sandbox.place({ order: lunch })
  await accept(kitchen, cooking)
  await kitchen.sandbox.until(cooking.id, 'confirmed')
  const fresh = await kitchen.sandbox.place({ preset: 'everyday' })
  await expect(kitchen.card(fresh, 'new')).toBeVisible()

  await kitchen.killAndRestart()

  await expect(kitchen.card(cooking, 'preparing')).toBeVisible()
  await expect(kitchen.card(fresh, 'new')).toBeVisible()
  const next = await kitchen.sandbox.place({ preset: 'everyday' })
  await expect(kitchen.card(next, 'new')).toBeVisible()
})

test('an order that has to be refused rings on the board, readable, over a kill, until someone has dealt with it (B1, B21)', async ({
  kitchen,
}) => {
  const answer = await fetch(`${kitchen.ready.intake}/orders`, {
    method: 'POST',
    headers: { authorization: 'demo-secret', 'content-type': 'application/json' },
    // An order without its event: DoorDash counts it as failed, its customer perhaps not.
    body: JSON.stringify(groupAmongItems().order),
  })
  expect(answer.status).toBe(422)
  const card = kitchen.page.locator('article[data-refused]')
  await expect(card).toContainText('897431')
  await expect(card).toContainText('Whites only (30 Cal.)')
  await expect(kitchen.page.locator('[data-ringing="problem"]')).toBeAttached()

  await kitchen.killAndRestart()

  const again = kitchen.page.locator('article[data-refused]')
  await expect(again).toContainText('Odile M.')
  await again.getByRole('button', { name: 'Dealt with' }).click()
  await expect(again).toHaveCount(0)
  await expect(kitchen.page.locator('[data-ringing]')).toHaveCount(0)
})
