import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { contributionOf } from '#main/reports/contribution.ts'
import type { Language } from '#shared/location/location.ts'
import { type OrderColumn, orderColumns, type OrdersPiece } from '#shared/reports/orders-export.ts'
import { boardOrder, line } from '../fixtures/orders.ts'
import { testCore } from '../support/core.ts'
import { dashboard } from '../support/dashboard.ts'
import { orderDelivery } from '../support/doordash-order.ts'

const headings = Object.fromEntries(orderColumns.map((column) => [column, column])) as Record<
  OrderColumn,
  string
>
const words = { 'status.new': 'New', 'channel.doordash': 'DoorDash', 'cutlery.unknown': 'Not said' }

async function station() {
  const one = await testCore()
  const { client, token } = await dashboard(one.core).signIn()
  const piece = (more: object = {}, language: Language = 'en') =>
    client.reportFiles.ordersPiece({
      from: '2026-01-01',
      to: '2026-12-31',
      locationId: null,
      channel: null,
      after: null,
      upTo: null,
      language,
      headings,
      words,
      ...more,
    })
  return {
    ...one,
    client,
    token,
    piece,
    /** The whole file, as the page puts it together; `between` is done before each piece after the first. */
    whole: async (more: object = {}, between: () => unknown = () => {}) => {
      const pieces: OrdersPiece[] = [await piece(more)]
      for (let last = pieces[0]; last?.next; last = pieces.at(-1)) {
        await between()
        pieces.push(await piece({ ...more, after: last.next, upTo: last.upTo }))
      }
      return pieces
    },
    add: (count: number, more: Parameters<typeof boardOrder>[0] = {}, date = '2026-11-24') => {
      one.store.transaction(() => {
        for (let at = 0; at < count; at += 1) {
          const [order, arrival] = [boardOrder(more), { date, hour: 18, firstTotalCents: 3_364 }]
          one.store.orders.add(order, arrival)
          for (const row of contributionOf(order, arrival)) one.store.sales.add(row)
        }
      })
    },
  }
}

const rowsOf = (text: string, delimiter = ',') =>
  Papa.parse<Record<string, string>>(text.slice(1), {
    header: true,
    delimiter,
    newline: '\r\n',
    skipEmptyLines: true,
  }).data

const nasty = `=HYPERLINK("http://x")\r\n<script>alert(1)</script> 🌶, ; "quoted" ${'x'.repeat(10_000)}`

test('every order of the period is in the file once, with what the customer wrote as words (R8)', async () => {
  const { piece, add } = await station()
  add(1, {
    customerName: '@SUM(A1:A9)',
    customerNote: nasty,
    lines: [line('+1 Pâté', 2), line('Taken off', 0)],
    subtotalCents: 1_234_567,
    taxCents: 33,
    otherAmounts: [{ kind: 'bag-fee', cents: 25 }],
    receivedAt: Date.parse('2026-11-25T01:05:33Z'),
  })
  add(1, { platformOrderId: '@test-1' })
  add(1, {}, '2025-11-24')
  const { text, rows, total, next } = await piece()
  expect({ rows, total, next }).toEqual({ rows: 1, total: 1, next: null })
  expect(text.startsWith('\uFEFFnumber,ticket,')).toBe(true)
  expect(rowsOf(text)).toEqual([
    expect.objectContaining({
      customer: "'@SUM(A1:A9)",
      note: `'${nasty}`,
      dishes: '2 × +1 Pâté',
      status: 'New',
      channel: 'DoorDash',
      subtotal: '12345.67',
      total: '12346.00',
      fees: '0.25',
      currency: 'CAD',
      businessDate: '2026-11-24',
      received: '2026-11-24 20:05:33',
      offset: 'UTC-05:00',
      accepted: '',
    }),
  ])
})

test('a French file has French separators and decimals, and no cell is torn', async () => {
  const { piece, add } = await station()
  add(1, { customerNote: 'a;b\nc', subtotalCents: 199 })
  const { text } = await piece({}, 'fr')
  expect(text).toContain(';1,99;')
  expect(rowsOf(text, ';')).toEqual([expect.objectContaining({ note: 'a;b\nc', subtotal: '1,99' })])
})

test('the hour that comes twice is told apart by its offset', async () => {
  const { piece, add } = await station()
  for (const received of ['2026-11-01T05:30:00Z', '2026-11-01T06:30:00Z'])
    add(1, { receivedAt: Date.parse(received) }, '2026-10-31')
  const rows = rowsOf((await piece()).text)
  expect(rows.map(({ received, offset }) => [received, offset])).toEqual([
    ['2026-11-01 01:30:00', 'UTC-04:00'],
    ['2026-11-01 01:30:00', 'UTC-05:00'],
  ])
})

test('a file of many pieces has each order once, while others come in and two export at the same time', async () => {
  const { whole, add, post } = await station()
  add(3_000, {}, '2026-11-23')
  add(2_500, {}, '2026-11-24')
  const arrive = () => post('orders', orderDelivery())
  const [one, other] = await Promise.all([whole({}, arrive), whole({ from: '2026-11-24' })])
  for (const [pieces, count] of [
    [one, 5_500],
    [other, 2_500],
  ] as const) {
    const text = pieces.map((piece) => piece.text).join('')
    const ids = rowsOf(text).map(({ id }) => id)
    expect(new Set(ids).size).toBe(count)
    expect(ids).toHaveLength(count)
    expect(pieces[0]?.total).toBe(count)
  }
  expect(one.length).toBeGreaterThan(2)
})

test('a piece is found by its key: what is not in it is not read', async () => {
  const { store, add } = await station()
  add(10)
  const plan = store.reading
    .prepare<unknown[], { detail: string }>(
      `EXPLAIN QUERY PLAN SELECT * FROM orders WHERE (business_date, seq) > ('2026-01-01', 5)
        AND business_date <= '2026-12-31' ORDER BY business_date, seq LIMIT 2000`,
    )
    .all()
    .map(({ detail }) => detail)
  expect(plan.join()).toContain('USING INDEX orders_business_date')
  expect(plan.join()).not.toContain('TEMP B-TREE')
})

test('a period nobody can mean is refused with why, and only managers get the file', async () => {
  const { piece, core } = await station()
  await expect(piece({ from: '2026-12-31', to: '2026-01-01' })).rejects.toMatchObject({
    code: 'WRONG_PERIOD',
    data: { why: 'backwards' },
  })
  await expect(piece({ from: '9999-01-01', to: '9999-12-31' })).rejects.toMatchObject({
    code: 'WRONG_PERIOD',
  })
  const { staff } = dashboard(core)
  await expect(
    staff.reportFiles.printDay({ locationId: 'x', date: '2026-11-24', printerId: 'x' }),
  ).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
})
