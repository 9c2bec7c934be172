import { dinnerTime, minutes } from '../fixtures/orders.ts'
import { expect, test } from './screen.ts'

test('refusing asks once: a reason, the item where the reason is about one, and words if wanted', async ({
  app,
}) => {
  await app.open('evening')
  await app.card('nadia').locator('[data-part="head"]').click()
  await app.page.getByRole('dialog').getByRole('button', { name: 'Refuse…' }).click()
  const sheet = app.page.getByRole('dialog')
  const refuse = sheet.getByRole('button', { name: 'Refuse order 5821' })
  await expect(refuse).toBeDisabled()
  await sheet.getByText('An item is out of stock').click()
  await expect(refuse).toBeDisabled()
  await sheet.getByText('1 Root Beer').click()
  await sheet.getByRole('textbox').fill('Back on Thursday')
  await refuse.click()
  await expect(app.page.getByRole('dialog')).toHaveCount(0)
  expect(await app.calls()).toContain('refuse(item-out-of-stock,item-root-beer,Back on Thursday) nadia')
  await expect(app.card('nadia')).toHaveCount(0)
  await app.page.getByRole('button', { name: 'Undo 5821' }).click()
  await expect(app.column('new').locator('[data-card="nadia"]')).toBeVisible()
})

test('cancelling an accepted order says beforehand how long DoorDash pauses the restaurant', async ({
  app,
}) => {
  await app.open('evening')
  await app.card('junko').locator('[data-part="head"]').click()
  await app.page.getByRole('dialog').getByRole('button', { name: 'Cancel this order…' }).click()
  const sheet = app.page.getByRole('dialog')
  await expect(sheet.getByText('The kitchen is too busy')).toContainText('15 minutes')
  await expect(sheet.getByText('The restaurant is closed')).toContainText('12 hours')
  await sheet.getByText('The kitchen is too busy').click()
  await sheet.getByRole('button', { name: 'Cancel order 2611' }).click()
  await expect(app.card('junko')).toHaveCount(0)
  expect(await app.calls()).toContain('cancel(KITCHEN_BUSY) junko')
})

test('details state every amount on a line of its own and a total of subtotal plus tax', async ({ app }) => {
  await app.open('evening', { details: 'nadia' })
  const sheet = app.page.getByRole('dialog')
  for (const line of ['Subtotal$31.15', 'Tax$2.49', 'Total$33.64', 'Tip for the staff$3.00'])
    await expect(sheet.locator('dl').first()).toContainText(line)
  await expect(sheet).toContainText('12, rue Saint-Paul Ouest')
  await expect(sheet).toContainText('Ring the lower bell')
  await expect(sheet).toContainText('+1 514 555 0182')
})

for (const language of ['en', 'fr'] as const) {
  test(`every kind of history entry is a sentence (${language}, B20)`, async ({ app }) => {
    await app.open('evening', { details: 'nadia', language })
    const entries = app.page.locator('[data-history]')
    await expect(entries.first()).toBeVisible()
    const sentences = await entries.evaluateAll((all) =>
      all.map((entry) => ({
        type: entry.getAttribute('data-history') ?? '',
        words: entry.lastElementChild?.textContent ?? '',
      })),
    )
    expect(sentences.length).toBeGreaterThanOrEqual(32)
    for (const { type, words } of sentences) {
      expect(words, type).toMatch(/^\S.{8,}\.$/)
      expect(words, type).not.toMatch(/[{}]|undefined|null/)
    }
  })
}

for (const [language, changed] of [
  ['en', 'Added: 1 × Poutine Curlew Rapids. Taken off: 2 × Cola. New order note.'],
  ['fr', 'Ajouté : 1 × Poutine Curlew Rapids. Retiré : 2 × Cola. Nouvelle note de commande.'],
] as const)
  test(`the story of an order says what the channel changed of it (${language}, B20)`, async ({ app }) => {
    await app.open('evening', { details: 'nadia', language })
    await expect(app.page.locator('[data-history="adjusted"]')).toContainText('$')
    await expect(app.page.locator('[data-history="adjusted"]')).toContainText(changed)
  })

test('a ticket nobody could prove is settled by someone who looks (B2)', async ({ app }) => {
  await app.open('evening', { details: 'nadia' })
  const doubtful = app.page.locator('[data-ticket="unconfirmed"]')
  await expect(doubtful).toContainText('no confirmation from the printer')
  await doubtful.getByRole('button', { name: 'It is on paper' }).click()
  await expect.poll(() => app.calls()).toContain('settle(on-paper) ticket-2')
})

test('a ticket can be looked at and printed again', async ({ app }) => {
  await app.open('evening', { details: 'nadia' })
  const sheet = app.page.getByRole('dialog')
  await sheet.getByRole('button', { name: 'View it' }).first().click()
  await expect(sheet.getByRole('img', { name: /5821/ })).toBeVisible()
  await sheet.getByRole('button', { name: 'Print again' }).last().click()
  await expect.poll(() => app.calls()).toContain('reprint(customer) nadia')
})

test('"again" is said only of a ticket that came out before: in the order, in its menu and in the history', async ({
  app,
}) => {
  await app.open('evening', { details: 'nadia' })
  const sheet = app.page.getByRole('dialog')
  const kitchen = sheet.locator('div', { hasText: /^Kitchen ticket/ }).last()
  await expect(kitchen.getByRole('button', { name: 'Print again', exact: true })).toBeVisible()
  await app.open('later', { screen: 'history' })
  const rows = app.page.locator('[data-history-row]')
  await expect(
    rows
      .first()
      .locator('..')
      .getByRole('button', { name: /^Print / }),
  ).toBeVisible()
  await expect(app.page.getByRole('button', { name: /^Print again/ })).toHaveCount(0)
  await rows.first().click()
  await expect(sheet.getByRole('button', { name: 'Print', exact: true })).toHaveCount(2)
})

