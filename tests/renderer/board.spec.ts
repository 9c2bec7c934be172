import { kitchenChanges } from '#shared/order/reads.ts'
import { boardOrder, dinnerTime, line } from '../fixtures/orders.ts'
import { expect, test } from './screen.ts'

test('quantities are multiplied out: two sandwiches with one soup each are two soups (B9)', async ({
  app,
}) => {
  await app.open('evening')
  const items = app.card('nadia').locator('[data-part="items"]')
  await expect(items).toContainText('2 Tomato soup cup')
  await expect(items).toContainText('2 Croutons')
})

test('nested options multiply through every level, and what was taken off is said (B9)', async ({ app }) => {
  await app.open('busy', { cards: 'full' })
  const card = app.card('everything')
  await expect(card).toContainText('4 Mayonnaise')
  await expect(card.locator('[data-part="removed"]')).toHaveText(['No Onions', 'No Pickles'])
  await expect(card).toContainText('for Theo')
})

test('utensils are yes, no or not mentioned, in every column (B7)', async ({ app }) => {
  await app.open('utensils')
  for (const column of ['new', 'preparing', 'ready']) {
    const utensils = (cutlery: string) => app.card(`${column}-${cutlery}`).locator('[data-utensils]')
    await expect(utensils('requested')).toHaveText('Include utensils')
    await expect(utensils('declined')).toHaveText('No utensils')
    await expect(utensils('unknown')).toHaveCount(0)
    await expect(utensils('requested')).toHaveCSS('border-top-style', 'solid')
    await expect(utensils('declined')).toHaveCSS('border-top-style', 'dashed')
  }
})

test('an allergy stands above the items, from the order note and from a line note', async ({ app }) => {
  await app.open('busy', { cards: 'full' })
  await expect(app.card('nadia').locator('[data-part="allergy"]')).toContainText('Peanut allergy')
  const line = app.card('everything').locator('[data-part="allergy"]')
  await expect(line).toContainText('Club sandwich: Mira is celiac')
  const [banner, items] = await Promise.all([
    line.boundingBox(),
    app.card('everything').locator('[data-part="items"]').boundingBox(),
  ])
  expect(banner?.y).toBeLessThan(items?.y ?? 0)
})

test('a changed order says what changed, with a sign and a stroke and not by colour alone', async ({
  app,
}) => {
  await app.open('evening')
  const before = boardOrder({ lines: [line('Crêpe jambon', 3), line('Soupe du jour', 1)] })
  const lines = [line('Crêpe jambon', 4), line('Soupe du jour', 0)]
  const changes = kitchenChanges(before, { ...before, lines })
  await app.change('anais', { revision: 2, lines, changes })
  const card = app.card('anais')
  await expect(card.locator('[data-part="changes"] li')).toHaveText(['+1 Crêpe jambon', '−1 Soupe du jour'])
  await expect(card.locator('s')).toHaveText('Soupe du jour')
  await expect(card.locator('[data-part="items"] > li')).toHaveCount(1)
})

test('an order that is not on paper says so and why; a printed one says nothing (B2)', async ({ app }) => {
  await app.open('evening')
  await expect(app.card('anais').locator('[data-paper]')).toHaveText(
    'Not on paper since 17:51: paper out Put in a new roll and close the cover.',
  )
  // Given up reads differently from waiting, and says what to do.
  await app.change('anais', {
    paper: { state: 'failed', problem: 'paper-out', since: dinnerTime, missing: null },
  })
  await expect(app.card('anais').locator('[data-paper]')).toContainText('will not print by itself any more')
  await expect(app.card('junko').locator('[data-paper]')).toHaveCount(0)
})

