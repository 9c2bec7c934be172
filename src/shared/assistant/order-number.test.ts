import { describe, expect, it } from 'vitest'
import { orderNumberIn, ordersOfNumber } from './order-number.ts'

const named: [string, string][] = [
  ['why was order 6222 cancelled?', '6222'],
  ['where is order 1663', '1663'],
  ['where is oder no. 1663', '1663'],
  ['Order #A4F2', 'a4f2'],
  ['what happened with #6222', '6222'],
  ['uber order 5F2A3 is where', '5f2a3'],
  ['order number 42', '42'],
  ['est-ce que la commande 6222 est partie ?', '6222'],
  ['comande n° 6222 annulee pk', '6222'],
  ['la commande numéro 6222 de DoorDash', '6222'],
  ['¿qué pasó con el pedido 6222?', '6222'],
  ['el pedido número 6222 ya salió', '6222'],
  ['cmd 6222', '6222'],
]
const none = [
  'pause orders 30 min',
  'no orders for 120 minutes',
  'how many orders 2025',
  'order 200 items',
  'why do no orders come in',
  'the order is late',
  'la commande est en retard',
  'activate store 2390417',
  'wheres the driver for 4417',
  'on a vendu 1200 $ hier',
  `order ${'9'.repeat(40)}`,
]

describe('the number of an order', () => {
  it.each(named)('%s', (text, number) => expect(orderNumberIn(text, false)).toBe(number))
  it.each(none)('is not in: %s', (text) => expect(orderNumberIn(text, false)).toBeNull())
  it('stands alone where the text is about an order anyhow', () => {
    expect(orderNumberIn('wheres the driver for 4417', true)).toBe('4417')
    expect(orderNumberIn('la 2210 s est jamais imprimee', true)).toBe('2210')
    expect(orderNumberIn('30 minutes late', true)).toBeNull()
    expect(orderNumberIn('refund of 5821 dollars', true)).toBeNull()
    expect(orderNumberIn('call 5145551234', true)).toBeNull()
  })
})

it('names the order that has it in full, else at its end, else on its ticket', () => {
  const order = (displayNumber: string, ticketNumber: number) => ({ displayNumber, ticketNumber })
  const orders = [order('6222', 1), order('A-16222', 42), order('1042', 6222)]
  expect(ordersOfNumber(orders, '6222')).toEqual([orders[0]])
  expect(ordersOfNumber(orders, 'a16222')).toEqual([orders[1]])
  expect(ordersOfNumber(orders.slice(1), '6222')).toEqual([orders[1]])
  expect(ordersOfNumber(orders, '42')).toEqual([orders[1]])
  expect(ordersOfNumber(orders, '9')).toEqual([])
})
