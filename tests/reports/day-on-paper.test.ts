import { expect, test } from 'vitest'
import { handClock, testCore } from '../support/core.ts'
import { dashboard } from '../support/dashboard.ts'
import { orderDelivery } from '../support/doordash-order.ts'

const locationId = 'chez-loutre-centre'

async function station() {
  const clock = handClock()
  const one = await testCore({ clock })
  const { client } = await dashboard(one.core).signIn()
  one.core.printing.start()
  const paper = one.core.printing.paperRoll(AbortSignal.timeout(30_000))
  const [screen] = one.core.printing.printers()
  const printDay = (date = '2026-11-24', printerId = screen?.id ?? '') =>
    client.reportFiles.printDay({ locationId, date, printerId })
  /** The next ticket of a day that leaves the on-screen printer. */
  const nextDay = async () => {
    for (;;) {
      const { value } = await paper.next()
      if (value === undefined) throw new Error('No ticket came out.')
      const day = value.find(({ orderId }) => orderId === null)
      if (day) return day.image.text.replaceAll('\u00a0', ' ')
    }
  }
  return { ...one, clock, client, printDay, nextDay }
}

test('a day is printed on the chosen printer, not final while it runs, and again as often as it is asked for (R8)', async () => {
  const { post, printDay, nextDay, store } = await station()
  await post('orders', orderDelivery({ subtotal: 3115, tax: 249 }))
  const first = await printDay()
  expect(first).toMatchObject({ orderId: null, notice: 'day', day: { locationId, date: '2026-11-24' } })
  const running = await nextDay()
  expect(running).toMatch(/NOT FINAL/)
  expect(running).toMatch(/Orders +1\n/)
  expect(running).toMatch(/\$33\.64/)
  await expect.poll(() => store.printJobs.find(first.id)?.state).toBe('printed')

  await post('orders', orderDelivery({ subtotal: 1000, tax: 0 }))
  const again = await printDay()
  expect(again.id).not.toBe(first.id)
  expect(await nextDay()).toMatch(/\$43\.64/)
})

test('a day nothing was sold on is printed too, and an unknown printer or location is said', async () => {
  const { printDay, nextDay, client } = await station()
  await printDay('2026-11-20')
  const text = await nextDay()
  expect(text).toMatch(/No orders/)
  expect(text).not.toMatch(/NOT FINAL/)
  await expect(printDay('2026-11-20', 'gone')).rejects.toMatchObject({ code: 'UNKNOWN_PRINTER' })
  await expect(
    client.reportFiles.printDay({ locationId: 'gone', date: '2026-11-20', printerId: 'screen' }),
  ).rejects.toMatchObject({ code: 'UNKNOWN_LOCATION' })
})

test('a day asked for twice waits once, and is still in line after the station was stopped in the middle', async () => {
  const { core, store, dataDir, close, client } = await station()
  await core.printing.stop()
  const [screen] = store.printers.all()
  const day = { locationId, date: '2026-11-24', printerId: screen?.id ?? '' }
  const [one, two] = [await client.reportFiles.printDay(day), await client.reportFiles.printDay(day)]
  expect(two.id).toBe(one.id)
  await close()

  const next = await testCore({ dataDir, clock: handClock() })
  expect(next.store.printJobs.find(one.id)).toMatchObject({ state: 'queued', day: { date: '2026-11-24' } })
  next.core.printing.start()
  await expect.poll(() => next.store.printJobs.find(one.id)?.state).toBe('printed')
})
