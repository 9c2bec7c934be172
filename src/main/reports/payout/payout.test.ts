import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import type { PayoutProblem } from '#shared/reports/payout.ts'
import { centsOf } from './amount.ts'
import { decodePayout, unpackPayout } from './decode.ts'
import type { OurOrder } from './group-rows.ts'
import { UnreadablePayout } from './problem.ts'
import { readPayout } from './read-file.ts'
import { reconcile } from './reconcile.ts'

const headings = [
  'Timestamp local time',
  'Timestamp local date',
  'Store ID',
  'Store name',
  'Merchant store ID',
  'Transaction type',
  'Delivery UUID',
  'DoorDash order ID',
  'POS order ID',
  'Description',
  'Final order status',
  'Currency',
  'Subtotal',
  'Subtotal tax passed to merchant',
  'Staff tip',
  'Commission',
  'Payment processing fee',
  'Marketing fees | (including any applicable taxes)',
  'Customer discounts from marketing | (funded by you)',
  'Error charges',
  'Adjustments',
  'Net total',
  'Subtotal tax remitted by DoorDash to tax authorities',
  'Payout ID',
]
type Cells = Partial<Record<string, string>>
const usual: Cells = {
  'Timestamp local time': '2026-11-17 18:05:33',
  'Timestamp local date': '2026-11-17',
  'Store ID': '880001',
  'Store name': 'Chez Loutre',
  'Merchant store ID': 'loutre-centre',
  'Transaction type': 'Order',
  'Final order status': 'Delivered',
  Currency: 'CAD',
}
const file = (rows: readonly Cells[], separator = ',') =>
  [headings, ...rows.map((row) => headings.map((name) => ({ ...usual, ...row })[name] ?? 'NULL'))]
    .map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(separator))
    .join('\r\n')

const uuid = (n: number) => `${n.toString(16).padStart(8, '0')}-0000-4000-8000-000000000000`
const order = (n: number, more: Partial<OurOrder> = {}): OurOrder => ({
  id: `order-${n}`,
  platformOrderId: uuid(n),
  displayNumber: `A${n}`,
  locationId: 'loutre-centre',
  currency: 'CAD',
  status: 'completed',
  acceptedAt: 1,
  subtotalCents: 3_000,
  taxCents: 449,
  tipCents: 250,
  date: '2026-11-17',
  ...more,
})
const paid = (n: number, more: Cells = {}): Cells => ({
  'Delivery UUID': uuid(n),
  'DoorDash order ID': uuid(n).slice(0, 8),
  'POS order ID': `order-${n}-doordash`,
  Subtotal: '30.00',
  'Subtotal tax passed to merchant': '4.49',
  'Staff tip': '2.50',
  Commission: '(6.00)',
  'Net total': '30.99',
  ...more,
})
const storeIds = new Map([
  ['loutre-centre', 'loutre-centre'],
  ['880001', 'loutre-centre'],
])
const check = (text: string, orders: OurOrder[]) => reconcile(readPayout(text), { orders, storeIds })
const problemOf = (read: () => unknown): PayoutProblem => {
  try {
    read()
  } catch (error) {
    if (error instanceof UnreadablePayout) return error.about
    throw error
  }
  throw new Error('it was read')
}

test.each([
  ['12', 1_200],
  ['12.5', 1_250],
  ['-0.07', -7],
  ['(12.00)', -1_200],
  ['($1,234.50)', -123_450],
  ['$1,234.50', 123_450],
  ['1 234,50 $', 123_450],
  ['1\u202f234,50\u00a0$', 123_450],
  ['1.234,50 €', 123_450],
  ['CA$12.00', 1_200],
  ['CAD 12.00', 1_200],
  ['−3,20', -320],
  ['12.00-', -1_200],
  ['1,234', 123_400],
  ['1,234,567.89', 123_456_789],
  ['90071992547.41', 9_007_199_254_741],
  ['12.3400', 1_234],
  ['.50', 50],
  ['NULL', 0],
  ['', 0],
  ['12.345', null],
  ['1,2345', null],
  ['12,34.5', null],
  ['1e3', null],
  ['-(3.00)', null],
  ['=1+1', null],
  ['twelve', null],
  ['-', null],
  ['9'.repeat(50), null],
])('an amount of a payout file is read exactly, and never guessed: %s', (text, cents) => {
  expect(centsOf(text)).toBe(cents)
})

