import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import Database from 'better-sqlite3'
import { beneath } from '../support/full-disk.ts'
import type { KillKind } from './plan.ts'
import type { Order } from './inside.ts'

const root = join(import.meta.dirname, '../..')
const inside = pathToFileURL(join(import.meta.dirname, 'inside.ts')).href

type Ready = { ui: string; intake: string; dataDir: string }

/** The built station as a process that dies, comes back, and whose machine has trouble. */
export function createStation(options: {
  dataDir: string
  args: readonly string[]
  clockMs: number
  /** The station is up again, after whatever ended it. */
  onReady: (ready: Ready) => Promise<void>
  /** It ended although nobody killed it. */
  onEnd: (what: string) => void
}) {
  let child: ChildProcess | null = null
  let up = Promise.withResolvers<Ready>()
  let clockMs = options.clockMs
  let isClosing = false
  let kills = 0
  let words = ''

  async function start(): Promise<void> {
    const [command, rest] = beneath(process.execPath, [
      '--import',
      inside,
      join(root, 'out/main/node/headless.js'),
      '--data',
      options.dataDir,
      ...options.args,
    ])
    const one = spawn(command, rest, {
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      env: {
        ...process.env,
        CHAOS_CLOCK_MS: String(clockMs),
        // A warning about types that are stripped would be taken for words of the station.
        NODE_NO_WARNINGS: '1',
        ORDER_MANAGER_CHECK_OUTPUTS: '1',
      },
    })
    child = one
    words = ''
    let isUp = false
    one.on('error', () => {})
    one.stderr?.on('data', (chunk: Buffer) => (words = `${words}${chunk.toString()}`.slice(-3_000)))
    one.once('exit', (code, signal) => {
      if (isClosing) return
      const isKilled = signal === 'SIGKILL'
      if (isKilled) kills += 1
      // A start that found the store locked says so and ends: whoever looks after it starts it again.
      else if (isUp) options.onEnd(`ended by itself with ${code ?? signal}: ${words.slice(-600)}`)
      if (isUp) up = Promise.withResolvers<Ready>()
      setTimeout(() => void start(), isUp ? 50 : 500)
    })
    if (!one.stdout) return
    const lines = createInterface({ input: one.stdout })
    lines.once('line', (line) => {
      isUp = true
      const ready = JSON.parse(line) as Ready
      options.onReady(ready).then(
        () => up.resolve(ready),
        () => up.resolve(ready),
      )
    })
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
      return up.promise
    },
    ready: () => up.promise,
    kills: () => kills,
    /** At once, or at one of the next commits; one that never comes is no kill. */
    kill: (kind: KillKind, commits: number) => {
      if (kind === 'kill') child?.kill('SIGKILL')
      else tell({ kill: kind === 'kill-before-commit' ? 'before' : 'after', commits })
    },
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
      await up.promise
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
      child?.kill('SIGKILL')
    },
  }
}
export type ChaosStation = ReturnType<typeof createStation>
