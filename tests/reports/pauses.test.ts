import { expect, it } from 'vitest'
import { demoAccount, seedDemoAccounts } from '#main/core/demo.ts'
import { contributionOf } from '#main/reports/contribution.ts'
import { runCli } from '#main/node/cli/run.ts'
import type { Channel } from '#shared/channel.ts'
import { boardOrder } from '../fixtures/orders.ts'
import { handClock, testCore } from '../support/core.ts'
import { dashboard } from '../support/dashboard.ts'
import { orderDelivery } from '../support/doordash-order.ts'

const minute = 60_000
const week = 7 * 24 * 60 * minute
const centre = 'chez-loutre-centre'
const everything = { locationId: null, channel: null, currency: null }
const orderCents = 3_115 + 249

/** A station at 12:40 of a Tuesday in Toronto. */
async function station(start = '2026-11-24T17:40:00Z') {
  const clock = handClock(Date.parse(start))
  const one = await testCore({ clock })
  await seedDemoAccounts(one.core)
  const { staff, connect } = dashboard(one.core)
  const entries = one.store.throttleEntries
  /** Something in force from `from` to `to` (null: it still is), by the clock of UTC. */
  const held = (
    from: string,
    to: string | null,
    {
      channel = 'doordash',
      kind = 'pause',
      isTheirs = false,
      until = null,
    }: { channel?: Channel; kind?: 'pause' | 'busy'; isTheirs?: boolean; until?: string | null } = {},
  ) => {
    const place = { locationId: centre, channel, kind }
    const beganAt = Date.parse(from)
    entries.add({
      ...place,
      ref: isTheirs ? null : from,
      plusMinutes: kind === 'busy' ? 10 : 0,
      askedAt: beganAt,
      by: 'Camille',
      until: until === null ? null : Date.parse(until),
      reason: null,
      beganAt,
    })
    const of = isTheirs ? 'theirs' : 'ours'
    if (to !== null) entries.end(place, { of, at: Date.parse(to), ending: 'person', by: null, isLate: false })
  }
  /** An order that came in then, as the figures have it. */
  const sold = (date: string, hour: number) => {
    const order = boardOrder({ locationId: centre, currency: 'CAD', subtotalCents: 3_115, taxCents: 249 })
    const arrival = { date, hour, firstTotalCents: orderCents }
    one.store.transaction(() => {
      for (const row of contributionOf(order, arrival)) one.store.sales.add(row)
    })
  }
  const deliver = (id: string) => one.post('orders', orderDelivery({ id }))
  const pauses = async (from: string, to = from, channel: Channel | null = null) => {
    // Weeks pass in these tests, and nobody stays signed in for so long.
    const { token } = await staff.session.signIn(demoAccount)
    const client = connect(token)
    return (await client.reports.overview({ from, to, ...everything, channel })).pauses
  }
  return { ...one, clock, held, sold, deliver, pauses }
}

it('a pause costs what is usual at that weekday and hour, and that is told as long as it lasted (B14)', async () => {
  const { sold, clock, held, pauses, dataDir } = await station('2026-12-22T17:40:00Z')
  // Two orders at 12:40 each Tuesday of the four weeks before.
  for (const date of ['2026-11-24', '2026-12-01', '2026-12-08', '2026-12-15'])
    for (let each = 0; each < 2; each += 1) sold(date, 12)
  // Half of that hour, and half of the next, in which nothing is usual; and busy before, during and after.
  held('2026-12-22T17:30:00Z', '2026-12-22T18:30:00Z')
  held('2026-12-22T17:10:00Z', '2026-12-22T18:50:00Z', { kind: 'busy' })
  clock.advance(4 * 60 * minute)
  const told = {
    locationId: centre,
    channel: 'doordash',
    pausedMinutes: 60,
    busyMinutes: 40,
    estimatedMinutes: 60,
    orders: 1,
    lostCents: orderCents,
  }
  expect(await pauses('2026-12-22')).toEqual([told])
  expect(await pauses('2026-12-21')).toEqual([])
  const summary = await runCli([
    'reports',
    'summary',
    '--data',
    dataDir,
    '--from',
    '2026-12-22',
    '--to',
    '2026-12-22',
  ])
  expect(summary).toMatchObject({ orders: 0, pauses: [told] })
})

it('nothing is estimated without a history, nor from hours that were paused then too', async () => {
  const { deliver, clock, held, pauses } = await station()
  held('2026-11-24T17:30:00Z', '2026-11-24T17:40:00Z')
  const nothing = { pausedMinutes: 10, estimatedMinutes: 0, orders: null, lostCents: null }
  expect(await pauses('2026-11-24')).toMatchObject([nothing])
  await deliver('first')
  clock.advance(week)
  // The only week there is was paused at that hour; an hour later it was not, and sold nothing.
  held('2026-12-01T17:30:00Z', '2026-12-01T17:40:00Z')
  expect(await pauses('2026-12-01')).toMatchObject([nothing])
  held('2026-12-01T18:00:00Z', '2026-12-01T18:20:00Z')
  clock.advance(60 * minute)
  const partly = { pausedMinutes: 30, estimatedMinutes: 20, orders: 0, lostCents: 0 }
  expect(await pauses('2026-12-01')).toMatchObject([partly])
})

it('a pause over midnight and the end of the day is cut to the minute, also on the night the clocks are set back', async () => {
  const { clock, held, pauses } = await station('2026-11-02T12:00:00Z')
  // From 23:30 of Saturday to 04:30 of Sunday: six hours by the watch, half of one in Sunday's business day.
  held('2026-11-01T03:30:00Z', '2026-11-01T09:30:00Z')
  expect(await pauses('2026-10-31')).toMatchObject([{ pausedMinutes: 330 }])
  expect(await pauses('2026-11-01')).toMatchObject([{ pausedMinutes: 30 }])
  expect(await pauses('2026-10-31', '2026-11-01')).toMatchObject([{ pausedMinutes: 360 }])
  clock.advance(minute)
})

it('a pause that never ended lasts until now, and one of the channel’s own no longer than it said (B15)', async () => {
  const { clock, held, pauses } = await station()
  held('2026-11-24T17:00:00Z', null)
  expect(await pauses('2026-11-24')).toMatchObject([{ pausedMinutes: 40 }])
  clock.advance(20 * minute)
  expect(await pauses('2026-11-24')).toMatchObject([{ pausedMinutes: 60 }])
  held('2026-11-24T17:30:00Z', null, { channel: 'uber-eats', isTheirs: true, until: '2026-11-24T17:45:00Z' })
  expect(await pauses('2026-11-24')).toMatchObject([
    { channel: 'doordash', pausedMinutes: 60 },
    { channel: 'uber-eats', pausedMinutes: 15 },
  ])
})

it('two channels at once are told apart, and one that is held back twice at once is held back once', async () => {
  const { clock, held, pauses } = await station()
  held('2026-11-24T16:00:00Z', '2026-11-24T17:00:00Z')
  held('2026-11-24T16:30:00Z', '2026-11-24T17:10:00Z', { isTheirs: true })
  held('2026-11-24T16:40:00Z', '2026-11-24T17:00:00Z', { channel: 'uber-eats' })
  clock.advance(minute)
  expect(await pauses('2026-11-24')).toMatchObject([
    { channel: 'doordash', pausedMinutes: 70 },
    { channel: 'uber-eats', pausedMinutes: 20 },
  ])
  const ofUber = await pauses('2026-11-24', '2026-11-24', 'uber-eats')
  expect(ofUber).toMatchObject([{ channel: 'uber-eats', pausedMinutes: 20 }])
})
