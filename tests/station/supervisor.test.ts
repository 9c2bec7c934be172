import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ContractRouterClient } from '@orpc/contract'
import { expect, test, vi } from 'vitest'
import type { RescueContract } from '#shared/api/rescue.ts'
import { rescueProtocol } from '#shared/api/rescue-protocol.ts'
import { hangsAfterVariable } from '#main/watchdog/watchdog.ts'
import { tempDir } from '../support/core.ts'
import { orderDelivery } from '../support/doordash-order.ts'
import { cli, startHeadless } from '../support/headless.ts'
import { deviceState, ownScreen } from '../support/own-screen.ts'

type Row = { platformOrderId: string }
type RescueClient = ContractRouterClient<RescueContract>

const loops = fileURLToPath(new URL('../support/loops-on-signal.mjs', import.meta.url))
const seam = fileURLToPath(new URL('../support/fails-on-signal.mjs', import.meta.url))

/** A real station that meets an error nobody foresaw at each SIGUSR2. */
const startFailing = (dataDir: string, more: readonly string[] = []) =>
  startHeadless(['--data', dataDir, '--demo', '--no-sandbox', ...more], {
    through: (command, args) => [command, ['--import', seam, ...args]],
  })

const deliver = (intake: string, id: string) =>
  fetch(`${intake}/orders`, {
    method: 'POST',
    headers: { authorization: 'demo-secret' },
    body: JSON.stringify(orderDelivery({ id })),
  }).then(({ status }) => status)

/** Sends an order as a channel does: again until it is taken. */
const deliverUntilTaken = (intake: string, id: string) =>
  vi.waitFor(async () => expect(await deliver(intake, id)).toBe(202), { timeout: 10_000, interval: 25 })

const startedAgain = (errors: () => string) => errors().match(/was started again/g)?.length ?? 0

test('a station that fails is started again in its process, at its addresses, and no order is lost', async () => {
  const dataDir = tempDir()
  const { ready, child, errors, kill } = await startFailing(dataDir)
  const before = await deviceState(ready.ui, () => true)
  await deliverUntilTaken(ready.intake, 'before')
  const failedAt = performance.now()
  child.kill('SIGUSR2')
  // One after the other, through its end and its beginning; what is answered 202 counts.
  const taken = ['before']
  for (let count = 0; startedAgain(errors) === 0; count += 1) {
    const id = `meanwhile-${count}`
    if ((await deliver(ready.intake, id).catch(() => 0)) === 202) taken.push(id)
  }
  const tookMs = performance.now() - failedAt
  const after = await deviceState(ready.ui, ({ startedAt }) => startedAt > before.startedAt)
  await deliverUntilTaken(ready.intake, 'after')
  taken.push('after')
  expect(child.exitCode).toBeNull()
  expect(tookMs).toBeLessThan(3_000)
  expect(after.troubles.map(({ part }) => part)).toContain('process')
  const rows = (await cli<Row[]>(dataDir, 'orders', 'list')).map((row) => row.platformOrderId)
  expect(rows).toEqual(expect.arrayContaining(taken))
  expect(new Set(rows).size).toBe(rows.length)
  expect(await kill('SIGTERM')).toBe(0)
})

test('after five restarts in ten minutes the window says what to do, and a press starts it again', async () => {
  const dataDir = tempDir()
  const { ready, child, errors } = await startFailing(dataDir, ['--window'])
  for (let failures = 1; failures <= 5; failures += 1) {
    child.kill('SIGUSR2')
    await vi.waitFor(() => expect(startedAgain(errors)).toBe(failures), { timeout: 10_000 })
  }
  await deliverUntilTaken(ready.intake, 'last')
  child.kill('SIGUSR2')
  await vi.waitFor(() => expect(errors()).toContain('failed too often'), { timeout: 10_000 })
  const screen = (await vi.waitFor(() => ownScreen(ready.ui), { timeout: 10_000 })) as unknown as RescueClient
  expect(await screen.device.protocol()).toBe(rescueProtocol)
  expect(await screen.rescue.state()).toMatchObject({
    why: 'failing',
    canGoOn: true,
    timeZone: 'America/Toronto',
    detail: expect.stringContaining('TypeError'),
  })
  await expect(screen.rescue.beginEmpty()).rejects.toMatchObject({ code: 'NOT_POSSIBLE' })
  await screen.rescue.goOn()
  await deviceState(ready.ui, () => true)
  expect((await cli<Row[]>(dataDir, 'orders', 'list')).map((row) => row.platformOrderId)).toEqual(['last'])
  // A person started it: it may fail and come back as often as before.
  child.kill('SIGUSR2')
  await vi.waitFor(() => expect(startedAgain(errors)).toBe(6), { timeout: 10_000 })
  expect(child.exitCode).toBeNull()
})

test('what a process before it counted counts on, and without a window it ends and says what to do', async () => {
  const dataDir = tempDir()
  const first = await startFailing(dataDir)
  await first.kill('SIGTERM')
  writeFileSync(join(dataDir, 'restarts.json'), JSON.stringify(Array.from({ length: 5 }, () => Date.now())))
  const { child, errors } = await startFailing(dataDir)
  child.kill('SIGUSR2')
  await vi.waitFor(() => expect(child.exitCode).toBe(1), { timeout: 10_000 })
  expect(errors()).toContain('No order that was taken is lost.')
})

test('a station that is held asks before it begins', async () => {
  const { ready } = await startFailing(tempDir(), ['--window', '--held'])
  const screen = (await ownScreen(ready.ui)) as unknown as RescueClient
  expect(await screen.rescue.state()).toMatchObject({ why: 'failing', timeZone: 'UTC' })
})

test('a station that hangs ends, so that whoever started it begins the next; one that is busy for a while does not', async () => {
  const dataDir = tempDir()
  const { ready, child, errors } = await startHeadless(['--data', dataDir, '--demo', '--no-sandbox'], {
    through: (command, args) => ['env', [`${hangsAfterVariable}=3000`, command, '--import', loops, ...args]],
  })
  await deliverUntilTaken(ready.intake, 'before')
  const ended = once(child, 'exit') as Promise<[number | null, string | null]>
  // Half as long as it may, and then for ever.
  child.kill('SIGHUP')
  await deliverUntilTaken(ready.intake, 'between')
  child.kill('SIGUSR2')
  expect((await ended)[1]).toBe('SIGKILL')
  expect(errors()).toContain('the station hung and is ended')
  const next = await startHeadless(['--data', dataDir, '--demo', '--no-sandbox'])
  await deliverUntilTaken(next.ready.intake, 'after')
  const rows = (await cli<Row[]>(dataDir, 'orders', 'list')).map((row) => row.platformOrderId)
  expect(rows).toEqual(expect.arrayContaining(['before', 'between', 'after']))
})