test('a payout that agrees to the cent has no differences, and its sums are the file’s', () => {
  const result = check(file([paid(1), paid(2)]), [order(1), order(2)])
  expect(result).toMatchObject({
    from: '2026-11-17',
    to: '2026-11-17',
    rows: 2,
    orders: 2,
    agreed: 2,
    differences: [],
    differenceCount: 0,
    stores: ['Chez Loutre'],
  })
  expect(result.sums).toEqual([
    expect.objectContaining({
      currency: 'CAD',
      subtotalCents: 6_000,
      taxCents: 898,
      tipCents: 500,
      commissionCents: -1_200,
      netCents: 6_198,
      oursSubtotalCents: 6_000,
      oursTaxCents: 898,
      oursTipCents: 500,
    }),
  ])
})

test.each([
  ['DoorDash order ID', { 'Delivery UUID': 'NULL', 'POS order ID': 'NULL' }],
  ['Delivery UUID', { 'DoorDash order ID': 'NULL', 'POS order ID': 'NULL' }],
  ['POS order ID', { 'DoorDash order ID': 'NULL', 'Delivery UUID': 'NULL' }],
])('an order is found by its %s alone', (_name, without) => {
  expect(check(file([paid(7, without)]), [order(7)])).toMatchObject({ orders: 1, agreed: 1 })
})

test('a short number that two orders begin with names neither', () => {
  const twin = order(8, {
    id: 'other',
    platformOrderId: `${uuid(7).slice(0, 8)}-1111-4000-8000-000000000000`,
  })
  const result = check(file([paid(7, { 'Delivery UUID': 'NULL', 'POS order ID': 'NULL' })]), [order(7), twin])
  expect(result.differences.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(['unknown-order', 'not-paid', 'not-paid']),
  )
})

