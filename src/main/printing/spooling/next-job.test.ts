import { expect, it } from 'vitest'
import { plainOrder } from '../../../../tests/fixtures/order-events.ts'
import type { Order } from '#shared/order/order.ts'
import type { PrintJob } from '#shared/printing/printing.ts'
import { createJudged } from './judged.ts'
import { nextJob } from './next-job.ts'

const jobOf = (orderId: string): PrintJob => ({
  id: `job of ${orderId}`,
  orderId,
  day: null,
  printerId: 'kitchen',
  reroutedFrom: null,
  kind: 'kitchen',
  notice: 'none',
  sequence: 1,
  state: 'queued',
  problem: null,
  attempts: 0,
  revision: null,
  createdAt: 0,
  releasedAt: null,
  notBefore: 0,
  changedAt: 0,
})

/** A queue of so many tickets, and how many orders were read for each look at it. */
function queueOf(count: number) {
  const orders = new Map<string, Order>()
  for (let n = 0; n < count; n += 1) orders.set(`order-${n}`, { ...plainOrder(), id: `order-${n}` })
  const jobs = [...orders.keys()].map(jobOf)
  const clock = { ms: 0 }
  const judged = createJudged(() => clock.ms)
  let reads = 0
  const order = (id: string) => {
    reads += 1
    return orders.get(id)
  }
  const jobsOf = (id: string) => jobs.filter(({ orderId }) => orderId === id)
  return {
    orders,
    jobs,
    clock,
    judged,
    look: () => {
      reads = 0
      const next = nextJob(jobs, { now: 1_000, order, jobsOf, isForNobody: () => false, judged })
      return { next, reads }
    },
  }
}

it('the orders of a long queue are read once, and then the one that is next and those that changed', () => {
  const { look, judged, clock } = queueOf(400)
  expect(look().reads).toBe(400)
  expect(look().reads).toBe(1)
  judged.forget(['order-7', 'order-300'])
  expect(look().reads).toBe(3)
  // What nobody told of is noticed as well, a little later.
  clock.ms += 10_001
  expect(look().reads).toBe(400)
})

it('a ticket in the middle is withdrawn as soon as its order is over, and the next one is never printed unread', () => {
  const { look, judged, orders, jobs } = queueOf(5)
  look()
  const end = (id: string) => {
    const order = orders.get(id)
    if (order)
      orders.set(id, { ...order, ending: { by: 'platform', kind: 'cancelled' }, status: 'cancelled' })
  }
  end('order-3')
  judged.forget(['order-3'])
  expect(look().next).toEqual({ type: 'withdraw', job: jobs[3] })
  end('order-0')
  jobs.splice(3, 1)
  expect(look().next).toEqual({ type: 'withdraw', job: jobs[0] })
})