for (const [problem, why, what] of [
  ['unreachable', 'printer not reachable', 'Check that the printer is on and its network cable is in.'],
  ['refused', 'printer does not answer', 'Is it on, and is its address right?'],
  ['no-answer', 'printer does not answer', 'Switch the printer off and on.'],
  ['paper-out', 'paper out', 'Put in a new roll and close the cover.'],
  ['cover-open', 'cover open', "Close the printer's cover."],
  ['offline', 'printer is offline', "Press the printer's feed button"],
  ['printer-error', 'printer error', 'Look for jammed paper'],
  ['connection-lost', 'connection lost', "Check the printer's network cable."],
  ['not-a-printer', 'what answers there is not a receipt printer', "Correct the printer's address"],
  ['station-error', 'this station could not make the ticket', 'Work from the screen'],
] as const)
  test(`a card whose ticket waits for a printer says why and what to do: ${problem} (B2, B21)`, async ({
    app,
  }) => {
    await app.open('evening')
    await app.change('anais', { paper: { state: 'waiting', problem, since: dinnerTime, missing: null } })
    const line = app.card('anais').locator('[data-paper]')
    await expect(line).toContainText(`: ${why}`)
    await expect(line).toContainText(what)
    // Given up, it says that nothing more comes by itself.
    await app.change('anais', { paper: { state: 'failed', problem, since: dinnerTime, missing: null } })
    await expect(line).toContainText(`: ${why}`)
    await expect(line).toContainText('Open the order to print it.')
    await expect(line).not.toContainText(what)
  })

test('what DoorDash could not be told stands on the card with the way to try again', async ({ app }) => {
  await app.open('busy', { cards: 'full' })
  await expect(app.card('unconfirmed')).toContainText('DoorDash does not know you accepted')
  await app.card('unconfirmed').getByRole('button', { name: 'Try again' }).click()
  await expect(app.card('unconfirmed')).not.toContainText('DoorDash does not know')
  expect(await app.calls()).toContain('retrySend unconfirmed')
})

test('prep time moves in steps of five minutes and the promise with it', async ({ app }) => {
  await app.open('evening')
  const card = app.card('nadia')
  await expect(card.locator('[data-part="promise"]')).toHaveText('18:18')
  await card.getByRole('button', { name: 'Five minutes more' }).click()
  await expect(card.getByRole('button', { name: /Accept.*20 min/ })).toBeVisible()
  await expect(card.locator('[data-part="promise"]')).toHaveText('18:23')
  await card.getByRole('button', { name: /Accept.*20 min/ }).click()
  await expect(app.column('preparing').locator('[data-card="nadia"]')).toBeVisible()
  expect(await app.calls()).toContain('accept(20) nadia')
})

test('a double click accepts once and never goes on to the next step', async ({ app }) => {
  await app.open('evening')
  await app
    .card('nadia')
    .getByRole('button', { name: /^Accept/ })
    .dblclick()
  await expect(app.column('preparing').locator('[data-card="nadia"]')).toBeVisible()
  const calls = await app.calls()
  expect(calls.filter((call) => call.startsWith('accept'))).toEqual(['accept(15) nadia'])
  expect(calls.filter((call) => call.startsWith('ready'))).toEqual([])
})

test('five quick taps on Ready are one Ready, and no other order is touched', async ({ app }) => {
  await app.open('evening')
  const button = await app.card('junko').getByRole('button', { name: 'Ready' }).boundingBox()
  if (!button) throw new Error('no Ready button')
  for (let tap = 0; tap < 5; tap += 1) await app.page.mouse.click(button.x + 40, button.y + 30)
  await expect(app.column('ready').locator('[data-card="junko"]')).toBeVisible()
  expect((await app.calls()).filter((call) => !call.startsWith('acknowledge'))).toEqual(['ready junko'])
})

test('a refusal by the station because someone was faster is no error', async ({ app }) => {
  await app.open('evening')
  await app.page.evaluate(() => {
    const order = window.station.order('nadia')
    // Accepted elsewhere a moment ago; this screen has not heard yet.
    if (order) Object.assign(order, { status: 'preparing', confirmation: 'confirmed', acceptedAt: 1 })
  })
  await app
    .card('nadia')
    .getByRole('button', { name: /^Accept/ })
    .click()
  await expect.poll(() => app.calls()).toContain('accept(15) nadia')
  await expect(app.card('nadia').getByRole('alert')).toHaveCount(0)
})