test.each<[string, Cells[], Partial<OurOrder>, object[]]>([
  [
    'an order of ours that is not in the file',
    [paid(2)],
    {},
    [{ kind: 'not-paid', orderId: 'order-1', oursCents: 3_699, theirsCents: null }],
  ],
  ['one that was called off is not missed', [paid(2)], { status: 'cancelled' }, []],
  ['nor one nobody accepted', [paid(2)], { acceptedAt: null }, []],
  ['nor our own test', [paid(2)], { platformOrderId: '@test-1' }, []],
  ['nor one of another day', [paid(2)], { date: '2026-11-19' }, []],
  ['nor one of a location the file is not about', [paid(2)], { locationId: 'elsewhere' }, []],
  [
    'an order we do not know',
    [paid(1), paid(2), paid(99)],
    {},
    [{ kind: 'unknown-order', orderId: null, number: '00000063', theirsCents: 3_099 }],
  ],
  [
    'another subtotal, tax and tip',
    [paid(1, { Subtotal: '27.00', 'Subtotal tax passed to merchant': '4.04', 'Staff tip': '0.00' }), paid(2)],
    {},
    [
      { kind: 'subtotal', oursCents: 3_000, theirsCents: 2_700 },
      { kind: 'tax', oursCents: 449, theirsCents: 404 },
      { kind: 'tip', oursCents: 250, theirsCents: 0 },
    ],
  ],
  [
    'cancelled, and charged for',
    [paid(1, { 'Final order status': 'Cancelled', Subtotal: '0', 'Net total': '-6.00' }), paid(2)],
    { status: 'cancelled' },
    [{ kind: 'cancelled-charged', oursCents: 0, theirsCents: -600 }],
  ],
  [
    'cancelled here, and paid as delivered',
    [paid(1), paid(2)],
    { status: 'failed' },
    [{ kind: 'cancelled-paid', theirsCents: 3_099 }],
  ],
  [
    'cancelled there, made here, and not paid',
    [
      paid(1, {
        'Final order status': 'Cancelled',
        Subtotal: '0',
        'Subtotal tax passed to merchant': '0',
        'Staff tip': '0',
        'Net total': '0',
      }),
      paid(2),
    ],
    {},
    [{ kind: 'not-paid', oursCents: 3_699, theirsCents: 0, note: 'Cancelled' }],
  ],
  [
    'an error charge, and its adjustment later',
    [
      paid(1),
      paid(2),
      {
        ...paid(1),
        'Transaction type': 'Error Charge',
        Description: '=cmd() Missing item',
        Subtotal: 'NULL',
        'Subtotal tax passed to merchant': 'NULL',
        'Staff tip': 'NULL',
        Commission: 'NULL',
        'Error charges': '(9.50)',
        'Net total': '(9.50)',
      },
      {
        ...paid(1),
        'Transaction type': 'Adjustment',
        Subtotal: 'NULL',
        'Subtotal tax passed to merchant': 'NULL',
        'Staff tip': 'NULL',
        Commission: 'NULL',
        Adjustments: '9.50',
        'Net total': '9.50',
      },
    ],
    {},
    [
      {
        kind: 'error-charge',
        orderId: 'order-1',
        theirsCents: -950,
        note: 'Error Charge · =cmd() Missing item',
      },
      { kind: 'adjustment', orderId: 'order-1', theirsCents: 950 },
    ],
  ],
  [
    'a reversal under one number comes to nothing',
    [
      paid(1),
      paid(2),
      paid(1, {
        Subtotal: '-30.00',
        'Subtotal tax passed to merchant': '-4.49',
        'Staff tip': '-2.50',
        'Net total': '-30.99',
      }),
      paid(1),
    ],
    {},
    [],
  ],
  [
    'a fee that is about no order',
    [
      paid(1),
      paid(2),
      {
        'Transaction type': 'Store payment',
        'Delivery UUID': 'NULL',
        Description: 'Tablet fee',
        'Net total': '-12.00',
      },
    ],
    {},
    [{ kind: 'other', orderId: null, theirsCents: -1_200, note: 'Store payment · Tablet fee' }],
  ],
  [
    'tax that DoorDash hands over itself is none',
    [
      paid(1, {
        'Subtotal tax passed to merchant': '0.00',
        'Subtotal tax remitted by DoorDash to tax authorities': '4.49',
      }),
      paid(2),
    ],
    {},
    [],
  ],
  [
    'an amount nobody can read',
    [paid(1, { 'Staff tip': '=2+0.5' }), paid(2)],
    { tipCents: 0 },
    [{ kind: 'unreadable', orderId: 'order-1', note: '=2+0.5', row: 2 }],
  ],
])('a difference is named: %s', (_name, rows, more, differences) => {
  const result = check(file(rows), [order(1, more), order(2)])
  expect(result.differences).toEqual(differences.map((difference) => expect.objectContaining(difference)))
  expect(result.differenceCount).toBe(differences.length)
})

test('a charge taken back is in the refunds, and the currencies stay apart', () => {
  const charge = { 'Transaction type': 'Error Charge', 'Error charges': '-9.50', 'Net total': '-9.50' }
  const text = file([
    paid(1),
    {
      ...paid(1),
      ...charge,
      Subtotal: '',
      'Subtotal tax passed to merchant': '',
      'Staff tip': '',
      Commission: '',
    },
    paid(2, { Currency: 'USD' }),
  ])
  const result = check(text, [order(1), order(2, { currency: 'USD' })])
  expect(result.sums.map(({ currency, refundCents, netCents }) => [currency, refundCents, netCents])).toEqual(
    [
      ['CAD', -950, 2_149],
      ['USD', 0, 3_099],
    ],
  )
})

