import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import {
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Database from 'better-sqlite3'
import { afterAll, describe, expect, it } from 'vitest'
import { lockDataDir } from '#main/store/lock.ts'
import { openStore } from '#main/store/open.ts'
import { restoreStore } from '#main/store/restore.ts'
import { tempDir, testCore } from '../support/core.ts'
import { orderDelivery } from '../support/doordash-order.ts'
import { diskKinds, makeDisk } from '../support/full-disk.ts'
import { cli, run, startHeadless } from '../support/headless.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const now = Date.parse('2026-11-27T22:15:00Z')

const before = Array.from({ length: 80 }, (_, order) => `o${order}`).toSorted()
const restored = Array.from({ length: 30 }, (_, order) => `o${order}`).toSorted()

/** Made once: the folder of a station that was killed, and the backup. */
const template = mkdtempSync(join(tmpdir(), 'order-manager-killed-'))
const backup = join(template, 'backup', 'backup.db')
afterAll(() => rmSync(template, { recursive: true }))

/** A folder of a station that was killed with 80 orders, most in the log; `backup` is of when it had the first 30. */
async function killedStation(): Promise<string> {
  if (!existsSync(backup)) {
    const live = await testCore()
    mkdirSync(join(template, 'backup'))
    for (let order = 0; order < 80; order += 1) {
      if (order === 30) await live.store.copyTo(backup)
      expect((await live.post('orders', orderDelivery({ id: `o${order}` }))).status).toBe(202)
    }
    mkdirSync(join(template, 'data'))
    for (const name of ['orders.db', 'orders.db-wal'])
      cpSync(join(live.dataDir, name), join(template, 'data', name))
  }
  const dataDir = tempDir()
  cpSync(join(template, 'data'), dataDir, { recursive: true })
  expect(statSync(join(dataDir, 'orders.db-wal')).size).toBeGreaterThan(0)
  return dataDir
}

function ordersIn(dataDir: string): string[] {
  const store = openStore(dataDir)
  const ids = store.orders.page({ status: undefined, before: undefined, limit: 1_000 }).orders
  expect(store.check()).toBe('ok')
  store.close()
  return ids.map((order) => order.platformOrderId).toSorted()
}

/** The orders of a database under another name. */
function ordersOf(file: string): string[] {
  const dir = tempDir()
  for (const suffix of ['', '-wal'])
    if (statSync(file + suffix, { throwIfNoEntry: false }))
      cpSync(file + suffix, join(dir, `orders.db${suffix}`))
  return ordersIn(dir)
}

const keptIn = (dataDir: string) =>
  readdirSync(dataDir).filter((name) => name.includes('before-restore') && !name.endsWith('-wal'))

describe('restoring a backup', () => {
  it('brings back every order of the backup, and keeps what was there under its date', async () => {
    const dataDir = await killedStation()
    const outcome = await restoreStore(dataDir, backup, now)
    const kept = join(dataDir, 'orders.db.before-restore-2026-11-27T22-15-00Z')
    expect(outcome).toEqual({ orders: 30, kept })
    expect(readdirSync(dataDir).toSorted()).toEqual(
      ['orders.db', 'orders.db.before-restore-2026-11-27T22-15-00Z', 'station.lock'].toSorted(),
    )
    expect(ordersIn(dataDir)).toEqual(restored)
    expect(ordersOf(kept)).toEqual(before)
    // And back again, from what was kept.
    await restoreStore(dataDir, kept, now)
    expect(ordersIn(dataDir)).toEqual(before)
    expect(keptIn(dataDir)).toHaveLength(2)
  })

  it('takes what still stands in the log of a copied database', async () => {
    const dataDir = await killedStation()
    const elsewhere = tempDir()
    expect(await restoreStore(elsewhere, join(dataDir, 'orders.db'), now)).toEqual({ orders: 80, kept: null })
    expect(ordersIn(elsewhere)).toEqual(before)
  })

  it(
    'cut off before any of its steps, leaves all of before or all of the backup',
    { timeout: 480_000 },
    async () => {
      const states = tempDir()
      const program = join(root, 'tests/support/restore-by-steps.ts')
      const child = spawnSync(process.execPath, [program, await killedStation(), backup, states], {
        encoding: 'utf8',
      })
      expect(child.status, child.stderr).toBe(0)
      const outcomes: number[] = []
      for (const step of readdirSync(states).toSorted((a, b) => Number(a) - Number(b))) {
        const dataDir = join(states, step)
        const found = ordersIn(dataDir)
        outcomes.push(found.length)
        expect(found, `cut off before step ${step}`).toEqual(found.length === 80 ? before : restored)
        // Tried once more, it succeeds whatever the first try left.
        await restoreStore(dataDir, backup, now)
        expect(readdirSync(dataDir).filter((name) => /restoring|partial/.test(name))).toEqual([])
        expect(ordersIn(dataDir)).toEqual(restored)
      }
      // First all old, then all new: there is one moment at which it happens.
      expect(outcomes.length).toBeGreaterThan(15)
      expect(new Set(outcomes)).toEqual(new Set([80, 30]))
      expect(outcomes).toEqual(outcomes.toSorted((a, b) => b - a))
    },
  )

  it('killed at random, loses nothing; a station serves what is there', { timeout: 180_000 }, async () => {
    for (let round = 0; round < 8; round += 1) {
      const dataDir = await killedStation()
      const child = spawn(process.execPath, [
        join(root, 'out/main/node/cli.js'),
        'restore',
        '--from',
        backup,
        '--data',
        dataDir,
      ])
      const ended = once(child, 'exit')
      // Any moment must do, so the moment is random.
      await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 100 + Math.random() * 300))])
      child.kill('SIGKILL')
      await ended
      const station = await startHeadless(['--data', dataDir, '--demo', '--no-sandbox'])
      await station.kill('SIGKILL')
      const found = ordersIn(dataDir)
      expect(found).toEqual(found.length === 80 ? before : restored)
      expect(readdirSync(dataDir).filter((name) => name.includes('restoring'))).toEqual([])
    }
  })

  it('replaces a damaged store, whose log is not left beside the new one, and keeps both', async () => {
    const dataDir = await killedStation()
    writeFileSync(join(dataDir, 'orders.db'), 'no database'.repeat(5_000))
    writeFileSync(join(dataDir, 'orders.db-wal'), 'no log'.repeat(5_000))
    const { kept } = await restoreStore(dataDir, backup, now)
    expect(readdirSync(dataDir)).not.toContain('orders.db-wal')
    expect(ordersIn(dataDir)).toEqual(restored)
    expect(readFileSync(kept ?? '', 'utf8')).toMatch(/^no database/)
    expect(readFileSync(`${kept}-wal`, 'utf8')).toMatch(/^no log/)
  })

  it.each<[string, (dir: string) => string]>([
    ['its own name', (dir) => join(dir, 'orders.db')],
    ['a symbolic link', (dir) => (symlinkSync(join(dir, 'orders.db'), join(dir, 'a.db')), join(dir, 'a.db'))],
    ['a second name', (dir) => (linkSync(join(dir, 'orders.db'), join(dir, 'b.db')), join(dir, 'b.db'))],
    [
      'another way to the folder',
      (dir) => (symlinkSync(dir, join(dir, 'here')), join(dir, 'here', 'orders.db')),
    ],
  ])('refuses the live file itself, by %s', async (_, name) => {
    const dataDir = await killedStation()
    await expect(restoreStore(dataDir, name(dataDir), now)).rejects.toThrow(/own data file, not a backup/)
    expect(ordersIn(dataDir)).toEqual(before)
  })

  it('refuses while a station runs or another program has the file open, and changes nothing', async () => {
    const dataDir = await killedStation()
    const lock = lockDataDir(dataDir)
    await expect(restoreStore(dataDir, backup, now)).rejects.toThrow(/already running/)
    lock.release()
    const other = new Database(join(dataDir, 'orders.db'))
    other.prepare('SELECT count(*) FROM orders').get()
    await expect(restoreStore(dataDir, backup, now)).rejects.toThrow(/Another program is using the data file/)
    other.close()
    expect(ordersIn(dataDir)).toEqual(before)
    expect(keptIn(dataDir)).toEqual([])
  })

  it('refuses what is no sound backup, and changes nothing', async () => {
    const dataDir = await killedStation()
    const files = tempDir()
    const damaged = readFileSync(backup)
    damaged.fill(0x77, damaged.length / 2, damaged.length / 2 + 9_000)
    writeFileSync(join(files, 'damaged.db'), damaged)
    writeFileSync(join(files, 'junk.db'), 'junk'.repeat(4_000))
    writeFileSync(join(files, 'empty.db'), '')
    const foreign = new Database(join(files, 'foreign.db'))
    foreign.exec('CREATE TABLE songs (title); PRAGMA user_version = 3')
    foreign.close()
    const newer = new Database(join(files, 'newer.db'))
    newer.exec('CREATE TABLE orders (id); PRAGMA user_version = 9999')
    newer.close()
    mkdirSync(join(files, 'folder.db'))
    for (const [name, message] of [
      ['damaged.db', /not a sound backup/],
      ['junk.db', /not a sound backup/],
      ['empty.db', /not a sound backup/],
      ['foreign.db', /not a sound backup/],
      ['newer.db', /newer Order Manager/],
      ['folder.db', /is no file/],
      ['none.db', /There is no file/],
    ] as const)
      await expect(restoreStore(dataDir, join(files, name), now), name).rejects.toThrow(message)
    expect(ordersIn(dataDir)).toEqual(before)
    expect(keptIn(dataDir)).toEqual([])
  })

  it('a folder whose store is gone while a kept one is there never starts empty', async () => {
    const dataDir = await killedStation()
    // What an older program left when it was killed between its two renames.
    for (const suffix of ['', '-wal'])
      renameSync(join(dataDir, `orders.db${suffix}`), join(dataDir, `orders.db.before-restore${suffix}`))
    for (const [entry, args] of [
      ['headless', ['--no-sandbox']],
      ['cli', ['health']],
    ] as const) {
      const { code, stderr } = await run(entry, [...args, '--data', dataDir])
      expect({ entry, code }).toEqual({ entry, code: 1 })
      expect(stderr).toMatch(/not in its place.*restore --from .*before-restore/)
    }
    await cli(dataDir, 'restore', '--from', join(dataDir, 'orders.db.before-restore'))
    expect(ordersIn(dataDir)).toEqual(before)
  })
})

