import { ORPCError, safe } from '@orpc/client'
import { expect, it } from 'vitest'
import { createAuthorisation } from '#main/http/authorisation.ts'
import { graceMs, overlapMs } from '#main/intake/webhook-record.ts'
import { handClock, type Station, station } from './station.ts'

const camille = { kind: 'manager', name: 'Camille' } as const
const start = { given: undefined, isDemo: false, demoSecret: 'demo-secret' }

/** A station whose manager may look after its secret, and what its door does with a header. */
async function withSecret(options: Parameters<typeof station>[0] = {}) {
  const one = await station(options)
  await one.core.webhookSecret.open(start)
  const { accepted, used } = one.core.webhookSecret
  const isLetIn = createAuthorisation(accepted, used)
  const shown = async () => (await one.client.webhooks.reveal()).secret
  return { ...one, isLetIn, shown }
}

const code = async (promise: Promise<unknown>) => {
  const [error] = await safe(promise)
  return error instanceof ORPCError ? error.code : error
}

/** The clock's turn, and what it set going. The manager's session ends with it. */
async function later(one: Pick<Station, 'core'>, clock: ReturnType<typeof handClock>, ms: number) {
  clock.advance(ms)
  await one.core.integrations.idle()
}

it('is for managers only, in every call', async () => {
  const { staff } = await withSecret()
  for (const call of [
    staff.webhooks.access,
    staff.webhooks.reveal,
    staff.webhooks.rotate,
    staff.webhooks.endOld,
  ])
    expect(await code(call())).toBe('UNAUTHORIZED')
})

it('is changed without losing an order: the old one ends ten minutes after the new one was used', async () => {
  const clock = handClock()
  const one = await withSecret({ clock })
  const old = await one.shown()
  expect(await one.client.webhooks.rotate()).toMatchObject({
    origin: 'made',
    newUsedAt: null,
    oldUntil: clock.now() + overlapMs,
  })
  const secret = await one.shown()
  expect(secret).not.toBe(old)
  // DoorDash goes on with the old one until somebody has entered the new one.
  expect(one.isLetIn(old)).toBe(true)
  await later(one, clock, 3 * 3_600_000)
  expect(one.isLetIn(old)).toBe(true)
  expect(one.core.webhookSecret.state()).toMatchObject({ newUsedAt: null })

  expect(one.isLetIn(secret)).toBe(true)
  const until = clock.now() + graceMs
  await later(one, clock, 1_000)
  expect(one.core.webhookSecret.state()).toMatchObject({ newUsedAt: until - graceMs, oldUntil: until })
  expect(one.isLetIn(old)).toBe(true)
  await later(one, clock, graceMs)
  expect(one.isLetIn(old)).toBe(false)
  expect(one.isLetIn(secret)).toBe(true)
  expect(one.core.webhookSecret.state()).toMatchObject({ oldUntil: null })
})

it('ends the old one after a day, or at once when a manager says so', async () => {
  const clock = handClock()
  const one = await withSecret({ clock })
  const first = await one.shown()
  await one.client.webhooks.rotate()
  expect(await code(one.client.webhooks.rotate())).toBe('OVERLAP')
  await later(one, clock, overlapMs)
  expect(one.isLetIn(first)).toBe(false)

  const second = one.core.webhookSecret.current()
  expect(await one.core.webhookSecret.rotate(camille)).toEqual({ ok: true })
  expect(one.isLetIn(second)).toBe(true)
  one.core.webhookSecret.endOld(camille)
  expect(one.core.webhookSecret.state()).toMatchObject({ oldUntil: null })
  expect(one.isLetIn(second)).toBe(false)
})

it('keeps both over a restart, sealed, and records who changed it without the value', async () => {
  const one = await withSecret()
  const old = await one.shown()
  await one.client.webhooks.rotate()
  const secret = await one.shown()
  const changes = await one.staff.device.settingChanges()
  expect(changes[0]).toMatchObject({ setting: 'webhook-secret', actor: { kind: 'manager', name: 'Camille' } })
  expect(JSON.stringify(changes)).not.toMatch(new RegExp(`${old}|${secret}`))
  await one.close()
  const again = await withSecret({ dataDir: one.dataDir, doordash: one.doordash })
  expect(await again.shown()).toBe(secret)
  expect(again.isLetIn(old)).toBe(true)
})

it('that comes with each start cannot be changed here', async () => {
  const one = await station()
  await one.core.webhookSecret.open({ ...start, given: 'given-with-each-start' })
  expect(await one.client.webhooks.access()).toMatchObject({ origin: 'given' })
  expect(await code(one.client.webhooks.rotate())).toBe('GIVEN')
})

it('that is empty lets nobody in, however it came about', () => {
  const isLetIn = createAuthorisation(() => ['', ' '])
  for (const header of [undefined, '', ' ', '  ']) expect(isLetIn(header)).toBe(false)
})
