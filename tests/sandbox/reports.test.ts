import { strFromU8, unzipSync } from 'fflate'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { apiClient } from './api-client.ts'
import { placeConfirmed, setStage, type Stage } from './stage.ts'

const request = {
  business_ids: [],
  store_ids: [2390417],
  start_date: '2000-01-01',
  end_date: '2099-12-31',
  report_type: 'CONSUMER_FEEDBACK',
  report_version: 5,
}

/** The Reporting API, called as the app does. */
const reporting = ({ sandbox, clock }: Stage) =>
  apiClient({ apiBase: `${sandbox.url}/dataexchange/v1`, accessKey: sandbox.accessKey }, () => clock.now())
const ask = (stage: Stage, change: object = {}) =>
  reporting(stage).send('POST', '/reports', { ...request, ...change })
const linkOf = (stage: Stage, id: unknown) =>
  reporting(stage).send('GET', `/reports/${String(id)}/reportlink`)

async function rowsAt(url: unknown): Promise<Record<string, string>[]> {
  const answer = await fetch(String(url))
  const files = Object.values(unzipSync(new Uint8Array(await answer.arrayBuffer())))
  const csv = strFromU8(files[0] ?? new Uint8Array())
  return Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true }).data
}

test('a report is asked for, made after a while, and handed out as a ZIP with one CSV', async () => {
  const stage = await setStage()
  const order = await placeConfirmed(stage)
  stage.sandbox.reports.rate(order.id, { stars: 4, comment: 'Très bon; "un peu" salé,\nmais bon 🦦' })
  stage.sandbox.reports.leave({ store: '2391102' }, { stars: 1 })

  const asked = await ask(stage)
  expect(asked.status).toBe(202)
  expect((await linkOf(stage, asked.body['report_id'])).body).toEqual({ status: 'PENDING' })
  stage.clock.advance(2_000)
  const ready = await linkOf(stage, asked.body['report_id'])
  expect(ready.body['status']).toBe('SUCCEEDED')
  expect(await rowsAt(ready.body['download_url'])).toEqual([
    expect.objectContaining({
      store_id: '2390417',
      delivery_uuid: order.id,
      merchant_rating: '4',
      merchant_emoji_rating: '',
      comments: 'Très bon; "un peu" salé,\nmais bon 🦦',
      review_type: 'order_quality',
      freq_tag: 'New',
    }),
  ])
})

test('a link is good for 20 seconds, and another can be asked for', async () => {
  const stage = await setStage()
  stage.sandbox.reports.leave({ store: '2390417' }, { emoji: 'liked' })
  const { body } = await ask(stage)
  stage.clock.advance(2_000)
  const first = (await linkOf(stage, body['report_id'])).body['download_url']
  stage.clock.advance(20_001)
  expect((await fetch(String(first))).status).toBe(403)
  expect(await rowsAt((await linkOf(stage, body['report_id'])).body['download_url'])).toHaveLength(1)
})

test('a partner without access, and a store that is not his, are refused 403', async () => {
  const stage = await setStage()
  expect((await ask(stage, { store_ids: [1] })).status).toBe(403)
  stage.sandbox.reports.setReporting({ isOpen: false })
  expect((await ask(stage)).status).toBe(403)
})

test('a report can fail, an unknown one is not found, and days the wrong way round are refused', async () => {
  const stage = await setStage()
  stage.control.stageFault({ kind: 'report-fails', count: 1 })
  const { body } = await ask(stage)
  stage.clock.advance(2_000)
  expect((await linkOf(stage, body['report_id'])).body).toEqual({ status: 'FAILED' })
  expect((await linkOf(stage, 'nobody')).status).toBe(404)
  expect((await ask(stage, { end_date: '1999-01-01' })).status).toBe(400)
})

test('customers of a kitchen that runs by itself say something of some of their orders, once', async () => {
  const stage = await setStage()
  stage.control.setDashersMove(true)
  for (let one = 0; one < 12; one += 1) await placeConfirmed(stage)
  for (let minute = 0; minute < 30; minute += 1) stage.clock.advance(60_000)
  const reviews = () => stage.sandbox.reports.reviews()
  expect(reviews().length).toBeGreaterThan(0)
  expect(reviews().length).toBeLessThan(12)
  expect(new Set(reviews().map((review) => review.deliveryUuid)).size).toBe(reviews().length)
  expect(stage.control.orders().filter((order) => order.rated !== null)).toHaveLength(reviews().length)
})

test('a tester leaves a review of any store over the control API; one that says nothing is refused', async () => {
  const stage = await setStage()
  const answer = await fetch(`${stage.sandbox.url}/control/reviews`, {
    method: 'POST',
    body: JSON.stringify({ store: '99', stars: 2, comment: 'x' }),
  })
  expect(answer.status).toBe(201)
  expect(stage.sandbox.reports.reviews()).toMatchObject([{ storeId: 99, stars: 2, comment: 'x' }])
  const nothing = await fetch(`${stage.sandbox.url}/control/reviews`, {
    method: 'POST',
    body: JSON.stringify({ store: '99' }),
  })
  expect(nothing.status).toBe(400)
})