test('DoorDash’s Reporting API file is read by its own headings', () => {
  const text = [
    'created_at,store_id,merchant_store_id,transaction_type,doordash_order_id,external_id,final_order_status,currency,subtotal,tax_subtotal,staff_tip,commission,error_charges,adjustments,net_total',
    '2026-11-17T23:05:00Z,880001,loutre-centre,DELIVERY,00000001,order-1,DELIVERED,CAD,30,4.49,2.5,-6,NULL,NULL,30.99',
  ].join('\n')
  expect(check(text, [order(1)])).toMatchObject({ orders: 1, agreed: 1, from: '2026-11-17' })
})

test('letters and separators of any kind are read alike', () => {
  const text = file([paid(1, { Description: 'Pâté, « chinois »' })], ';').replace('30.00', '30,00')
  const utf16 = (big: boolean) => {
    const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le')
    return big ? bytes.swap16() : bytes
  }
  const ways = [
    Buffer.from(text),
    Buffer.from(`\uFEFF${text}`),
    utf16(false),
    utf16(true),
    Buffer.from(text, 'utf16le'),
    Buffer.from(text, 'latin1'),
    Buffer.from(`sep=;\r\n${text}`),
  ]
  for (const bytes of ways) {
    const [row] = readPayout(decodePayout(bytes))
    expect(row).toMatchObject({ words: 'Order · Pâté, « chinois »', amounts: { subtotal: 3_000 } })
  }
})

test('what cannot be read says why', () => {
  const whole = file([paid(1), paid(2)])
  expect(problemOf(() => readPayout(''))).toMatchObject({ problem: 'empty' })
  expect(problemOf(() => readPayout(headings.join(',')))).toMatchObject({ problem: 'empty' })
  expect(problemOf(() => readPayout(whole.slice(0, whole.length - 120)))).toMatchObject({
    problem: 'cut-off',
    row: 3,
  })
  expect(problemOf(() => readPayout(whole.slice(0, whole.lastIndexOf('"30.99"') + 3)))).toMatchObject({
    problem: 'cut-off',
  })
  const french = whole
    .replace('Transaction type', 'Type de transaction')
    .replace('"Subtotal"', '"Sous-total"')
    .replace('Net total', 'Total net')
  expect(problemOf(() => readPayout(french))).toMatchObject({
    problem: 'columns-missing',
    missing: ['Transaction type', 'Subtotal', 'Net total'],
  })
  expect(problemOf(() => decodePayout(Buffer.from('PK\x03\x04rest')))).toMatchObject({ problem: 'not-csv' })
  expect(problemOf(() => decodePayout(Buffer.from('abc\x01\x02')))).toMatchObject({ problem: 'not-text' })
  expect(problemOf(() => unpackPayout('not gzip'))).toMatchObject({ problem: 'not-text' })
  const bomb = gzipSync(Buffer.alloc(30 * 1024 * 1024)).toString('base64')
  expect(problemOf(() => unpackPayout(bomb))).toMatchObject({ problem: 'too-large' })
  const strange = file([paid(1, { 'Store name': 'Other Place', 'Store ID': '1', 'Merchant store ID': 'x' })])
  expect(problemOf(() => check(strange, [order(5)]))).toMatchObject({
    problem: 'other-restaurant',
    stores: ['Other Place'],
  })
})

test('a file with more rows than any payout has is refused before it is gone through', () => {
  const line = headings.map(() => '0').join(',')
  const text = [headings.join(','), ...Array.from({ length: 50_001 }, () => line)].join('\n')
  expect(problemOf(() => readPayout(text))).toMatchObject({ problem: 'too-many-rows' })
})
