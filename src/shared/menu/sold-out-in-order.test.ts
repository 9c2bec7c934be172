import { expect, test } from 'vitest'
import { line, option } from '../../../tests/fixtures/orders.ts'
import type { SoldOut } from './sold-out.ts'
import { soldOutLines } from './sold-out-in-order.ts'

const row = (kind: SoldOut['kind'], sellableId: string, more: Partial<SoldOut> = {}): SoldOut => ({
  kind,
  sellableId,
  name: sellableId,
  locationId: 'centre',
  channel: 'doordash',
  state: 'pending',
  since: 0,
  until: null,
  by: null,
  error: null,
  ...more,
})
const order = {
  locationId: 'centre',
  lines: [
    line('Poutine', 2, { itemId: 'itm-poutine' }),
    line('Poutine', 1, { itemId: 'itm-poutine' }),
    line('Steak', 1, {
      itemId: 'itm-steak',
      options: [
        option('Soup', 1, { itemId: 'opt-soup', options: [option('Croutons', 1, { itemId: 'opt-crou' })] }),
      ],
    }),
  ],
}

test('a dish and an option deep down that are sold out are named, each once (B14)', () => {
  expect(soldOutLines(order, [row('item', 'itm-poutine'), row('option', 'opt-crou')])).toEqual([
    'Poutine',
    'Croutons',
  ])
})

test('what is sold out elsewhere, is coming back, or only shares its id with another kind is not', () => {
  const rows = [
    row('item', 'itm-poutine', { locationId: 'port' }),
    row('item', 'itm-steak', { state: 'returning' }),
    row('item', 'opt-soup'),
  ]
  expect(soldOutLines(order, rows)).toEqual([])
})
