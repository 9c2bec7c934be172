import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { onTestFinished } from 'vitest'
import { v7 as uuidv7 } from 'uuid'
import type { PasswordCost } from '#main/accounts/password.ts'
import { type Clock, type ClockListener, createStationClock, type StandStill } from '#main/base/clock.ts'
import { createCore } from '#main/core/core.ts'
import { seedDemo } from '#main/core/demo.ts'
import type { DoorDashAccess } from '#main/channels/doordash/protocol/access.ts'
import type { UberEatsAccess } from '#main/channels/uber-eats/protocol/access.ts'
import { createAuthorisation } from '#main/http/authorisation.ts'
import { createWebhookServer } from '#main/http/webhook-server.ts'
import type { Log } from '#main/base/log.ts'
import type { ProgramWindow } from '#main/base/shell.ts'
import { createKeyFileSecrets } from '#main/base/key-file-secrets.ts'
import { createReadRouter } from '#main/reading/router.ts'
import { openStore } from '#main/store/open.ts'
import { openReadConnection } from '#main/store/read-connection.ts'
import { createReports } from '#main/base/unexpected.ts'

/** A clock turned by hand: `advance` runs what falls due, in order. */
export function handClock(start = Date.parse('2026-11-24T17:40:00Z')): HandClock {
  let passed = 0
  let setBy = 0
  let last: StandStill | null = null
  let timers: { at: number; work: () => void }[] = []
  const listeners = new Set<ClockListener>()
  const now = () => start + passed + setBy
  const advance = (ms: number) => {
    const until = passed + ms
    for (;;) {
      const next = timers.toSorted((a, b) => a.at - b.at)[0]
      if (!next || next.at > until) break
      timers = timers.filter((other) => other !== next)
      passed = Math.max(passed, next.at)
      next.work()
    }
    passed = until
  }
  return {
    now,
    steady: () => passed,
    after: (ms, work) => {
      const timer = { at: passed + ms, work }
      timers.push(timer)
      return () => {
        timers = timers.filter((other) => other !== timer)
      }
    },
    lastStandStill: () => last,
    watch: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    advance,
    set: (byMs) => {
      for (const { onStep } of listeners) onStep?.(byMs)
      setBy += byMs
      for (const { onStepped } of listeners) onStepped?.(byMs)
    },
    standStill: (ms) => {
      const from = now()
      passed += ms
      last = { from, to: now(), endedAt: passed }
      for (const { onStandStill } of listeners) onStandStill?.(last)
      advance(0)
    },
  }
}

export type HandClock = Clock & {
  advance: (ms: number) => void
  /** Somebody sets the device's clock by that much. */
  set: (byMs: number) => void
  /** Nothing runs for so long, then everything that fell due. */
  standStill: (ms: number) => void
}

/** The machine's clock, as it was when the tests began; nobody looks after it. */
const systemClock: Clock = createStationClock()

export const silentLog: Log = { info: () => {}, warn: () => {}, error: () => {} }

/** A data folder that goes with the test. */
export function tempDir(): string {
  const dir = mkdtempSync(join(tmpdir(), 'order-manager-'))
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }))
  return dir
}

/** The station's reads on a connection of their own, without the thread. */
export function readsHere(file: string) {
  const db = openReadConnection(file)
  return { reads: createRouterClient(createReadRouter(db)), close: () => void db.close() }
}

let newStore: Buffer | null = null

/** A data folder with the store of a first start in it: making its tables takes longer than all the rest of a core. */
function newDataDir(): string {
  const dataDir = tempDir()
  if (newStore === null) {
    const store = openStore(dataDir)
    store.close()
    newStore = readFileSync(store.file)
  } else writeFileSync(join(dataDir, 'orders.db'), newStore)
  return dataDir
}

/** A demo core on a real store file, with its webhook server on a free port. */
export async function testCore(
  options: {
    clock?: Clock
    access?: DoorDashAccess | null
    uber?: UberEatsAccess
    dataDir?: string
    log?: Log
    /** As of an installed program; a browser's without. */
    window?: ProgramWindow
    passwordCost?: PasswordCost
  } = {},
) {
  const dataDir = options.dataDir ?? newDataDir()
  const store = openStore(dataDir)
  const { reads, close: closeReads } = readsHere(store.file)
  const log = options.log ?? silentLog
  const core = createCore({
    store,
    reads,
    clock: options.clock ?? systemClock,
    newId: () => uuidv7(),
    random: () => 0.5,
    log,
    reports: createReports(),
    access: () => options.access ?? null,
    otherAccess: { uber: { current: () => options.uber ?? null, isUnreadable: () => false } },
    secrets: createKeyFileSecrets(dataDir, silentLog),
    window: options.window ?? null,
    facts: { version: 'test', shell: 'browser', demo: true, isPrivate: true },
    // Hashing is not what most tests are about; those that are ask for the usual cost.
    passwordCost: options.passwordCost ?? { N: 2 ** 10, r: 8, p: 1 },
  })
  seedDemo(core)
  core.channels.settle()
  // What orders cause is sent; what only time moves waits for a test to start it.
  core.outbox.start()
  core.fetching.start()
  const source = createWebhookServer({
    host: '127.0.0.1',
    port: 0,
    channels: core.channels.orders,
    isAuthorised: createAuthorisation(() => ['demo-secret']),
    deliver: core.deliver,
    clock: core.clock,
    onHeard: core.health.heard,
    onAnswerLost: core.answerLost,
    problem: core.health.intakeProblem,
    onWrongSecret: core.health.wrongSecret,
    wrongSecrets: () => core.health.wrongSecrets()?.count ?? 0,
    log,
  })
  await source.start()
  const close = async () => {
    await source.stop()
    await core.stop()
    closeReads()
    store.close()
  }
  let closed = false
  onTestFinished(async () => {
    if (!closed) await close()
  })
  return {
    core,
    store,
    dataDir,
    url: source.url(),
    close: async () => {
      closed = true
      await close()
    },
    /** Posts as DoorDash does. Strings and bytes go as they are. */
    post: async (path: string, body: unknown, headers: Record<string, string> = {}) => {
      const response = await fetch(`${source.url()}/${path}`, {
        method: 'POST',
        headers: { authorization: 'demo-secret', 'content-type': 'application/json', ...headers },
        body:
          typeof body === 'string' || body instanceof Uint8Array ? (body as string) : JSON.stringify(body),
      })
      return { status: response.status, body: (await response.json()) as Record<string, unknown> }
    },
  }
}
