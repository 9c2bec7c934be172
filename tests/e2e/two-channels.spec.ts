import { cli } from '../support/cli.ts'
import { expect, type Kitchen, test } from './support/test.ts'

type Row = {
  id: string
  channel: string
  platformOrderId: string
  displayNumber: string
  status: string
  cutlery: string
  subtotalCents: number
  taxCents: number
  totalCents: number
}
type Document = Row & { confirmation: string }

/** Orders of each channel before the rush ends: enough for a full board, few enough for a slow machine. */
const least = 4
/** How many tickets the screen of tickets shows. */
const onTheRoll = 20

/** Accepts these orders on the board, one after the other, as staff do. */
async function accept({ page }: Kitchen, numbers: readonly string[]) {
  for (const number of numbers) {
    const card = page.locator('[data-column="new"] article[data-card]').filter({ hasText: number })
    await card.getByRole('button', { name: /^Accept/ }).click()
    await expect(card).toHaveCount(0)
  }
}

const rows = ({ ready }: Kitchen) => cli<Row[]>(ready.dataDir, 'orders', 'list')

test('a rush of both channels, with the station killed twice: each order is accepted, printed with its line about utensils and confirmed, and both books agree to the cent', async ({
  kitchen,
  browser,
}) => {
  test.setTimeout(240_000)
  // A second screen looks at the tickets all along: a station that starts again shows what came out since then.
  const tickets = await (await browser.newContext()).newPage()
  await tickets.goto(kitchen.ready.ui ?? '')
  await tickets.locator('[data-screen-entry="tickets"]').click()
  // Orders of Uber Eats cannot be read yet: the first kill falls between their receipt and their reading.
  await kitchen.sandbox.fault({ kind: 'api-500', only: 'uber-read' })
  await kitchen.sandbox.rush(120, 0.5)
  await expect
    .poll(
      async () => {
        const { doordash, uber } = await kitchen.sandbox.books()
        return Math.min(
          doordash.filter((order) => order.state === 'waiting').length,
          uber.filter((order) => order.lastWebhook?.status === 200).length,
        )
      },
      { timeout: 60_000 },
    )
    .toBeGreaterThanOrEqual(least)
  await kitchen.sandbox.stopRush()
  await expect
    .poll(async () => {
      const { doordash, uber } = await kitchen.sandbox.books()
      return (
        doordash.every(({ state }) => state === 'waiting') &&
        uber.every((one) => one.lastWebhook?.status === 200)
      )
    })
    .toBe(true)
  const placed = await kitchen.sandbox.books()
  expect((await rows(kitchen)).filter(({ channel }) => channel === 'uber-eats')).toEqual([])
  await kitchen.killAndRestart()

  const all = [...placed.doordash, ...placed.uber].map(({ id }) => id).toSorted()
  await expect
    .poll(async () => (await rows(kitchen)).map(({ platformOrderId }) => platformOrderId).toSorted(), {
      timeout: 60_000,
    })
    .toEqual(all)

  // The second one falls on what was just accepted: nobody knows how far the channels have heard of it.
  const numbers = [
    ...placed.doordash.map(({ shortCode }) => shortCode),
    ...placed.uber.map(({ displayId }) => displayId),
  ]
  await accept(
    kitchen,
    numbers.filter((_, index) => index % 2 === 0),
  )
  await kitchen.killAndRestart()
  await accept(
    kitchen,
    numbers.filter((_, index) => index % 2 === 1),
  )
  await expect
    .poll(
      async () => {
        const { doordash, uber } = await kitchen.sandbox.books()
        return [
          ...doordash.map(({ state }) => state),
          ...uber.map(({ state }) => state.toLowerCase()),
        ].filter((state) => state !== 'confirmed' && state !== 'accepted')
      },
      { timeout: 60_000 },
    )
    .toEqual([])

  const book = await kitchen.sandbox.books()
  const station = new Map((await rows(kitchen)).map((row) => [row.platformOrderId, row]))
  const said = { requested: 'yes', declined: 'no', unknown: 'not-said' } as const
  for (const order of book.doordash)
    expect(station.get(order.id)).toMatchObject({
      channel: 'doordash',
      displayNumber: order.shortCode,
      subtotalCents: order.subtotalCents,
      taxCents: order.taxCents,
    })
  for (const order of book.uber)
    expect(station.get(order.id)).toMatchObject({
      channel: 'uber-eats',
      displayNumber: order.displayId,
      subtotalCents: order.subtotalCents,
      taxCents: order.taxCents,
      totalCents: order.totalCents,
    })
  for (const order of [...book.doordash, ...book.uber]) {
    const row = station.get(order.id)
    expect(said[(row?.cutlery ?? '') as keyof typeof said], `utensils of ${order.id}`).toBe(order.utensils)
    const { confirmation } = await cli<Document>(kitchen.ready.dataDir, 'orders', 'show', row?.id ?? '')
    expect(confirmation).toBe('confirmed')
  }
  const sum = (amounts: number[]) => amounts.reduce((one, other) => one + other, 0)
  const totals = (channel: string) =>
    sum([...station.values()].flatMap((row) => (row.channel === channel ? [row.totalCents] : [])))
  expect(totals('uber-eats')).toBe(sum(book.uber.map(({ totalCents }) => totalCents)))
  expect(totals('doordash')).toBe(sum(book.doordash.map((one) => one.subtotalCents + one.taxCents)))

  // Two tickets of each, and on both the line about utensils that its customer's answer asks for.
  const papers = tickets.locator('[data-paper-roll] img')
  // Each is drawn: on a busy machine that takes its time.
  const shown = Math.min(2 * station.size, onTheRoll)
  await expect.poll(() => papers.count(), { timeout: 60_000 }).toBeGreaterThanOrEqual(shown)
  const texts = await papers.evaluateAll((images) => images.map((image) => image.getAttribute('alt') ?? ''))
  let matched = 0
  const line = { yes: /INCLUDE UTENSILS/i, no: /NO UTENSILS/i, 'not-said': /^(?![\s\S]*UTENSILS)/i }
  for (const order of [...book.doordash, ...book.uber]) {
    const number = 'shortCode' in order ? order.shortCode : order.displayId
    const own = texts.filter((text) => text.includes(number))
    // A rush of more than ten orders pushes its first tickets off the roll; what is on it is read whole.
    if (2 * station.size <= onTheRoll) expect(own.length, `tickets of ${number}`).toBeGreaterThanOrEqual(2)
    matched += own.length
    for (const text of own) expect(text).toMatch(line[order.utensils])
  }
  expect(matched).toBeGreaterThanOrEqual(shown)
  await tickets.context().close()
})
