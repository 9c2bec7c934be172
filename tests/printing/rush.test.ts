import { monitorEventLoopDelay } from 'node:perf_hooks'
import { createServer } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { handClock } from '../support/core.ts'
import { printer } from './sending.ts'
import { done, networkPrinter, station } from './station.ts'

/** Many orders, and printers that make it hard. */

test.each([0, 300])(
  'a printer with one socket, free again %i ms after a connection: as fast as the paper, and never called in trouble',
  async (lingerMs) => {
    const kitchen = await printer({ oneSocket: { lingerMs }, msPerTicket: 20 })
    const { worker, accepted, until, jobs } = await station([networkPrinter('kitchen', kitchen)])
    worker.start()
    const ids: string[] = []
    const troubles = new Set<unknown>()
    const look = () => {
      troubles.add(worker.statuses()[0]?.problem ?? null)
      for (const id of ids) for (const job of jobs(id)) troubles.add(job.problem)
    }
    for (let number = 0; number < 20; number += 1) {
      ids.push(await accepted({ delivery_short_code: `${6000 + number}` }))
      look()
      // Some come in a bunch, some after the connection was let go.
      if (number % 7 === 6) {
        await until(() => done(jobs(ids.at(-1) ?? '')))
        await kitchen.until(() => kitchen.open() === 0)
      }
    }
    await until(() => {
      look()
      return ids.every((id) => done(jobs(id)))
    })
    expect(kitchen.sheets).toHaveLength(20)
    expect([...troubles]).toEqual([null])
    expect(kitchen.connections()).toBeLessThanOrEqual(5)
  },
)

test('a printer that floods the station with status neither stops orders nor other printers (B11, B17)', async () => {
  const flood = Buffer.alloc(65_536, 0x12)
  const server = createServer((socket) => {
    socket.on('error', () => {})
    const pour = () => {
      while (socket.writable && socket.write(flood));
    }
    socket.on('drain', pour)
    pour()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())))
  const { port } = server.address() as { port: number }
  const kitchen = await printer()
  const { worker, accepted, until, jobs, core } = await station([
    networkPrinter('flooder', { host: '127.0.0.1', port }),
    networkPrinter('kitchen', kitchen),
  ])
  const delay = monitorEventLoopDelay({ resolution: 10 })
  delay.enable()
  worker.start()
  const ids: string[] = []
  for (let number = 0; number < 10; number += 1) ids.push(await accepted())
  const atKitchen = (id: string) => jobs(id).find(({ printerId }) => printerId === 'kitchen')
  await until(() => ids.every((id) => atKitchen(id)?.state === 'printed'))
  await until(() => worker.statuses()[0]?.problem === 'not-a-printer')
  delay.disable()
  expect(kitchen.sheets).toHaveLength(10)
  expect(core.board()[0]?.paper).toMatchObject({ state: 'waiting', problem: 'not-a-printer' })
  // It stood still for ever before; a busy test machine takes its share.
  expect(delay.max / 1e6).toBeLessThan(2_000)
})

test('every ticket that waits for a printer says what holds it and since when, however long (B2, B16)', async () => {
  const clock = handClock()
  const kitchen = await printer()
  kitchen.runOut()
  const { worker, accepted, until, jobs, states, core } = await station(
    [networkPrinter('kitchen', kitchen)],
    { clock },
  )
  worker.start()
  const [first, second] = [await accepted(), await accepted()]
  const acceptedAt = clock.now()
  await until(() => jobs(first)[0]?.state === 'queued' && jobs(second)[0]?.problem === 'paper-out')
  // Never tried itself, and held by the same roll.
  expect(states(second)).toEqual([['queued', 'paper-out']])
  clock.advance(31 * 60_000)
  const asked = kitchen.questions()
  await kitchen.until(() => kitchen.questions() > asked)
  await until(() => worker.statuses()[0]?.checkedAt === clock.now())
  expect(states(second)).toEqual([['queued', 'paper-out']])
  expect(core.board().map(({ paper }) => paper)).toEqual(
    [first, second].map(() => ({ state: 'waiting', problem: 'paper-out', since: acceptedAt, missing: null })),
  )
  kitchen.refill()
  clock.advance(60_000)
  await until(() => [first, second].every((id) => jobs(id)[0]?.state === 'held'))
  expect(core.board().map(({ paper }) => paper)).toEqual(
    [first, second].map(() => ({ state: 'waiting', problem: 'held', since: acceptedAt, missing: null })),
  )
  expect(kitchen.sheets).toHaveLength(0)
})
