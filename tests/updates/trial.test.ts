import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { afterAll, expect, onTestFinished, test, vi } from 'vitest'
import type { Trial } from '#shared/updates/trial.ts'
import { NewerStore } from '#main/store/migrate.ts'
import { openStore } from '#main/store/open.ts'
import { proveTrial } from '#main/updates/prove.ts'
import { readNotes, readTrial, writeTrial } from '#main/updates/notes.ts'
import { superviseTrial } from '#main/updates/supervise.ts'
import { settleAtStart } from '#main/updates/take-over.ts'
import { silentLog, tempDir, testCore } from '../support/core.ts'
import { orderDelivery } from '../support/doordash-order.ts'
import { diskKinds, makeDisk } from '../support/full-disk.ts'
import { startedStation } from '../support/started-station.ts'

const station = join(import.meta.dirname, 'trial-program.ts')
const killed = join(import.meta.dirname, 'update-killed.ts')

/** Made once: the folder of a station that was closed with three orders. */
const template = mkdtempSync(join(tmpdir(), 'order-manager-trial-'))
afterAll(() => rmSync(template, { recursive: true }))
async function closedStation(dataDir = tempDir()): Promise<string> {
  if (!existsSync(join(template, 'orders.db'))) {
    const live = await testCore()
    for (const id of orders) expect((await live.post('orders', orderDelivery({ id }))).status).toBe(202)
    await live.store.copyTo(join(template, 'orders.db'))
  }
  cpSync(template, dataDir, { recursive: true })
  return dataDir
}
const orders = ['o1', 'o2', 'o3']

/** The orders of a folder, as the old version reads them. */
function ordersIn(dataDir: string): string[] {
  const store = openStore(dataDir)
  const found = store.orders.onBoard().map(({ platformOrderId }) => platformOrderId)
  store.close()
  return found.toSorted()
}

/** Programs as AppImages are: each one executable file. `1.0.0` is in use, `1.1.0` lies beside it. */
function programs(dataDir: string): { program: string; next: string; versionInPlace: () => string } {
  const folder = join(dataDir, 'programs')
  mkdirSync(folder)
  const made = (name: string, version: string) => {
    const file = join(folder, name)
    const run = [process.execPath, '--no-warnings', station, version, dataDir]
      .map((part) => `'${part}'`)
      .join(' ')
    writeFileSync(file, `#!/bin/sh\n# ${version}\nexec ${run} "$@"\n`)
    chmodSync(file, 0o755)
    return file
  }
  const program = made('order-manager.AppImage', '1.0.0')
  const next = made('next.AppImage', '1.1.0')
  return {
    program,
    next,
    versionInPlace: () => /^# (.*)$/m.exec(readFileSync(program, 'utf8'))?.[1] ?? 'none',
  }
}

const placeOf = (dataDir: string) => join(dataDir, 'programs', 'order-manager.AppImage')

function prepared(dataDir: string, more: Partial<Trial> = {}) {
  const made = programs(dataDir)
  const { program, next } = made
  writeTrial(dataDir, {
    phase: 'prepared',
    from: '1.0.0',
    to: '1.1.0',
    at: 5,
    program,
    next,
    copy: null,
    ...more,
  })
  return made
}

const told = (dataDir: string): string[] =>
  existsSync(join(dataDir, 'told')) ? readFileSync(join(dataDir, 'told'), 'utf8').trim().split('\n') : []

async function until(condition: () => boolean): Promise<void> {
  await vi.waitFor(() => expect(condition()).toBe(true), { timeout: 20_000, interval: 50 })
}

async function tried(dataDir: string, does: string, timing?: Parameters<typeof superviseTrial>[0]['timing']) {
  vi.stubEnv('TRIAL_DOES', does)
  onTestFinished(() => void vi.unstubAllEnvs())
  const outcome = await superviseTrial({
    dataDir,
    args: [],
    program: placeOf(dataDir),
    log: silentLog,
    ...(timing && { timing }),
  })
  await until(() => told(dataDir).at(-1)?.endsWith(' runs') === true)
  return outcome
}

test('a new version that comes up takes the place of the old one, and what was before is a backup (P5)', async () => {
  const dataDir = await closedStation()
  const { versionInPlace, next } = prepared(dataDir)
  expect(await tried(dataDir, 'comes-up')).toBe('new')
  expect(told(dataDir)).toEqual(['1.1.0 tries', '1.1.0 opened', '1.1.0 proven', '1.1.0 runs'])
  expect(versionInPlace()).toBe('1.1.0')
  expect(existsSync(next)).toBe(false)
  expect(readTrial(dataDir)).toBeNull()
  expect(readNotes(dataDir)).toMatchObject({ installed: { version: '1.1.0', from: '1.0.0' }, rolledBack: [] })
  const [backup = ''] = readdirSync(join(dataDir, 'backups'))
  expect(backup).toMatch(/^orders-.*Z\.db$/)
})

