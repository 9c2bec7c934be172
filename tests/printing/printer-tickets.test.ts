import { expect, test } from 'vitest'
import { dropTicket, printerTickets } from '#main/printing/printer-tickets.ts'
import { printer } from './sending.ts'
import { done, networkPrinter, staff, station } from './station.ts'

test("a printer's queue and its last tickets are told; one taken out does not print and stays listed on its order (B2)", async () => {
  const kitchen = await printer()
  const at = await station([networkPrinter('kitchen', kitchen)])
  const { core, store, worker, accepted, jobs, states, until } = at
  const drop = (id: string) => dropTicket({ store, clock: core.clock, book: core.book }, id, staff)
  const [first, second] = [await accepted({ delivery_short_code: '701' }), await accepted()]
  expect(printerTickets({ store })).toMatchObject([
    {
      printerId: 'kitchen',
      waiting: [{ displayNumber: '701', state: 'queued' }, { orderId: second }],
      last: [],
    },
  ])
  expect(drop(jobs(second)[0]?.id ?? '')).toBe('dropped')
  expect(drop(jobs(second)[0]?.id ?? '')).toBe('too-late')
  expect(drop('nobody')).toBe('unknown')
  worker.start()
  await until(() => done(jobs(first)))
  expect(kitchen.sheets).toHaveLength(1)
  expect(states(second)).toEqual([['failed', 'declined']])
  expect(store.history.of(second).at(-1)).toMatchObject({ actor: staff, detail: { outcome: 'declined' } })
  expect(printerTickets({ store })[0]).toMatchObject({
    waiting: [],
    last: [
      { orderId: second, state: 'failed', problem: 'declined', isOnPaper: false },
      { orderId: first, state: 'printed', isOnPaper: true },
    ],
  })
})