describe('making a backup', () => {
  it('while orders come in, has every order acknowledged before it began, and nothing by halves', async () => {
    const dataDir = tempDir()
    const station = await startHeadless(['--data', dataDir, '--demo', '--no-sandbox'])
    const acknowledged: string[] = []
    const rush = { running: true }
    const connection = async (name: string) => {
      for (let order = 0; rush.running; order += 1) {
        const id = `${name}${order}`
        const { status } = await fetch(`${station.ready.intake}/orders`, {
          method: 'POST',
          headers: { authorization: 'demo-secret' },
          body: JSON.stringify(orderDelivery({ id })),
        })
        if (status === 202) acknowledged.push(id)
      }
    }
    const connections = ['a', 'b', 'c', 'd'].map(connection)
    const out = join(tempDir(), 'backup.db')
    for (let round = 0; round < 4; round += 1) {
      const sure = [...acknowledged]
      const { orders } = await cli<{ orders: number }>(dataDir, 'backup', '--out', out)
      const found = ordersOf(out)
      expect(found.length).toBe(Math.min(orders, 1_000))
      if (orders <= 1_000) expect(found).toEqual(expect.arrayContaining(sure))
      expect(statSync(out).mode & 0o777).toBe(0o600)
    }
    rush.running = false
    await Promise.all(connections)
    expect(acknowledged.length).toBeGreaterThan(20)
  })

  it('killed at random, leaves the backup of before or a whole new one under its name', async () => {
    const dataDir = await killedStation()
    const files = tempDir()
    const out = join(files, 'backup.db')
    await cli(dataDir, 'backup', '--out', out)
    for (let round = 0; round < 10; round += 1) {
      const child = spawn(process.execPath, [
        join(root, 'out/main/node/cli.js'),
        'backup',
        '--out',
        out,
        '--data',
        dataDir,
      ])
      const ended = once(child, 'exit')
      await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 100 + Math.random() * 250))])
      child.kill('SIGKILL')
      await ended
      expect(ordersOf(out)).toEqual(before)
    }
  })

  it.each<[string, (dir: string) => string, RegExp]>([
    ['the live file', (dir) => join(dir, 'orders.db'), /belongs to the station itself/],
    [
      'a link to it',
      (dir) => (symlinkSync(join(dir, 'orders.db'), join(dir, 'l')), join(dir, 'l')),
      /belongs to the/,
    ],
    ['its log', (dir) => join(dir, 'orders.db-wal'), /belongs to the station itself/],
    ['the key file', (dir) => join(dir, 'secrets.key'), /belongs to the station itself/],
    ['a folder', (dir) => dir, /is no file/],
    ['a folder that is not there', (dir) => join(dir, 'none', 'b.db'), /There is no folder/],
  ])('refuses %s, in one line that says what to do', async (_, name, message) => {
    const dataDir = await killedStation()
    const { code, stderr } = await run('cli', ['backup', '--out', name(dataDir), '--data', dataDir])
    expect(code).toBe(1)
    expect(stderr).toMatch(message)
    expect(stderr.trimEnd().split('\n')).toHaveLength(1)
    expect(ordersIn(dataDir)).toEqual(before)
  })

  it.skipIf(!diskKinds().includes('enospc'))(
    'onto a full disk says so, and leaves nothing of itself there',
    async () => {
      const dataDir = await killedStation()
      const disk = makeDisk('enospc')
      disk.fill()
      const there = readdirSync(disk.dir)
      const out = join(disk.dir, 'backup.db')
      const { code, stderr } = await run('cli', ['backup', '--out', out, '--data', dataDir])
      expect(code).toBe(1)
      expect(stderr).toMatch(/^There is no room for the backup.*\n$/)
      expect(readdirSync(disk.dir)).toEqual(there)
    },
  )

  it('from a disk that is full goes to another disk', async () => {
    if (!diskKinds().includes('enospc')) return
    const dataDir = await killedStation()
    const disk = makeDisk('enospc')
    ordersIn(dataDir)
    cpSync(join(dataDir, 'orders.db'), join(disk.dir, 'orders.db'))
    disk.fill()
    const out = join(tempDir(), 'backup.db')
    expect(await cli(disk.dir, 'backup', '--out', out)).toMatchObject({ orders: 80 })
    expect(ordersOf(out)).toEqual(before)
  })
})
