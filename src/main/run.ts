import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { v7 as uuidv7 } from 'uuid'
import { createAccess } from './access.ts'
import { createRouter } from './api/router.ts'
import { createStationClock } from './clock.ts'
import { createCore } from './core.ts'
import { demoSecret, endDemoAccount, seedDemo, seedDemoAccounts } from './demo.ts'
import type { StationFacts } from './device/device-state.ts'
import type { DoorDashAccess } from './channels/doordash/client.ts'
import { chooseMode } from './folder.ts'
import type { StandIn } from './folder-mode.ts'
import { createAuthorisation } from './intake/authorisation.ts'
import { bindIntake } from './intake/bind-intake.ts'
import { createHttpSource } from './intake/http-source.ts'
import type { Log } from './log.ts'
import { keepPrivate } from './keep-private.ts'
import { startSandboxProcess } from './sandbox-process.ts'
import type { Shell } from './shell.ts'
import { lockDataDir } from './store/lock.ts'
import { openStore, type Store } from './store/open.ts'
import { storeFailure, storeProblemOf } from './store/problem.ts'
import { forgetUnfinishedRestore } from './store/restore.ts'
import { createReports, errorLine, tellUnexpected } from './unexpected.ts'

export type StationOptions = {
  dataDir: string
  demo: boolean
  /**
   * The stand-in for DoorDash; null runs without. `script` is its built entry. A real restaurant's folder gets none
   * (folder-mode.ts), and refuses to start where one was `asked` for.
   */
  sandbox: { script: string; port: number; alive: boolean; wanted: Exclude<StandIn, 'never'> } | null
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
  /** Every step is taken, whatever the others meet: what stays open holds the folder and the ports. */
  const closeAll = async () => {
    for (const step of undo.splice(0).toReversed()) {
      try {
        await step()
      } catch (error) {
        log.error({ error: errorLine(error) }, 'closing went wrong')
      }
    }
  }
  try {
    forgetUnfinishedRestore(dataDir)
    const store = openStore(dataDir)
    const isPrivate = keepPrivate(dataDir)
    if (!isPrivate) log.warn({}, 'other users of this machine can read the data folder')
    undo.push(store.close)
    // A station that may only read would refuse every order; on a full disk, or while another program writes, it comes
    // up, says so and goes on by itself.
    if (store.probe() === 'read-only') throw storeFailure(dataDir, { code: 'SQLITE_READONLY' })
    const { demo } = options
    const { mode, runsStandIn } = chooseMode(store, dataDir, {
      demo,
      standIn: options.sandbox?.wanted ?? 'never',
      givesKey: options.access !== undefined,
    })
    remember(store, 'folder-mode', mode)
    const reports = createReports()
    const unexpected = { log, report: reports.report }
    const clock = createStationClock(undefined, (error) => tellUnexpected(unexpected, 'clock', error))
    const access = createAccess({ store, secrets: shell.secrets, clock, log })
    const facts: StationFacts = { version: options.version, shell: shell.kind, demo, isPrivate }
    const core = createCore({
      store,
      clock,
      newId: () => uuidv7(),
      random: Math.random,
      log,
      reports,
      access: access.current,
      secrets: shell.secrets,
      facts,
    })
    const { webhookSecret } = core
    undo.push(webhookSecret.stop, access.stop)
    await access.open(options.access, (isReadable) => core.health.secretReadable('doordash-key', isReadable))
    const secretIs = await webhookSecret.open({ given: options.intakeSecret, isDemo: demo, demoSecret })
    const notices: string[] = []
    if (demo) {
      seedDemo(core)
      await seedDemoAccounts(core)
    } else {
      const accountEnded = await endDemoAccount(core)
      if (secretIs === 'demo-ended' || accountEnded) notices.push(demoEnded)
    }
    if (secretIs === 'empty-ended') notices.push(secretWasEmpty)
    if (secretIs === 'unreadable') notices.push(secretUnreadable)
    if (runsStandIn && !demo) notices.push(standInUsed)

    const host = options.intakeHost ?? '127.0.0.1'
    const intake = await bindIntake({
      make: (port) =>
        createHttpSource({
          host,
          port,
          channel: 'doordash',
          isAuthorised: createAuthorisation(webhookSecret.accepted, webhookSecret.used),
          deliver: core.deliver,
          clock,
          onHeard: core.health.heard,
          onAnswerLost: core.answerLost,
          problem: core.health.intakeProblem,
          onWrongSecret: core.health.wrongSecret,
          wrongSecrets: () => core.health.wrongSecrets()?.count ?? 0,
          log,
        }),
      named: options.intakePort,
      last: Number(store.settings.get('intake-port') ?? 0),
      mayMove: mode !== 'live',
      clock,
      onTaken: (taken) => {
        core.setAddresses({ intakeTaken: taken })
        remember(store, 'intake-taken', taken)
        if (taken)
          log.error({ port: taken.port }, 'another program has the port for webhooks: no order can come in')
        else log.info({}, 'the port for webhooks is free again: orders can come in')
      },
    })
    undo.push(intake.stop)
    const taken = core.device().intakeTaken
    if (taken) notices.push(portTaken(taken.port))
    else remember(store, 'intake-taken', null)
    const intakeUrl = `http://${host}:${intake.port}`
    remember(store, 'intake-port', intake.port)

    let sandboxUrl: string | null = null
    if (runsStandIn && options.sandbox) {
      const { script, port, alive } = options.sandbox
      const sandbox = await startSandboxProcess({
        script,
        intakeSecret: webhookSecret.current(),
        onLost: (lastWords) =>
          tellUnexpected(unexpected, 'sandbox', new Error(`the stand-in for DoorDash ended: ${lastWords}`)),
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
          demo ? '--demo' : '--not-connected',
          ...(alive ? ['--alive'] : []),
        ],
      })
      undo.push(sandbox.stop)
      sandboxUrl = sandbox.url
      access.use(sandbox.access)
    }
    core.setAddresses({ intakeUrl, sandboxUrl })
    core.start()
    clock.start()
    undo.push(core.stop, clock.stop)

    return {
      core,
      router: createRouter(core),
      context: { actor: { kind: 'staff' } } as const,
      intakeUrl,
      sandboxUrl,
      dataDir,
      /** What whoever started this has to know, a sentence each. */
      notices,
      close: closeAll,
    }
  } catch (error) {
    await closeAll()
    throw error
  }
}
export type Station = Awaited<ReturnType<typeof startStation>>

/** Keeps a convenience for the next start; a disk that takes nothing is no reason not to start (the store knows of it). */
function remember(store: Store, key: string, value: unknown): void {
  if (isDeepStrictEqual(store.settings.get(key) ?? null, value)) return
  try {
    store.transaction(() => store.settings.put(key, value))
  } catch (error) {
    if (storeProblemOf(error) === null) throw error
  }
}

const demoEnded =
  'This folder was a demo: its manager account and its webhook secret are not valid any more. Create an account in the window; "cli intake secret show" shows the new secret.'

const secretWasEmpty =
  'The stored webhook secret was empty and would have let everybody in: a new one was made. Give it to DoorDash: "cli intake secret show".'

const secretUnreadable =
  'The stored webhook secret cannot be read on this device, so no order can be taken and DoorDash is asked to send again. Unlock the keychain or put the file secrets.key back; or give the secret with --intake-secret.'

const standInUsed =
  'No DoorDash key is set up here: the stand-in for DoorDash is used. Start with --live to go without it.'

const portTaken = (port: number) =>
  `No order can come in: another program uses port ${port}, to which DoorDash delivers. Close that program; this one tries again by itself.`
