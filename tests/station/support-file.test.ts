import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ContractRouterClient } from '@orpc/contract'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import type { RescueContract } from '#shared/api/rescue.ts'
import { tempDir } from '../support/core.ts'
import { orderDelivery } from '../support/doordash-order.ts'
import { cli, run, startHeadless } from '../support/headless.ts'
import { ownScreen } from '../support/own-screen.ts'
import { everyPlanted, plantInLogs, plantInStore, planted, secretsOf } from '../support/planted.ts'

type Files = Record<string, string>

const unpacked = (zip: Uint8Array): Files =>
  Object.fromEntries(Object.entries(unzipSync(zip)).map(([name, bytes]) => [name, strFromU8(bytes)]))

/** What of these stands anywhere in the file for support, in its names, its texts, or as JSON would write it. */
const foundIn = (files: Files, values: readonly string[]) => {
  const all = Object.entries(files).flat().join('\n')
  return values.filter((value) => all.includes(value) || all.includes(JSON.stringify(value).slice(1, -1)))
}

/** A demo station that took orders full of what is planted, and was closed. */
async function usedFolder(): Promise<string> {
  const dataDir = tempDir()
  const { ready, kill } = await startHeadless(['--data', dataDir, '--demo', '--no-sandbox'])
  for (const [at, name] of planted.names.entries()) {
    const consumer = {
      id: 812_345_678,
      email: `${at}@mail.example`,
      first_name: name,
      last_name: name,
      phone: planted.phones[at],
    }
    const order = { id: `order-${at}`, consumer, order_special_instructions: planted.notes[at] }
    const send = (secret: string) =>
      fetch(`${ready.intake}/orders`, {
        method: 'POST',
        headers: { authorization: secret },
        body: JSON.stringify(
          orderDelivery({ ...order, delivery_address: { street: planted.addresses[at] } }),
        ),
      })
    await send('demo-secret')
    await send('whsec_9f8e7d6c5b4a')
  }
  await kill('SIGTERM')
  return dataDir
}

async function byCommand(dataDir: string): Promise<Files> {
  const out = join(tempDir(), 'support.zip')
  await cli(dataDir, 'support', '--out', out)
  return unpacked(readFileSync(out))
}

test('the file for support tells of versions, health, the store and the log, and of nobody', async () => {
  const dataDir = await usedFolder()
  const files = await byCommand(dataDir)
  expect(Object.keys(files).sort()).toEqual(['README.txt', 'about.json', 'health.json', 'store.json'])
  expect(files['README.txt']).toMatch(/ENGLISH[^]+FRANÇAIS[^]+ESPAÑOL/)
  expect(files['README.txt']).not.toContain('logs/')
  expect(JSON.parse(files['about.json'] ?? '')).toMatchObject({
    version: '0.1.0',
    computer: { platform: process.platform },
  })
  const store = JSON.parse(files['store.json'] ?? '') as Record<string, unknown[]>
  expect(store).toMatchObject({ check: true, schema: expect.any(Number) })
  expect(store['orders']).toEqual([{ status: 'new', channel: 'doordash', count: 12 }])
  expect(store['events']?.length).toBeGreaterThan(12)
  expect(store['events']).toContainEqual(expect.objectContaining({ about: 'order', type: 'received' }))
  expect(store['locations']).toContainEqual(
    expect.objectContaining({ location: 1, time_zone: 'America/Toronto' }),
  )
  expect(files['health.json']).toContain('"code": "program-stopped"')
  expect(foundIn(files, [...everyPlanted, ...secretsOf(dataDir), dataDir, '@mail.example'])).toEqual([])
})

test('whatever stands in any column of any table and in the logs, none of it comes into the file', async () => {
  const dataDir = await usedFolder()
  expect(plantInStore(join(dataDir, 'orders.db'))).toBeGreaterThan(500)
  plantInLogs(dataDir)
  writeFileSync(
    join(dataDir, 'logs/order-manager.log'),
    `${JSON.stringify({ level: 'warn', time: 1_796_000_000_000, error: "TypeError: Cannot read properties of undefined (reading 'settings')", msg: 'unexpected error', part: 'outbox', alike: 3 })}\n`,
    { flag: 'a' },
  )
  const files = await byCommand(dataDir)
  expect(foundIn(files, [...everyPlanted, ...secretsOf(dataDir), '5145550199'])).toEqual([])
  // What the program itself said is still there.
  const log = files['logs/order-manager.log'] ?? ''
  expect(log).toContain('unexpected error')
  expect(log).toContain("TypeError: Cannot read properties of undefined (reading 'settings')")
  expect(log).toContain('"part":"outbox","alike":3')
  expect(log).toMatch(/"otherLines":\d+/)
  expect(JSON.parse(files['store.json'] ?? '')).toMatchObject({ schema: expect.any(Number) })
})

test('it is made on a damaged store too, by command and in the window that asks what to do', async () => {
  const dataDir = await usedFolder()
  plantInLogs(dataDir)
  writeFileSync(join(dataDir, 'orders.db'), `no database ${planted.names.join(' ')}`.repeat(2_000))
  for (const end of ['-wal', '-shm']) rmSync(join(dataDir, `orders.db${end}`), { force: true })
  const files = await byCommand(dataDir)
  expect(JSON.parse(files['store.json'] ?? '')).toMatchObject({ problem: 'damaged' })
  expect(foundIn(files, everyPlanted)).toEqual([])
  const { ready } = await startHeadless(['--data', dataDir, '--demo', '--no-sandbox', '--window'])
  const screen = (await ownScreen(ready.ui)) as unknown as ContractRouterClient<RescueContract>
  const { name, zip } = await screen.rescue.supportFile()
  expect(name).toMatch(/^order-manager-support-\d{4}-\d\d-\d\dT\d{4}\.zip$/)
  const asked = unpacked(Buffer.from(zip, 'base64'))
  expect(Object.keys(asked)).toEqual(expect.arrayContaining(['about.json', 'store.json', 'logs/start.log']))
  expect(foundIn(asked, everyPlanted)).toEqual([])
})

test('a running station makes it on request, with what its health page shows', async () => {
  const dataDir = tempDir()
  const { ready } = await startHeadless(['--data', dataDir, '--demo', '--no-sandbox'])
  const { zip } = await (await ownScreen(ready.ui)).health.supportFile()
  const files = unpacked(Buffer.from(zip, 'base64'))
  expect(files['health.json']).toContain('"code": "program-runs"')
  expect(foundIn(files, [...everyPlanted, ...secretsOf(dataDir)])).toEqual([])
})

test('where it cannot be written, one line says so', async () => {
  const dataDir = tempDir()
  const answer = await run('cli', ['support', '--out', '/nowhere/a.zip', '--data', dataDir, '--json'])
  expect(answer).toMatchObject({ code: 1, stderr: '--out: /nowhere/a.zip cannot be written (ENOENT).\n' })
})
