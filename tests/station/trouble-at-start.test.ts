import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it, onTestFinished } from 'vitest'
import { runCli } from '#main/node/cli/run.ts'
import { plainFailure } from '#main/base/plain-failure.ts'
import { makeBackup } from '#main/store/kept-backups.ts'
import { openStore } from '#main/store/open.ts'
import { tempDir } from '../support/core.ts'
import { orderDelivery } from '../support/doordash-order.ts'
import { startedStation } from '../support/started-station.ts'
import { diskKinds, makeDisk } from '../support/full-disk.ts'
import { cli, run, startHeadless } from '../support/headless.ts'
import { asOrdinaryUser } from '../support/ordinary-user.ts'

const post = (intake: string, id: string) =>
  fetch(`${intake}/orders`, {
    method: 'POST',
    headers: { authorization: 'demo-secret' },
    body: JSON.stringify(orderDelivery({ id })),
  })

/** A folder a demo station has worked in. */
async function usedFolder(dataDir = tempDir()): Promise<string> {
  const station = await startedStation(dataDir, { demo: true })
  await post(station.intakeUrl, 'before')
  await station.close()
  return dataDir
}

/** What a person reads who started the program. */
const said = (dataDir: string, work: () => Promise<unknown>) =>
  work().then(
    () => 'it worked',
    (error: unknown) => plainFailure(error, dataDir) ?? String(error),
  )

describe('a folder that may only be read', () => {
  it.each([
    ['the folder', (dir: string) => chmodSync(dir, 0o500)],
    ['the file', (dir: string) => chmodSync(join(dir, 'orders.db'), 0o400)],
    ['both', (dir: string) => (chmodSync(join(dir, 'orders.db'), 0o400), chmodSync(dir, 0o500))],
    ['the file, which may not even be read', (dir: string) => chmodSync(join(dir, 'orders.db'), 0)],
  ])('%s: says who has to be given what, and never sends anybody to an empty folder', async (_, close) => {
    const dataDir = await usedFolder()
    onTestFinished(() => chmodSync(dataDir, 0o700))
    close(dataDir)
    await asOrdinaryUser(dataDir, async () => {
      for (const work of [
        () => startedStation(dataDir, { demo: true }),
        () => runCli(['printers', 'add', '--name', 'A', '--host', 'a', '--data', dataDir]),
      ]) {
        const text = await said(dataDir, work)
        expect(text).toMatch(/cannot be written by this user.*right to write.*orders there are safe/)
        expect(text).not.toMatch(/choose another|SQLITE|\n/i)
      }
    })
  })

  it('that has no orders yet may be left for another', async () => {
    const dataDir = tempDir()
    chmodSync(dataDir, 0o500)
    await asOrdinaryUser(dataDir, async () => {
      expect(await said(dataDir, () => startedStation(dataDir, { demo: true }))).toMatch(
        /cannot be written. Choose another folder/,
      )
    })
  })
})

describe('a folder whose orders are gone, as a power cut or a cleaning program leaves it', () => {
  it.each([
    ['empty', (file: string) => truncateSync(file)],
    ['not there', (file: string) => rmSync(file)],
  ])('is never started as a new one: the file is %s', async (how, lose) => {
    const dataDir = await usedFolder()
    const backup = join(tempDir(), 'backup.db')
    await runCli(['backup', '--out', backup, '--data', dataDir])
    for (const name of readdirSync(dataDir).filter((name) => name.startsWith('orders.db-')))
      rmSync(join(dataDir, name))
    lose(join(dataDir, 'orders.db'))
    for (const work of [
      () => startedStation(dataDir, { demo: true }),
      () => runCli(['orders', 'list', '--data', dataDir]),
    ])
      expect(await said(dataDir, work)).toMatch(
        new RegExp(`is lost: orders.db is ${how}.*restore --from FILE.*remove`),
      )

    await runCli(['restore', '--from', backup, '--data', dataDir])
    expect(await runCli(['orders', 'list', '--data', dataDir])).toHaveLength(1)
  })

  it('begins anew where that is what somebody wants', async () => {
    const dataDir = await usedFolder()
    for (const name of readdirSync(dataDir).filter((name) => name.startsWith('orders.db')))
      rmSync(join(dataDir, name))
    const station = await startedStation(dataDir, { demo: true })
    await station.close()
    expect(await runCli(['orders', 'list', '--data', dataDir])).toEqual([])
  })
})

describe.skipIf(!diskKinds().includes('enospc'))('a disk that is full at the start', () => {
  it('is no reason not to start: the orders are there, new ones are put off, and with room it goes on', async () => {
    const disk = makeDisk('enospc')
    const dataDir = await usedFolder(join(disk.dir, 'data'))
    disk.fill()
    const station = await startHeadless(['--data', dataDir, '--demo', '--no-sandbox'])
    expect((await post(station.ready.intake, 'refused')).status).toBe(503)
    expect(await (await fetch(`${station.ready.intake}/healthz`)).json()).toEqual({
      ok: false,
      problem: 'full',
      wrongSecrets: 0,
    })
    const health = await run('cli', ['health', '--data', dataDir])
    expect(health.code).toBe(1)
    expect(health.stderr).toMatch(/started on a full disk.*Free up space.*\n$/)
    disk.free()
    expect((await post(station.ready.intake, 'taken')).status).toBe(202)
    expect(await station.kill('SIGTERM')).toBe(0)
    const rows = await cli<{ platformOrderId: string }[]>(dataDir, 'orders', 'list')
    expect(rows.map((row) => row.platformOrderId).toSorted()).toEqual(['before', 'taken'])
  })

  it('of a new folder is said in one line', async () => {
    const disk = makeDisk('enospc')
    disk.fill()
    const { code, stderr } = await run('headless', ['--data', join(disk.dir, 'data'), '--no-sandbox'])
    expect(code).toBe(1)
    expect(stderr.split('\n').filter((line) => line && !line.startsWith('{'))).toEqual([
      expect.stringMatching(/is full. Free up space on it, or choose a folder on another disk/),
    ])
  })
})