test('a preview says which characters paper cannot show (B8)', async ({ app }) => {
  await app.open('evening', { details: 'nadia' })
  await app.change('nadia', { customerName: '𠮷野 K.' })
  const sheet = app.page.getByRole('dialog')
  await sheet.getByRole('button', { name: 'View it' }).first().click()
  await expect(sheet.getByText('Cannot be printed: 𠮷 (U+20BB7).')).toBeVisible()
})

const cancelledOutside = {
  status: 'cancelled',
  ending: { by: 'platform', kind: 'cancelled' },
  endingSeenAt: null,
} as const

for (const [sheet, id] of [
  ['cancel', 'junko'],
  ['refuse', 'nadia'],
] as const) {
  test(`an open sheet to ${sheet} says that the order ended elsewhere, and offers nothing more`, async ({
    app,
  }) => {
    await app.open('evening', { [sheet]: id })
    const dialog = app.page.getByRole('dialog')
    await expect(dialog.locator('footer button')).toBeVisible()
    await app.change(id, cancelledOutside)
    await expect(dialog).toContainText('Cancelled on DoorDash')
    await expect(dialog).toContainText('Nothing was sent from here.')
    await expect(dialog.locator('footer')).toHaveCount(0)
    await dialog.getByRole('button', { name: 'Back to the orders' }).click()
    await expect(dialog).toHaveCount(0)
    expect((await app.calls()).filter((call) => /^(cancel|refuse)/.test(call))).toEqual([])
  })
}

test('a sheet to cancel closes its action when the food was handed over meanwhile', async ({ app }) => {
  await app.open('evening', { cancel: 'junko' })
  await expect(app.page.getByRole('dialog').locator('footer button')).toBeVisible()
  await app.change('junko', { status: 'picked_up' })
  await expect(app.page.getByRole('dialog')).toContainText('has moved on')
  await expect(app.page.getByRole('dialog').locator('footer')).toHaveCount(0)
})

for (const [language, words, seen] of [
  ['en', 'It has been ready since 17:48', 'Got it'],
  ['fr', 'Prête depuis 17:48', 'Compris'],
  ['es', 'Listo desde las 17:48', 'Entendido'],
] as const)
  test(`a sheet to cancel says that the food became ready meanwhile, and waits until that was seen (${language})`, async ({
    app,
  }) => {
    await app.open('evening', { cancel: 'junko', language })
    const sheet = app.page.getByRole('dialog')
    const cancel = sheet.locator('footer button')
    await sheet.getByRole('radio').first().press('Space')
    await expect(cancel).toBeEnabled()
    await app.change('junko', { status: 'ready', readyAt: dinnerTime - minutes(15) })
    const notice = sheet.getByRole('alert')
    await expect(notice).toContainText(words)
    await expect(notice).toBeInViewport()
    await expect(cancel).toBeDisabled()
    await notice.getByRole('button', { name: seen }).click()
    await expect(cancel).toBeEnabled()
    await expect(sheet).toContainText(words)
  })

test('a sheet to cancel that was opened when the food was ready says so, and waits for nothing', async ({
  app,
}) => {
  await app.open('evening', { cancel: 'imogen' })
  const sheet = app.page.getByRole('dialog')
  await expect(sheet).toContainText('It has been ready since')
  await sheet.getByText('The kitchen is too busy').click()
  await expect(sheet.locator('footer button')).toBeEnabled()
})

test("the details have the next step of the order's card: Enter takes it, and a second tap not the one after", async ({
  app,
}) => {
  await app.open('evening', { details: 'junko' })
  const foot = app.page.getByRole('dialog').locator('footer')
  const ready = foot.getByRole('button', { name: 'Ready', exact: true })
  const at = await ready.boundingBox()
  await app.page.keyboard.press('Enter')
  await expect(foot.locator('[data-part="outcome"]')).toHaveText('Ready')
  await app.page.mouse.click((at?.x ?? 0) + 20, (at?.y ?? 0) + 20)
  await app.page.keyboard.press('Enter')
  await expect(foot.getByRole('button', { name: 'Picked up' })).toBeVisible()
  expect(await app.calls()).toEqual(['ready junko'])
  await foot.getByRole('button', { name: 'Picked up' }).click()
  await expect.poll(() => app.calls()).toContain('pickedUp junko')
})

test('a new order is accepted from its details, with the minutes of its card', async ({ app }) => {
  await app.open('evening', { details: 'nadia' })
  const foot = app.page.getByRole('dialog').locator('footer')
  await foot.getByRole('button', { name: 'Five minutes more' }).click()
  await foot.locator('[data-look="main"]').click()
  await expect.poll(async () => (await app.calls()).join()).toMatch(/accept\(\d+\) nadia/)
})

test('open details say that the order ended, and offer no step that is over', async ({ app }) => {
  await app.open('evening', { details: 'junko' })
  const dialog = app.page.getByRole('dialog')
  await expect(dialog.getByRole('button', { name: 'Cancel this order…' })).toBeVisible()
  await app.change('junko', cancelledOutside)
  await expect(dialog.getByRole('alert')).toContainText('Cancelled on DoorDash')
  await expect(dialog.getByRole('button', { name: 'Cancel this order…' })).toHaveCount(0)
})