test('an order longer than its lane folds, says how many are hidden, and keeps its button in reach (look)', async ({
  app,
}) => {
  await app.open('fourteen-items')
  const lines = Array.from({ length: 40 }, (_, at) => line(`Dish ${at + 1}`, (at % 3) + 1))
  await app.change('fourteen', { lines })
  const card = app.card('fourteen')
  await expect(card.locator('[data-part="more"]')).toBeVisible()
  await expect(card.getByRole('button', { name: /^Accept/ })).toBeInViewport({ ratio: 1 })
  const before = await card.locator('[data-part="items"] > li').count()
  expect(before).toBeGreaterThan(8)
  // Pieces, as a cook counts them: the lines have one to three of a dish.
  const hidden = lines.slice(before).reduce((sum, { quantity }) => sum + quantity, 0)
  await expect(card.locator('[data-part="more"]')).toHaveText(`+ ${hidden} more`)
  await card.getByRole('button', { name: `+ ${hidden} more` }).click()
  await expect(app.page.getByRole('dialog')).toContainText('Dish 40')
})

test('an ending from outside is unmistakable and stays until a person has seen it', async ({ app }) => {
  await app.open('cancelled')
  const card = app.card('cancelled')
  await expect(card).toContainText('Cancelled on DoorDash')
  await expect(card).toContainText('Stop cooking.')
  await expect(card.getByRole('button', { name: 'Ready' })).toHaveCount(0)
  await card.getByRole('button', { name: 'Stopped' }).click()
  await expect(card).toHaveCount(0)
  expect(await app.calls()).toEqual(['acknowledge cancelled'])
})

test('what is ready when it is cancelled must not be handed over (E40)', async ({ app }) => {
  await app.open('cautions', { cards: 'full' })
  const card = app.card('cancelled-ready')
  await expect(card).toContainText('Cancelled on DoorDash')
  await expect(card).toContainText('It is ready: do not hand it over.')
  await expect(card).not.toContainText('cook')
})

test('an order in doubt is not cooked before DoorDash answers, and says so (E37a)', async ({ app }) => {
  await app.open('cautions', { cards: 'full' })
  await expect(app.card('doubted')).toContainText('DoorDash may already have given this order up.')
  await expect(app.card('asking')).toContainText('Do not cook yet')
})

test('an order that cannot be read whole says so in words, on its card and in its details', async ({
  app,
}) => {
  await app.open('cautions', { cards: 'full', details: 'unread' })
  const words = 'Part of this order cannot be read here. Look it up on DoorDash as 7706'
  await expect(app.card('unread')).toContainText(words)
  await expect(app.page.getByRole('dialog')).toContainText(words)
})

test('a test order says that it is one, on its card and in its details (E41)', async ({ app }) => {
  await app.open('cautions', { cards: 'full', details: 'test' })
  const details = app.page.getByRole('dialog')
  await expect(details).toContainText('A test by Order Manager: no customer, nothing to cook.')
  await expect(details).toContainText('None: a test by Order Manager, which DoorDash knows nothing about')
  await expect(details).not.toContainText('DoorDash knows it is accepted')
  await expect(app.card('test-ready')).toContainText('A test by Order Manager')
})

test('a wrong clock and a refused key are called by their names, and not the internet connection (B12)', async ({
  app,
}) => {
  await app.open('wrong-clock')
  await expect(app.page.locator('[data-banner="clock"]')).toContainText(
    "This device's clock is 4 min fast: set it right.",
  )
  await expect(app.page.locator('[data-part="doordash"], header').first()).toContainText(
    "refuses this device's key",
  )
  await app.open('cautions', { cards: 'full' })
  await expect(app.card('key-refused')).toContainText("DoorDash refuses this device's key")
})

test('Ready can be taken back for ten seconds below the cards, and the offer then goes', async ({ app }) => {
  await app.page.clock.install({ time: dinnerTime })
  await app.open('evening')
  await app.card('junko').getByRole('button', { name: 'Ready' }).click()
  const undo = app.page.getByRole('button', { name: 'Undo 2611' })
  await app.page.clock.runFor(1_000)
  await expect(undo).toBeVisible()
  await undo.click()
  await app.page.clock.runFor(1_000)
  await expect(app.column('preparing').locator('[data-card="junko"]')).toBeVisible()
  await expect(undo).toHaveCount(0)
  await app.card('junko').getByRole('button', { name: 'Ready' }).click()
  await app.page.clock.runFor(1_000)
  await expect(undo).toBeVisible()
  await app.page.clock.runFor(11_000)
  await expect(undo).toHaveCount(0)
})

