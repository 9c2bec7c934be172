import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { migrate } from '#main/store/migrate.ts'
import { throttlesMigration } from '#main/store/migrations/0014-throttles.ts'
import { migrations } from '#main/store/migrations/list.ts'
import { openStore } from '#main/store/open.ts'
import { centre, menuSandbox, menuStation } from '../menus/menu-station.ts'
import { tempDir } from '../support/core.ts'
import { startHeadless } from '../support/headless.ts'

const cli = fileURLToPath(new URL('../../out/main/node/cli.js', import.meta.url))
const shell = promisify(execFile)

it('SIGKILL after DoorDash took a pause and before its answer: it is known, named by health, and ended from here', async () => {
  const sandbox = await menuSandbox()
  const one = await menuStation({ sandbox })
  one.unplug()
  const [storefront] = one.core.pause.state().storefronts
  if (!storefront) throw new Error('no storefront')
  const { locationId, channel, mark } = storefront
  await one.client.pause.set({
    storefronts: [{ locationId, channel, mark }],
    mode: { type: 'paused', end: { type: 'minutes', minutes: 60 } },
  })
  await one.close()
  const file = join(one.dataDir, 'doordash.json')
  writeFileSync(file, JSON.stringify({ baseUrl: sandbox.apiBase, key: sandbox.accessKey }))

  sandbox.control.stageFault({ kind: 'api-lost-answer', at: 'PUT /marketplace/api/v1/stores', count: 1 })
  sandbox.control.stageFault({ kind: 'api-hang', at: 'GET /marketplace/api/v1/stores' })
  sandbox.control.stageFault({ kind: 'webhook-silence', only: 'store-status' })
  const paused = () => sandbox.control.state().stores.some(({ pauses }) => pauses.length > 0)
  const isPaused = new Promise<void>((resolve) => {
    const stop = sandbox.control.watch(() => {
      if (!paused()) return
      stop()
      resolve()
    })
  })
  const where = ['--data', one.dataDir, '--doordash', file]
  const killed = await startHeadless([...where, '--demo', '--no-sandbox'])
  await isPaused
  await killed.kill('SIGKILL')
  const { stdout } = await shell(process.execPath, [cli, 'health', '--data', one.dataDir, '--json'])
  expect((JSON.parse(stdout) as { pauses: unknown[] }).pauses).toMatchObject([
    { locationId: centre, channel: 'doordash', by: 'Camille', state: 'pending' },
  ])

  sandbox.control.clearFaults()
  const again = await menuStation({ sandbox, dataDir: one.dataDir })
  const held = () => again.core.pause.state().storefronts.find((each) => each.locationId === centre)
  await expect.poll(() => held()?.pause?.state, { timeout: 20_000 }).toBe('confirmed')
  const now = held()
  if (!now) throw new Error('no storefront')
  await again.client.pause.set({
    storefronts: [{ locationId, channel, mark: now.mark }],
    mode: { type: 'normal' },
  })
  await expect.poll(() => held()?.pause, { timeout: 20_000 }).toBeNull()
  expect(paused()).toBe(false)
}, 90_000)

it('a store from before pauses has none, and keeps what its channels paused', () => {
  const dir = tempDir()
  const db = new Database(join(dir, 'orders.db'))
  migrate(db, migrations.slice(0, migrations.indexOf(throttlesMigration)))
  db.pragma('foreign_keys = OFF')
  db.prepare(
    `INSERT INTO integrations (location_id, channel, state, since, pause)
     VALUES ('centre', 'doordash', 'active', 1000, '{"reason":null,"notes":null,"since":1,"until":null}')`,
  ).run()
  db.close()
  const store = openStore(dir)
  expect([store.throttles.all(), store.throttleEntries.latest(10)]).toEqual([[], []])
  expect(store.integrations.all()).toMatchObject([{ pause: { since: 1 } }])
  store.close()
})
