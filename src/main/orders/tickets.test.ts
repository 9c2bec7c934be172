import { expect, test } from 'vitest'
import type { Printer, PrintJob } from '#shared/printing/printing.ts'
import type { Order } from '#shared/order/order.ts'
import { usualRoute } from '#shared/printing/route.ts'
import { isUnderWay, newPrintJob, type TicketWish, wantedTickets } from './tickets.ts'

const now = Date.parse('2026-11-24T17:40:00Z')

const printer = (id: string, over: Partial<Printer> = {}) =>
  ({ id, name: id, tickets: ['kitchen'], locationId: null, route: usualRoute, ...over }) as Printer

function job(over: Partial<PrintJob> = {}): PrintJob {
  const about = { id: 'job', orderId: 'order', printerId: 'pass', kind: 'kitchen', sequence: 1 } as const
  return { ...newPrintJob({ ...about, notice: 'none' }, now), ...over }
}

const wish: TicketWish = { kinds: ['kitchen', 'customer'], notice: 'none', notBefore: now, only: null }

const order = { locationId: 'port', channel: 'doordash', status: 'preparing', lines: [] as unknown } as Order

function wanted(over: Partial<TicketWish>, printers: Printer[], jobs: PrintJob[] = []) {
  const tickets = wantedTickets(order, { ...wish, ...over }, { printers, jobs, plan: {} })
  return tickets.map(({ printer: { id }, kind }) => `${id} ${kind}`)
}

test('every printer of the location and every one of all locations gets the kinds it prints', () => {
  const printers = [
    printer('pass'),
    printer('bar', { tickets: ['customer'], locationId: 'port' }),
    printer('elsewhere', { locationId: 'centre' }),
  ]
  expect(wanted({}, printers)).toEqual(['pass kitchen', 'bar customer'])
  expect(wanted({ only: { printerId: 'bar', reroutedFrom: null } }, printers)).toEqual(['bar customer'])
})

test('a change needs no slip where the ticket is still to be made', () => {
  expect(wanted({ notice: 'changed' }, [printer('pass')], [job()])).toEqual([])
  expect(wanted({ notice: 'changed' }, [printer('pass')], [job({ state: 'sending' })])).toEqual([
    'pass kitchen',
  ])
  expect(wanted({ notice: 'changed' }, [printer('pass')], [job({ notice: 'reprint' })])).toEqual([
    'pass kitchen',
  ])
  expect(wanted({ notice: 'changed' }, [printer('pass')], [job({ printerId: 'bar' })])).toEqual([
    'pass kitchen',
  ])
})

test('two quick presses mean one copy', () => {
  const pass = { printerId: 'pass', reroutedFrom: null }
  const printed = job({ notice: 'reprint', state: 'printed' })
  expect(isUnderWay([job()], 'kitchen', null, now)).toBe(true)
  expect(isUnderWay([printed], 'kitchen', pass, now + 2_999)).toBe(true)
  expect(isUnderWay([printed], 'kitchen', pass, now + 3_000)).toBe(false)
  expect(isUnderWay([printed], 'kitchen', { ...pass, printerId: 'bar' }, now)).toBe(false)
  expect(isUnderWay([printed], 'customer', null, now)).toBe(false)
  expect(isUnderWay([job({ state: 'printed' })], 'kitchen', null, now)).toBe(false)
})