test('taken back from Ready a card says where it goes, and not that it was accepted', async ({ app }) => {
  await app.page.clock.install({ time: dinnerTime })
  await app.open('evening')
  await app.card('junko').getByRole('button', { name: 'Ready' }).click()
  await app.page.clock.runFor(4_000)
  await expect(app.column('ready').locator('[data-card="junko"]')).toBeVisible()
  await app.page.getByRole('button', { name: 'Undo 2611' }).click()
  await app.page.clock.runFor(500)
  await expect(app.card('junko').getByRole('status')).toHaveText(/^Back( in Preparing)?$/)
})

test('a picked-up order leaves the board but can still be taken back', async ({ app }) => {
  await app.open('evening')
  await app.card('imogen').getByRole('button', { name: 'Picked up' }).click()
  await expect(app.card('imogen')).toHaveCount(0)
  await app.page.getByRole('button', { name: 'Undo 4471' }).click()
  await expect(app.column('ready').locator('[data-card="imogen"]')).toBeVisible()
})

test('New stands by time to accept: the one with least of it first, whenever it came in', async ({ app }) => {
  await app.open('late')
  const ids = () =>
    app
      .column('new')
      .locator('[data-card]')
      .evaluateAll((cards) => cards.map((card) => card.getAttribute('data-card')))
  expect(await ids()).toEqual(['unanswered', 'hurry'])
  await app.tell(boardOrder({ id: 'usual', displayNumber: '78', receivedAt: dinnerTime }))
  await expect.poll(ids).toEqual(['unanswered', 'hurry', 'usual'])
  // One that DoorDash delivers late has less time left than those on the board.
  await app.tell(boardOrder({ id: 'old', displayNumber: '77', receivedAt: dinnerTime - 600_000 }))
  await expect.poll(ids).toEqual(['old', 'unanswered', 'hurry', 'usual'])
})

test('sixty live orders are all there, in their columns', async ({ app }) => {
  await app.open('sixty')
  await expect(app.column('new').locator('[data-part="count"]')).toHaveText('12')
  await expect(app.column('preparing').locator('[data-part="count"]')).toHaveText('30')
  await expect(app.column('ready').locator('[data-part="count"]')).toHaveText('18')
  await expect(app.page.locator('[data-card]')).toHaveCount(60)
})

test('a note keeps the lines it was written on, on card and in the details, and a blank one is none', async ({
  app,
}) => {
  const lines = (text: string) => text.split('\n').map((line) => line.trim())
  await app.open('notes')
  const card = app.card('lines')
  const note = card.locator('[data-part="line-note"]')
  await expect(note).toHaveCount(1)
  expect(lines(await note.innerText())).toEqual(['mild', 'no peanuts', 'sauce apart'])
  const written = card.locator('[data-part="allergy"] [data-part="written"]')
  expect(lines(await written.first().innerText())).toEqual([
    'No onions',
    'NO NUTS (allergy)',
    'Please call on arrival',
    'Side door',
    'Thanks',
  ])
  await app.open('notes', { details: 'lines' })
  const sheet = app.page.getByRole('dialog')
  await expect(sheet.getByText('sauce apart').first()).toBeVisible()
  const inDetails = await sheet.locator('[data-part="written"]').allInnerTexts()
  expect(inDetails.map(lines)).toContainEqual(['mild', 'no peanuts', 'sauce apart'])
  expect(inDetails.map(lines)).toContainEqual(['Ring twice', 'Side door'])
  await expect(sheet.locator('p', { hasText: /^$/ })).toHaveCount(0)
})

test('a note without end leaves room for the food, says so, and is whole in the details', async ({ app }) => {
  await app.open('notes')
  const card = app.card('endless')
  await expect(card.getByText('The rest is in the details')).toBeVisible()
  expect((await card.locator('[data-part="order-note"]').boundingBox())?.height).toBeLessThan(450)
  await app.open('notes', { details: 'endless' })
  await expect(app.page.getByRole('dialog')).toContainText('line 90')
})

