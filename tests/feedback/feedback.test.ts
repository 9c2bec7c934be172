import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { zipped } from '#sandbox/doordash/reports/report-file.ts'
import type { CustomerComment } from '#shared/reports/feedback.ts'
import { centre, handClock, type MenuStation, menuSandbox, menuStation } from '../menus/menu-station.ts'
import type { HandClock } from '../support/core.ts'
import { startHeadless } from '../support/headless.ts'

const store = '2390417'
const everything = {
  from: '2026-01-01',
  to: '2026-12-31',
  locationId: null,
  channel: null,
  stars: null,
  cursor: null,
}
const period = { from: '2026-11-01', to: '2026-11-30', locationId: null, channel: null, currency: null }

const comments = async (station: MenuStation, filter: Partial<typeof everything> = {}) =>
  (await station.client.reports.comments({ ...everything, ...filter })).comments
const doordash = async ({ client }: MenuStation) =>
  (await client.reports.feedbackSources()).find((one) => one.channel === 'doordash')

/** A demo station whose clock, and DoorDash's, is turned by hand. */
async function kitchen(options: { beforeStart?: Parameters<typeof menuStation>[0] } = {}) {
  const clock = handClock()
  return { clock, station: await menuStation({ clock, ...options.beforeStart }) }
}

/** Turns the clock a second at a time until `is`, or for so long in vain. */
async function turn(
  { core }: MenuStation,
  clock: HandClock,
  is: () => boolean,
  stepMs = 1_000,
): Promise<void> {
  for (let steps = 0; !is(); steps += 1) {
    if (steps > 300) throw new Error('what was waited for did not come')
    clock.advance(stepMs)
    await core.feedback.idle()
  }
}
const isRead = ({ core }: MenuStation, after = 0) => {
  const readAt = () => core.store.feedbackReports.of('doordash').readAt ?? 0
  return () => readAt() > after
}
/** A day later feedback is asked for again. */
async function readAgain(station: MenuStation, clock: HandClock): Promise<void> {
  const before = clock.now()
  station.core.feedback.lookNow()
  await turn(station, clock, isRead(station, before))
}

async function placed({ sandbox }: MenuStation) {
  const done = sandbox.control.place({ preset: 'everyday' })
  if (!done.ok) throw new Error(done.message)
  await done.delivery
  return done.order
}

const heading =
  'created_at_date_local,business_id,store_id,delivery_uuid,categories_list,comments,review_type,freq_tag,merchant_rating,merchant_emoji_rating,merchant_tags'
const rowOf = (cells: { date?: string; store?: string; order?: string; comment?: string; stars?: string }) =>
  [
    cells.date ?? '2026-11-20',
    '1',
    cells.store ?? store,
    cells.order ?? '',
    '',
    cells.comment ?? '',
    'order_quality',
    'New',
    cells.stars ?? '',
    '',
    '',
  ]
    .map((cell) => `"${cell.replaceAll('"', '""')}"`)
    .join(',')
const report = (...rows: string[]) => zipped([heading, ...rows].join('\r\n'))

it('what customers said at DoorDash is on the page, with stars, words and the order behind it', async () => {
  const { clock, station } = await kitchen()
  const order = await placed(station)
  const { reports } = station.sandbox
  reports.rate(order.id, { stars: 4, comment: 'Bien bon 🦦', tags: ['Tasty'], frequency: 'Frequent' })
  reports.leave({ store }, { emoji: 'loved', comment: 'Merci' })
  reports.leave({ store }, { stars: 2 })
  await turn(station, clock, isRead(station))

  const all = await comments(station)
  expect(all).toHaveLength(3)
  const own = station.store.orders.findByPlatformId('doordash', order.id)
  expect(all.find(({ stars }) => stars === 4)).toMatchObject({
    channel: 'doordash',
    locationId: centre,
    date: '2026-11-24',
    comment: 'Bien bon 🦦',
    tags: ['Tasty'],
    frequency: 'Frequent',
    orderId: own?.id,
    displayNumber: own?.displayNumber,
  })
  expect(await comments(station, { stars: 2 as never })).toMatchObject([
    { orderId: null, locationId: centre },
  ])

  const { feedback } = await station.client.reports.overview(period)
  expect(feedback).toMatchObject({
    count: 2,
    starSum: 6,
    stars: [0, 1, 0, 1, 0],
    emojis: { loved: 1, liked: 0, disliked: 0 },
    total: 3,
    days: [{ date: '2026-11-24', count: 2, starSum: 6 }],
  })
  expect(feedback.latest.map(({ comment }) => comment)).toEqual(['Merci', 'Bien bon 🦦'])
  expect(await doordash(station)).toMatchObject({ state: 'fresh', readAt: expect.any(Number) })
  expect(await station.client.reports.feedbackSources()).toContainEqual(
    expect.objectContaining({ channel: 'uber-eats', state: 'none' }),
  )
})