describe('another program that has the file to itself', () => {
  it('at the start is named, with what to do', async () => {
    const dataDir = await usedFolder()
    const other = new Database(join(dataDir, 'orders.db'))
    onTestFinished(() => void other.close())
    other.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN IMMEDIATE; COMMIT')
    for (const entry of ['headless', 'cli'] as const) {
      const args = entry === 'cli' ? ['orders', 'list'] : ['--no-sandbox']
      const { code, stderr } = await run(entry, [...args, '--data', dataDir])
      expect(code).toBe(1)
      const lines = stderr.split('\n').filter((line) => line && !line.startsWith('{'))
      expect(lines).toEqual([expect.stringMatching(/^Another program is using the data file .* Close it/)])
    }
  })

  it('makes `health` tell the truth, from outside and from the running station', async () => {
    const dataDir = tempDir()
    const station = await startHeadless(['--data', dataDir, '--demo', '--no-sandbox'])
    expect(await cli(dataDir, 'health')).toMatchObject({
      ok: true,
      station: { ok: true, problem: null },
      store: { problem: null },
    })
    const other = new Database(join(dataDir, 'orders.db'))
    other.exec('BEGIN IMMEDIATE')
    expect((await post(station.ready.intake, 'p1')).status).toBe(503)
    expect(await cli(dataDir, 'health')).toMatchObject({
      ok: false,
      running: true,
      station: { ok: false, problem: 'busy' },
      store: { problem: 'busy' },
    })
    other.exec('ROLLBACK')
    other.close()
    expect((await post(station.ready.intake, 'p1')).status).toBe(202)
    expect(await cli(dataDir, 'health')).toMatchObject({ ok: true })
  })

  it('a station that does not answer is not well', async () => {
    const dataDir = tempDir()
    const station = await startHeadless(['--data', dataDir, '--demo', '--no-sandbox'])
    station.child.kill('SIGSTOP')
    expect(await cli(dataDir, 'health')).toMatchObject({
      ok: false,
      running: true,
      station: { ok: false, problem: 'no-answer' },
    })
    station.child.kill('SIGCONT')
  })
})

describe('every failure of the CLI is one line that says what to do', () => {
  it.each<[string, (dir: string) => string[] | Promise<string[]>, RegExp]>([
    [
      'no folder',
      (dir) => ['orders', 'list', '--data', join(dir, 'none')],
      /no order data.*Start the station/,
    ],
    ['a folder without data', (dir) => ['health', '--data', mkdtempSync(join(dir, 'x'))], /no order data/],
    [
      'no database',
      (dir) => {
        writeFileSync(join(dir, 'orders.db'), 'something else'.repeat(1_000))
        return ['orders', 'list', '--data', dir]
      },
      /is damaged. Restore a backup/,
    ],
    [
      'a damaged page, met in the middle of a command',
      async (dir) => {
        await usedFolder(dir)
        const file = join(dir, 'orders.db')
        const bytes = readFileSync(file)
        bytes.fill(0xa5, 4_096)
        writeFileSync(file, bytes)
        return ['orders', 'list', '--data', dir]
      },
      /is damaged. Restore a backup/,
    ],
    [
      'a damaged file beside backups, the newest of which is cut short: the newest good one is named',
      async (dir) => {
        await usedFolder(dir)
        const store = openStore(dir)
        const folder = join(dir, 'backups')
        for (const hour of [8, 12])
          await makeBackup({ file: store.file, folder, now: Date.UTC(2026, 10, 24, hour) }, () => {})
        store.close()
        truncateSync(join(folder, 'orders-2026-11-24T12-00-00Z.db'), 8_192)
        writeFileSync(join(dir, 'orders.db'), 'something else'.repeat(1_000))
        return ['orders', 'list', '--data', dir]
      },
      /is damaged. The newest good backup is from 2026-11-24 08:00 UTC and holds 1 order: .*restore --from .*orders-2026-11-24T08-00-00Z\.db --data .*It lacks what happened after that/,
    ],
    [
      'data of a newer program',
      (dir) => {
        openStore(dir).close()
        const db = new Database(join(dir, 'orders.db'))
        db.pragma('user_version = 9999')
        db.close()
        return ['orders', 'list', '--data', dir]
      },
      /newer Order Manager/,
    ],
    ['an unknown flag', (dir) => ['health', '--data', dir, '--frob'], /--frob/],
    ['a flag without its value', (dir) => ['health', '--data', dir, '--limit'], /--limit/],
    ['an unknown command', (dir) => (openStore(dir).close(), ['fly', '--data', dir]), /Unknown command/],
    [
      'a folder that is a file',
      (dir) => (writeFileSync(join(dir, 'f'), ''), ['health', '--data', join(dir, 'f')]),
      /no order data/,
    ],
  ])('%s', async (_, prepare, message) => {
    const dir = tempDir()
    const { code, stdout, stderr } = await run('cli', await prepare(dir))
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toMatch(message)
    expect(stderr.trimEnd().split('\n')).toHaveLength(1)
    expect(stderr).not.toMatch(/SQLITE|Error:|\.ts:|\.js:/)
    expect(readdirSync(dir)).not.toContain('none')
  })
})