test('one ticket of several is missing: the card names it, its printer, and the one that has it (B2)', async ({
  app,
}) => {
  await app.open('printer-problem')
  const missing = { printerId: 'counter', kind: 'kitchen', printedBy: ['kitchen'] } as const
  const paper = { state: 'waiting', problem: 'not-a-printer', since: dinnerTime, missing } as const
  await app.change('anais', { paper })
  const line = app.card('anais').locator('[data-paper]')
  await expect(line).toContainText('Kitchen ticket not on Counter since')
  await expect(line).toContainText('what answers there is not a receipt printer. Printed by Kitchen.')
  await expect(line).not.toContainText(/not on paper/i)
  // Of the customer's ticket nothing came out anywhere.
  await app.change('anais', { paper: { ...paper, missing: { ...missing, kind: 'customer', printedBy: [] } } })
  await expect(line).toContainText('Customer ticket not on Counter since')
  await expect(line).not.toContainText('Printed by')
})

test('an order whose card cannot be drawn stands there in plain, can be accepted, and takes no other with it', async ({
  app,
}) => {
  await app.open('evening')
  const others = await app.page.locator('[data-card]').count()
  app.expects(/trim|split|replace|not a function|error occurred/i)
  await app.change('nadia', { customerNote: 7 as unknown as string })
  const plain = app.page.locator('[data-plain][data-card="nadia"]')
  await expect(plain).toContainText('Grilled Cheese')
  await expect(app.page.locator('[data-card]')).toHaveCount(others)
  await plain.getByRole('button', { name: /accept/i }).click()
  await expect.poll(() => app.calls()).toContainEqual(expect.stringContaining('accept'))
})

test('a screen that cannot be drawn says so, and the rail leads to the others', async ({ app }) => {
  await app.open('later', { screen: 'later' })
  app.expects(/lines|undefined|null|error occurred/i)
  await app.change('later-today', { lines: null as unknown as [] })
  await expect(app.page.locator('[data-screen="fault"]')).toContainText('Orders still come in')
  await app.page
    .getByRole('link', { name: 'Device' })
    .or(app.page.getByRole('button', { name: 'Device' }))
    .click()
  await expect(app.page.locator('[data-screen="fault"]')).toHaveCount(0)
})

test('a card far out of sight need not count its seconds; in sight it does at once, with two hundred orders', async ({
  app,
}) => {
  await app.page.clock.install({ time: dinnerTime })
  await app.open('rush-200', { cards: 'strip' })
  // Time goes on only as the test lets it.
  await app.page.clock.pauseAt(dinnerTime + 120_000)
  const times = app.column('new').locator('[data-part="time"]')
  const [near, far] = [times.first(), times.nth(85)]
  const changes = async (time: typeof near) => {
    const before = await time.textContent()
    await app.page.clock.runFor(1_000)
    return (await time.textContent()) !== before
  }
  expect(await changes(near)).toBe(true)
  const steps = [await changes(far), await changes(far), await changes(far), await changes(far)]
  expect(steps.filter(Boolean).length).toBeLessThanOrEqual(1)
  await far.evaluate((time) => time.closest('[data-card]')?.scrollIntoView())
  await expect.poll(() => changes(far)).toBe(true)
})

test('a dish of a strip is struck off in two touches, and the strip says how many are made (B5)', async ({
  app,
}) => {
  for (const [language, said] of [
    ['en', '1 of 2'],
    ['fr', '1 sur 2'],
  ] as const) {
    await app.open('evening', { cards: 'strip', language })
    const strip = app.card('junko')
    await expect(strip.locator('[data-part="progress"]')).toHaveCount(0)
    await strip.locator('[data-part="number"]').click()
    const dish = app.page.getByRole('dialog').locator('[data-strike]').first()
    expect((await dish.boundingBox())?.height).toBeGreaterThanOrEqual(48)
    await dish.click()
    await expect(dish).toHaveAttribute('aria-pressed', 'true')
    await app.page.keyboard.press('Escape')
    await expect(strip.locator('[data-part="progress"]')).toContainText(said)
    // The dish that is made is struck through, the other is not.
    const lines = strip.locator('[data-part="items"] > span, [data-part="marks"] [data-part="items"] > span')
    await expect(lines.first()).toHaveCSS('text-decoration-line', 'line-through')
  }
})