it('it is asked for once a day; what comes twice is kept once, and as it was said last', async () => {
  const { clock, station } = await kitchen()
  station.sandbox.reports.serve(report(rowOf({ order: 'a', stars: '2', comment: 'cold' })))
  await turn(station, clock, isRead(station))
  const asked = () => station.calls('POST', '/dataexchange/v1/reports').length
  expect(asked()).toBe(1)
  clock.advance(23 * 3_600_000)
  await station.core.feedback.idle()
  expect(asked()).toBe(1)

  station.sandbox.reports.serve(report(rowOf({ order: 'a', stars: '3', comment: 'cold, but tasty' })))
  const before = clock.now()
  await turn(station, clock, isRead(station, before), 60_000)
  expect(asked()).toBe(2)
  const page = { ...station, client: await station.signIn() }
  expect(await comments(page)).toMatchObject([{ stars: 3, comment: 'cold, but tasty' }])
})

it('a rating without an order, of an unknown store, and one whose order comes later are all kept', async () => {
  const { clock, station } = await kitchen()
  const late = '0e5f6c1a-0000-4000-8000-000000000001'
  station.sandbox.reports.serve(
    report(
      rowOf({ stars: '1', comment: 'never came' }),
      rowOf({ store: '999', order: 'other', stars: '5' }),
      rowOf({ store: '999', order: late, stars: '4' }),
    ),
  )
  await turn(station, clock, isRead(station))
  const of = async (stars: number): Promise<CustomerComment | undefined> =>
    (await comments(station)).find((one) => one.stars === stars)
  expect(await of(1)).toMatchObject({ locationId: centre, orderId: null })
  expect(await of(5)).toMatchObject({ locationId: null, storeId: '999', orderId: null })
  expect(await of(4)).toMatchObject({ locationId: null, orderId: null })

  const order = await placed(station)
  const body = JSON.parse(order.body) as { order: { id: string } }
  const answer = await station.post('orders', order.body.replaceAll(body.order.id, late))
  expect(answer.status).toBe(202)
  const own = station.store.orders.findByPlatformId('doordash', late)
  expect(await of(4)).toMatchObject({ orderId: own?.id })
  // Its place is known from the next report on.
  await readAgain(station, clock)
  expect(await of(4)).toMatchObject({ locationId: centre })
})

it('words of a customer who was erased do not come back with a later report, nor do new ones come; the stars stay', async () => {
  const { clock, station } = await kitchen()
  const order = await placed(station)
  station.sandbox.reports.rate(order.id, { stars: 2, comment: 'Je suis Nadia, rappelez-moi' })
  await turn(station, clock, isRead(station))
  const own = station.store.orders.findByPlatformId('doordash', order.id)?.id ?? ''
  station.store.transaction(() => station.store.purge.erase(own))
  const more = { deliveryUuid: order.id, store }
  station.sandbox.reports.leave(more, { stars: 1, comment: 'Nadia again', reviewType: 'food_quality' })
  await readAgain(station, clock)
  expect(await comments(station)).toMatchObject([
    { stars: 1, comment: null, orderId: own },
    { stars: 2, comment: null, orderId: own },
  ])
})

