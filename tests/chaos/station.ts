import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { beneath } from '../support/full-disk.ts'
import type { KillKind } from './plan.ts'
import { type Growth, growthOf, memoryOf, type Sample } from './growth.ts'
import type { Order } from './inside.ts'
import { type Door, type Shell } from './shells.ts'

/** Its first line; without an intake it asks somebody how to go on. */
type Said = { ui: string | null; intake: string | null; dataDir: string }
type Ready = { ui: string; intake: string; dataDir: string }

/** How long the station may be away at a time, in ms: on a machine that has much else to do a start takes its time. */
const longestAwayMs = 300_000

/** How often its memory is looked at, in ms. */
const lookMs = 1_000

const deaths = {
  'kill-before-commit': 'before-commit',
  'kill-after-commit': 'after-commit',
  'kill-before-call': 'before-call',
  'kill-after-call': 'after-call',
  'kill-while-printing': 'while-printing',
} as const

const secondsSince = (at: number) => ((performance.now() - at) / 1000).toFixed(1)

/** The built station as a process that dies, comes back, and whose machine has trouble. */
export function createStation(options: {
  dataDir: string
  shell: Shell
  args: readonly string[]
  printerPorts: readonly number[]
  clockMs: number
  /** What its environment has beside this process'. */
  env: Readonly<Record<string, string>>
  /** The station is up again, after whatever ended it. */
  onReady: (ready: Ready) => Promise<void>
  /** One line for each of its starts. */
  say: (line: string) => void
  /** It ended although nobody killed it. */
  onEnd: (what: string) => void
}) {
  let child: ChildProcess | null = null
  let up = Promise.withResolvers<Ready>()
  let clockMs = options.clockMs
  let isClosing = false
  /** Of each kind, how often it was killed. */
  const kills = new Map<KillKind, number>()
  let dying: KillKind = 'kill'
  const lives: Sample[][] = []
  let words = ''
  /** Since when it takes no orders (ms of `performance.now`); null while it does. */
  let awaySince: number | null = performance.now()

  async function start(): Promise<void> {
    options.shell.before(options.dataDir)
    const [command, rest] = beneath(process.execPath, [
      ...options.shell.program,
      '--data',
      options.dataDir,
      ...options.args,
    ])
    const one = spawn(command, rest, {
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      // A group of its own, that ends as a whole.
      detached: true,
      env: {
        ...process.env,
        ...options.env,
        CHAOS_CLOCK_MS: String(clockMs),
        // A warning about types that are stripped would be taken for words of the station.
        NODE_NO_WARNINGS: '1',
        ORDER_MANAGER_CHECK_OUTPUTS: '1',
      },
    })
    child = one
    words = ''
    const since = performance.now()
    let isUp = false
    const door = Promise.withResolvers<string>()
    one.on('message', (message: Partial<Door>) => {
      if (message.door !== undefined) door.resolve(message.door)
    })
    one.on('error', () => {})
    one.stderr?.on('data', (chunk: Buffer) => (words = `${words}${chunk.toString()}`.slice(-3_000)))
    one.once('exit', (code, signal) => {
      if (isClosing) return
      awaySince ??= performance.now()
      const isKilled = signal === 'SIGKILL'
      if (isKilled) kills.set(dying, (kills.get(dying) ?? 0) + 1)
      // A start that found the store locked says so and ends: whoever looks after it starts it again.
      else if (!isUp)
        options.say(`the station ended before it was up with ${code ?? signal}: ${words.slice(-600)}`)
      else options.onEnd(`ended by itself with ${code ?? signal}: ${words.slice(-600)}`)
      if (isUp) up = Promise.withResolvers<Ready>()
      setTimeout(() => void start(), isUp ? 50 : 500)
    })
    if (!one.stdout) return
    const lines = createInterface({ input: one.stdout })
    lines.once('line', (line) => {
      isUp = true
      options.say(`the station is up after ${secondsSince(since)} s: ${line}`)
      follow(one)
      void greet(one, line, door.promise)
    })
  }

  /** It said that it is ready. Without an address for screens it has a door for them. */
  async function greet(one: ChildProcess, line: string, door: Promise<string>): Promise<void> {
    const { resolve } = up
    const { ui, intake, dataDir } = JSON.parse(line) as Said
    if (intake === null) return options.onEnd(`takes no orders and asks what to do: ${words.slice(-600)}`)
    const ready = { intake, dataDir, ui: ui ?? (await door) }
    await options.onReady(ready).catch(() => {})
    if (child === one && one.exitCode === null && one.signalCode === null) awaySince = null
    resolve(ready)
  }

  /** Where it is, once it is up. Rejects with its last words where it stays away for too long. */
  async function ready(): Promise<Ready> {
    const late = Promise.withResolvers<never>()
    const timer = setTimeout(() => {
      const seconds = longestAwayMs / 1000
      late.reject(new Error(`waited ${seconds} s for the station to be up; it said: ${words || 'nothing'}`))
    }, longestAwayMs)
    try {
      return await Promise.race([up.promise, late.promise])
    } finally {
      clearTimeout(timer)
    }
  }

  /** Looks at its memory for as long as it lives. */
  function follow(one: ChildProcess): void {
    const life: Sample[] = []
    lives.push(life)
    const since = performance.now()
    const timer = setInterval(() => {
      const rss = memoryOf(one.pid)
      if (rss !== null) life.push({ upMs: performance.now() - since, rss })
    }, lookMs)
    one.once('exit', () => clearInterval(timer))
  }

  const tell = (order: Order) => {
    if (child?.connected) child.send(order, () => {})
  }
  const limit = (bytes: string, pid = child?.pid) => {
    try {
      execFileSync('prlimit', ['--pid', String(pid), `--fsize=${bytes}:`], { stdio: 'ignore' })
    } catch {
      // It was killed meanwhile; its successor has no limit.
    }
  }

  return {
    start: () => {
      void start()
      return ready()
    },
    ready,
    /** For how long it has not been up, in ms; 0 while it is. */
    awayMs: (): number => (awaySince === null ? 0 : performance.now() - awaySince),
    kills: (): ReadonlyMap<KillKind, number> => kills,
    growth: (): Growth | null => growthOf(lives),
    /** At once, or at one of the next moments of its kind; one that never comes is no kill. */
    kill: (kind: KillKind, nth: number) => {
      dying = kind
      if (kind === 'kill') child?.kill('SIGKILL')
      else tell({ kill: deaths[kind], nth, printerPorts: options.printerPorts })
    },
    /** A kill whose moment has not come yet never comes. */
    spare: (): void => tell({ spare: true }),
    /** The kernel refuses every write of the station for so long. */
    fillDisk: async (ms: number) => {
      const pid = child?.pid
      limit('0', pid)
      await sleep(ms)
      limit('unlimited', pid)
    },
    /** Another program holds the write lock of the store. */
    lockStore: async (ms: number) => {
      const db = new Database(join(options.dataDir, 'orders.db'), { timeout: 1_000 })
      try {
        db.exec('BEGIN IMMEDIATE')
        await sleep(ms)
        db.exec('ROLLBACK')
      } catch {
        // The station was writing: there was trouble enough.
      } finally {
        db.close()
      }
    },
    stepClock: (byMs: number) => {
      clockMs += byMs
      tell({ clockMs })
    },
    /** Ends it in good order; its exit code, or null when it had to be killed after twenty seconds. */
    close: async (): Promise<number | null> => {
      await ready()
      isClosing = true
      const one = child
      if (!one || one.exitCode !== null || one.signalCode !== null) return null
      const exited = once(one, 'exit') as Promise<[number | null]>
      one.kill('SIGTERM')
      const timer = setTimeout(() => one.kill('SIGKILL'), 20_000)
      const [code] = await exited
      clearTimeout(timer)
      return code
    },
    /** Whatever is left of it. */
    abandon: () => {
      isClosing = true
      if (child?.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
      try {
        process.kill(-child.pid, 'SIGKILL')
      } catch {
        // It ended meanwhile.
      }
    },
  }
}
export type ChaosStation = ReturnType<typeof createStation>
