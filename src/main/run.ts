import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { v7 as uuidv7 } from 'uuid'
import { loadAccess, intakeSecret, saveAccess } from './access.ts'
import { createRouter } from './api/router.ts'
import { createStationClock } from './clock.ts'
import { createCore, type StationFacts } from './core.ts'
import { demoSecret, seedDemo, seedDemoAccounts } from './demo.ts'
import type { DoorDashAccess } from './doordash/client.ts'
import { createHttpSource } from './intake/http-source.ts'
import type { Log } from './log.ts'
import { createPrinting } from './printing-service.ts'
import { startSandboxProcess } from './sandbox-process.ts'
import type { Shell } from './shell.ts'
import { lockDataDir } from './store/lock.ts'
import { openStore, type Store } from './store/open.ts'
import { storeFailure, storeProblemOf } from './store/problem.ts'
import { forgetUnfinishedRestore } from './store/restore.ts'

export type StationOptions = {
  dataDir: string
  demo: boolean
  /** Null runs without the stand-in for DoorDash; `script` is its built entry. */
  sandbox: { script: string; port: number; alive: boolean } | null
  intakeHost?: string | undefined
  /** 0 or undefined: the port of last time, else a free one. */
  intakePort?: number | undefined
  intakeSecret?: string | undefined
  /** DoorDash's real address and key, to be sealed into the store. */
  access?: DoorDashAccess | undefined
  shell: Shell
  version: string
  log: Log
}

/**
 * Starts the station on a data folder: store, intake, workers and, where asked, the sandbox. What it started, `close`
 * ends. Rejects with a sentence for people when the folder or a port cannot be had.
 */
export async function startStation(options: StationOptions) {
  const { dataDir, shell, log } = options
  const lock = lockDataDir(dataDir)
  const undo: (() => unknown)[] = [lock.release]
  const closeAll = async () => {
    for (const step of undo.toReversed()) await step()
    undo.length = 0
  }
  try {
    forgetUnfinishedRestore(dataDir)
    const store = openStore(dataDir)
    undo.push(store.close)
    // A station that may only read would refuse every order; on a full disk, or while another program writes, it comes
    // up, says so and goes on by itself.
    if (store.probe() === 'read-only') throw storeFailure(dataDir, { code: 'SQLITE_READONLY' })
    const given = options.intakeSecret ?? (options.demo ? demoSecret : undefined)
    const secret = await intakeSecret(store, shell.secrets, log, given, () =>
      randomBytes(24).toString('base64url'),
    )
    if (options.access) await saveAccess(store, shell.secrets, options.access)
    let access = await loadAccess(store, shell.secrets, log)

    const clock = createStationClock(undefined, (error) =>
      log.error({ error: String(error).slice(0, 200) }, 'what is stored could not follow the clock yet'),
    )
    const facts: StationFacts = { version: options.version, shell: shell.kind, demo: options.demo }
    const core = createCore({
      store,
      clock,
      newId: () => uuidv7(),
      random: Math.random,
      log,
      access: () => access,
      secrets: shell.secrets,
      facts,
    })
    if (options.demo) {
      seedDemo(core)
      await seedDemoAccounts(core)
    }
    const printing = createPrinting({ core, log, newId: () => uuidv7() })

    const source = await startIntake(
      (port) =>
        createHttpSource({
          host: options.intakeHost ?? '127.0.0.1',
          port,
          channel: 'doordash',
          secret: () => secret,
          deliver: core.deliver,
          clock,
          onHeard: core.health.heard,
          onAnswerLost: core.answerLost,
          problem: core.health.storeProblem,
          log,
        }),
      options.intakePort,
      Number(store.settings.get('intake-port') ?? 0),
    )
    undo.push(source.stop)
    const intakeUrl = source.url()
    remember(store, 'intake-port', Number(new URL(intakeUrl).port))

    let sandboxUrl: string | null = null
    if (options.sandbox) {
      const { script, port, alive } = options.sandbox
      const sandbox = await startSandboxProcess({
        script,
        intakeSecret: secret,
        args: [
          '--port',
          String(port),
          '--intake',
          intakeUrl,
          // Another start, other orders: the same ids again would be duplicates of what the store already holds.
          '--seed',
          String(Math.floor(Date.now() / 1000) % 1_000_000_000),
          // What DoorDash would still know after both were killed: its orders, and which stores are connected.
          '--state',
          join(dataDir, 'sandbox.json'),
          options.demo ? '--demo' : '--not-connected',
          ...(alive ? ['--alive'] : []),
        ],
      })
      undo.push(sandbox.stop)
      sandboxUrl = sandbox.url
      access = sandbox.access
    }
    core.setAddresses({ intakeUrl, sandboxUrl })
    printing.start()
    core.start()
    clock.start()
    undo.push(core.stop, printing.stop, clock.stop)

    return {
      core,
      router: createRouter(core, printing),
      context: { actor: { kind: 'staff' } } as const,
      intakeUrl,
      sandboxUrl,
      dataDir,
      close: closeAll,
    }
  } catch (error) {
    await closeAll()
    throw error
  }
}
export type Station = Awaited<ReturnType<typeof startStation>>

/** Keeps a convenience for the next start; a disk that takes nothing is no reason not to start (the store knows of it). */
function remember(store: Store, key: string, value: number): void {
  if (store.settings.get(key) === value) return
  try {
    store.transaction(() => store.settings.put(key, value))
  } catch (error) {
    if (storeProblemOf(error) === null) throw error
  }
}

/** A wanted port must be free; last time's is only preferred. */
async function startIntake<T extends { start: () => Promise<void> }>(
  make: (port: number) => T,
  wanted: number | undefined,
  last: number,
): Promise<T> {
  const attempts = wanted ? [wanted] : last ? [last, 0] : [0]
  for (const port of attempts) {
    const source = make(port)
    try {
      await source.start()
      return source
    } catch (cause) {
      if (port !== attempts.at(-1)) continue
      if ((cause as { code?: string }).code === 'EADDRINUSE') throw new PortTaken(port, cause)
      throw cause
    }
  }
  throw new Error('no port was tried')
}

/** Said in a sentence that tells what to do. */
export class PortTaken extends Error {
  constructor(port: number, cause: unknown) {
    super(`Port ${port} is used by another program. Close that program, or choose another port.`, { cause })
  }
}