for (const does of ['dies', 'dies-at-once'])
  test(`a new version that ${does} is rolled back: the old one runs with every order, on its own data (P5)`, async () => {
    const dataDir = await closedStation()
    const { versionInPlace } = prepared(dataDir)
    expect(await tried(dataDir, does)).toBe('old')
    expect(told(dataDir).slice(-2)).toEqual(['1.0.0 starts', '1.0.0 runs'])
    expect(versionInPlace()).toBe('1.0.0')
    expect(readTrial(dataDir)).toBeNull()
    expect(readNotes(dataDir).rolledBack).toMatchObject([{ version: '1.1.0', why: 'ended' }])
    expect(ordersIn(dataDir)).toEqual(orders)
  })

test('a new version that hangs has sixty seconds, is ended with all it started, and is rolled back (P5)', async () => {
  const dataDir = await closedStation()
  prepared(dataDir)
  let steady = 0
  let waits = 0
  const timing = {
    now: Date.now,
    steady: () => steady,
    wait: async (ms: number) => {
      await wait(20)
      // Time passes once the new version has the data in its own format.
      if (!told(dataDir).includes('1.1.0 opened')) return
      waits += 1
      steady += ms
    },
  }
  expect(
    await tried(dataDir, 'hangs', { ...timing, wait: async (ms) => timing.wait(ms === 100 ? 2_000 : ms) }),
  ).toBe('old')
  expect(waits).toBeGreaterThanOrEqual(30)
  expect(readNotes(dataDir).rolledBack).toMatchObject([{ version: '1.1.0', why: 'not-up-in-time' }])
  expect(ordersIn(dataDir)).toEqual(orders)
  // Its lock went with it: the old one has the folder to itself.
}, 30_000)

test('a file that is no program of this machine is rolled back', async () => {
  const dataDir = await closedStation()
  const { next } = prepared(dataDir)
  chmodSync(next, 0o644)
  expect(await tried(dataDir, 'comes-up')).toBe('old')
  expect(readNotes(dataDir).rolledBack).toMatchObject([{ version: '1.1.0', why: 'not-started' }])
  expect(ordersIn(dataDir)).toEqual(orders)
})

test('a version on its trial takes no order: the channel is told to send it again, and gets its answer afterwards', async () => {
  const dataDir = await closedStation()
  const { program, next, versionInPlace } = prepared(dataDir)
  writeTrial(dataDir, { phase: 'trying', from: '1.0.0', to: '1.1.0', at: 5, program, next, copy: null })
  const post = (url: string | null) =>
    fetch(`${url}/orders`, {
      method: 'POST',
      headers: { authorization: 'secret', 'content-type': 'application/json' },
      body: JSON.stringify(orderDelivery({ id: 'during' })),
    })
  const statuses: number[] = []
  const made = await startedStation(dataDir, {
    version: '1.1.0',
    intakeSecret: 'secret',
    prove: async ({ core, intakeUrl, under }) => {
      statuses.push((await post(intakeUrl)).status, (await fetch(`${intakeUrl}/healthz`)).status)
      expect(core.board().map(({ platformOrderId }) => platformOrderId)).not.toContain('during')
      await proveTrial({ dataDir, core, intakeUrl, under, now: Date.now })
    },
  })
  onTestFinished(() => made.close())
  statuses.push((await post(made.intakeUrl)).status)
  expect(statuses).toEqual([503, 200, 202])
  expect(versionInPlace()).toBe('1.1.0')
  expect(readTrial(dataDir)).toBeNull()
})

test('a version that proves nothing does not begin', async () => {
  const dataDir = await closedStation()
  const { program, next } = prepared(dataDir)
  writeTrial(dataDir, { phase: 'trying', from: '1.0.0', to: '1.1.0', at: 5, program, next, copy: null })
  const prove = () => Promise.reject(new Error('no window'))
  await expect(startedStation(dataDir, { version: '1.1.0', prove })).rejects.toThrow('no window')
  // Nothing of it is left that would keep the old one from starting.
  expect(ordersIn(dataDir)).toEqual(orders)
})