it('a key that DoorDash has not opened its reports to is said, and is no alarm', async () => {
  const { clock, station } = await kitchen()
  station.sandbox.reports.setReporting({ isOpen: false })
  const asked = () => station.calls('POST', '/dataexchange/v1/reports').length
  await turn(station, clock, () => asked() === 1)
  await station.core.feedback.idle()
  expect(await doordash(station)).toMatchObject({ state: 'no-access', readAt: null })
  expect(station.core.health.troubles()).toEqual([])
  expect(station.core.health.channels()).toMatchObject([{ channel: 'doordash', lastFailure: null }])
  clock.advance(12 * 3_600_000)
  await station.core.feedback.idle()
  expect(asked()).toBe(1)

  station.sandbox.reports.setReporting({ isOpen: true })
  await readAgain(station, clock)
  expect((await doordash({ ...station, client: await station.signIn() }))?.state).toBe('fresh')
})

it.each([
  ['fails', { kind: 'report-fails', count: 1 }],
  ['is asked for too often', { kind: 'api-429', only: 'report', count: 1, retryAfterSeconds: 120 }],
  ['breaks off', { kind: 'api-reset', only: 'report', count: 2 }],
] as const)('a report that %s is asked for again until it comes', async (_what, fault) => {
  const { clock, station } = await kitchen()
  station.sandbox.control.stageFault(fault)
  station.sandbox.reports.leave({ store }, { stars: 5 })
  await turn(station, clock, isRead(station), 5_000)
  expect(await comments({ ...station, client: await station.signIn() })).toHaveLength(1)
})

it('a link that was too old when it was used is asked for again', async () => {
  const { clock, station } = await kitchen()
  station.sandbox.control.stageFault({
    kind: 'api-answer',
    at: 'GET /dataexchange/files',
    status: 403,
    count: 1,
  })
  station.sandbox.reports.leave({ store }, { stars: 5 })
  await turn(station, clock, isRead(station), 5_000)
  expect(await comments({ ...station, client: await station.signIn() })).toHaveLength(1)
  expect(station.calls('POST', '/dataexchange/v1/reports')).toHaveLength(1)
})

it('SIGKILL between asking for a report and its link: it is fetched after the start, and not asked for again', async () => {
  const sandbox = await menuSandbox()
  sandbox.reports.leave({ store }, { stars: 3, comment: 'ok' })
  const one = await menuStation({ sandbox })
  await one.close()
  const file = join(one.dataDir, 'doordash.json')
  writeFileSync(file, JSON.stringify({ baseUrl: sandbox.apiBase, key: sandbox.accessKey }))
  sandbox.control.stageFault({ kind: 'api-hang', at: 'GET /dataexchange' })
  const linkAsked = new Promise<void>((resolve) => {
    const stop = sandbox.control.watch(() => {
      if (!sandbox.control.calls().some(({ path }) => path.endsWith('/reportlink'))) return
      stop()
      resolve()
    })
  })
  const killed = await startHeadless(['--data', one.dataDir, '--doordash', file, '--demo', '--no-sandbox'])
  await linkAsked
  await killed.kill('SIGKILL')

  sandbox.control.clearFaults()
  const again = await menuStation({ sandbox, dataDir: one.dataDir })
  again.core.feedback.lookNow()
  await expect.poll(() => comments(again), { timeout: 20_000 }).toMatchObject([{ stars: 3, comment: 'ok' }])
  expect(again.calls('POST', '/dataexchange/v1/reports')).toHaveLength(1)
}, 60_000)

it('comments come a page at a time, each once', async () => {
  const { clock, station } = await kitchen()
  const days = Array.from({ length: 7 }, (_, at) => `2026-11-${String(10 + (at % 3))}`)
  station.sandbox.reports.serve(
    report(...days.map((date, at) => rowOf({ date, order: `o${at}`, stars: '5' }))),
  )
  await turn(station, clock, isRead(station))
  const seen: number[] = []
  let cursor: string | null = null
  do {
    const page = await station.client.reports.comments({ ...everything, cursor, limit: 3 })
    seen.push(...page.comments.map(({ id }) => id))
    cursor = page.next
  } while (cursor !== null)
  expect(new Set(seen).size).toBe(7)
  expect(seen).toHaveLength(7)
  expect(await comments(station, { from: '2026-11-12' })).toHaveLength(2)
})
