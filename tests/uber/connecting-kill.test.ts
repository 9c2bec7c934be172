import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { openReadConnection } from '#main/store/read-connection.ts'
import { createSandbox } from '#sandbox/server/sandbox.ts'
import { consentAtUber } from '../sandbox/uber-visitor.ts'
import { tempDir, testCore } from '../support/core.ts'
import { dashboard } from '../support/dashboard.ts'
import { startHeadless } from '../support/headless.ts'
import { until } from './uber-server.ts'

const port = 'chez-loutre-port'
const channel = 'uber-eats' as const

it('a station that is killed between PATCH and reading back goes on after the start, and connects nothing twice (B13)', async () => {
  const sandbox = await createSandbox({})
  onTestFinished(() => sandbox.close())
  sandbox.uberConnect.setPromotion(0)
  const dataDir = tempDir()
  const uber = { ...sandbox.uberAccess, stores: {} }

  // A manager has consented and confirmed; nothing was asked of Uber yet.
  const before = await testCore({ dataDir, uber })
  const { client } = await dashboard(before.core).signIn()
  const { url } = await client.integrations.consent.open({ channel })
  await fetch(await consentAtUber(sandbox, url))
  const stores = await client.integrations.consent.stores({ channel })
  const { storeId } = stores.find(({ match }) => match?.locationId === port)!
  await client.integrations.consent.choose({ channel, storeId, locationId: port })
  before.core.integrations.book.apply(port, channel, { type: 'activating' }, { kind: 'platform' })
  const { file } = before.store
  await before.close()

  const key = join(dataDir, 'uber.json')
  writeFileSync(key, JSON.stringify(uber))
  const start = () => startHeadless(['--data', dataDir, '--demo', '--no-sandbox', '--uber', key])
  const path = `/uber/v1/eats/stores/${storeId}/pos_data`
  const { id } = sandbox.control.stageFault({ kind: 'api-hold', at: `PATCH ${path}` })
  const first = await start()
  await until(() =>
    expect(sandbox.control.state().faults.find((fault) => fault.id === id)?.struck).toBeGreaterThan(0),
  )
  await first.kill('SIGKILL')
  // Uber carries it out all the same.
  sandbox.control.removeFault(id)

  await start()
  const read = openReadConnection(file)
  onTestFinished(() => void read.close())
  const state = read
    .prepare<[string, string], string>('SELECT state FROM integrations WHERE location_id = ? AND channel = ?')
    .pluck()
  await until(() => expect(state.get(port, channel)).toBe('active'), { timeout: 40_000 })
  const posts = sandbox.control.calls().filter((call) => call.method === 'POST' && call.path === path)
  expect(posts).toHaveLength(1)
}, 120_000)