test('after a power cut in the trial the old version begins on its own data, whatever starts it', async () => {
  const dataDir = await closedStation()
  const { program, next } = prepared(dataDir)
  const copy = join(dataDir, 'updates', 'before.db')
  cpSync(join(dataDir, 'orders.db'), copy)
  newerFormat(dataDir)
  expect(() => openStore(dataDir)).toThrow(NewerStore)
  writeTrial(dataDir, { phase: 'trying', from: '1.0.0', to: '1.1.0', at: 5, program, next, copy })
  const made = await startedStation(dataDir, { version: '1.0.0' })
  expect(made.core.board()).toHaveLength(3)
  await made.close()
  expect(readNotes(dataDir).rolledBack).toMatchObject([{ version: '1.1.0', why: 'cut-off' }])
})

for (const kind of diskKinds())
  test(`a ${kind} disk without room for the copy: nothing is tried, and the old version goes on`, async () => {
    const disk = makeDisk(kind)
    const dataDir = await closedStation(disk.dir)
    const { versionInPlace } = prepared(dataDir)
    disk.covers(process.pid)
    disk.fill()
    const outcome = superviseTrial({ dataDir, args: [], program: placeOf(dataDir), log: silentLog })
    await outcome.finally(disk.free)
    expect(await outcome).toBe('old')
    expect(versionInPlace()).toBe('1.0.0')
    expect(readTrial(dataDir)).toBeNull()
    await until(() => told(dataDir).at(-1) === '1.0.0 runs' || told(dataDir).length === 0)
    expect(readNotes(dataDir).rolledBack).toEqual([])
    expect(ordersIn(dataDir)).toEqual(orders)
  })

function newerFormat(dataDir: string): void {
  const db = new Database(join(dataDir, 'orders.db'))
  db.pragma('journal_mode = WAL')
  db.exec('CREATE TABLE of_the_next_version (a); PRAGMA user_version = 9999;')
  db.close()
}

/** Runs what a version does to a folder until the n-th thing it does to a file; 0 runs it to its end. */
async function dies(dataDir: string, what: 'takes-place' | 'rolls-back', nth: number) {
  const child = spawn(process.execPath, ['--no-warnings', killed, dataDir, what, String(nth)])
  let text = ''
  child.stdout.on('data', (part: Buffer) => (text += part.toString()))
  const [, signal] = (await once(child, 'close')) as [number, string | null]
  return { signal, steps: Number(text) }
}

async function inTheMiddle() {
  const dataDir = await closedStation()
  const { program, next, versionInPlace } = prepared(dataDir)
  const copy = join(dataDir, 'updates', 'before.db')
  cpSync(join(dataDir, 'orders.db'), copy)
  newerFormat(dataDir)
  writeTrial(dataDir, { phase: 'trying', from: '1.0.0', to: '1.1.0', at: 5, program, next, copy })
  return { dataDir, versionInPlace }
}

for (const what of ['takes-place', 'rolls-back'] as const)
  test(`killed at any step while it ${what}, one of the two programs is in place, and finds its data whole (P5)`, async () => {
    const { steps, signal } = await dies((await inTheMiddle()).dataDir, what, 0)
    expect(signal).toBeNull()
    expect(steps).toBeGreaterThan(5)
    const all = Array.from({ length: steps }, (_, step) => step + 1)
    for (const some of [all.slice(0, steps / 2), all.slice(steps / 2)])
      await Promise.all(
        some.map(async (nth) => {
          const { dataDir, versionInPlace } = await inTheMiddle()
          expect((await dies(dataDir, what, nth)).signal, `step ${nth}`).toBe('SIGKILL')
          const version = versionInPlace()
          expect(['1.0.0', '1.1.0']).toContain(version)
          // The program in place starts, as somebody or the system starts it.
          settleAtStart(dataDir, { version, isTrial: false, now: 10 })
          expect(readTrial(dataDir), `step ${nth}`).toBeNull()
          if (version === '1.0.0') expect(ordersIn(dataDir), `step ${nth}`).toEqual(orders)
          else {
            expect(formatOf(dataDir), `step ${nth}`).toBe(9999)
            expect(readNotes(dataDir).installed).toMatchObject({ version })
          }
        }),
      )
  }, 60_000)

function formatOf(dataDir: string): number {
  const db = new Database(join(dataDir, 'orders.db'))
  const format = db.pragma('user_version', { simple: true }) as number
  expect(db.prepare('SELECT count(*) FROM orders').pluck().get()).toBe(3)
  db.close()
  return format
}
