import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { type Trial, type TrialEnd, trialMs } from '#shared/updates/trial.ts'
import type { Log } from '../base/log.ts'
import { errorLine } from '../base/unexpected.ts'
import { lockDataDir, StationRunning } from '../store/lock.ts'
import { copyForLater } from '../store/copy-for-later.ts'
import { trialArgument } from './arguments.ts'
import {
  readNotes,
  readTrial,
  readTried,
  removeTrial,
  removeTried,
  updatesFolder,
  writeTrial,
  writeTried,
} from './notes.ts'
import { rollBack } from './take-over.ts'

/** How long a station gets to let go of its folder, in ms. */
const patienceMs = 10_000
const lookMs = 100

export type Timing = { now: () => number; steady: () => number; wait: (ms: number) => Promise<unknown> }
const realTime: Timing = { now: Date.now, steady: () => performance.now(), wait }

type Options = {
  dataDir: string
  /** How both programs are started, beside what says that it is a trial. */
  args: readonly string[]
  log: Log
  /** The program in place; started where a supervisor before this one was killed. */
  program: string
  /** Whether one was. */
  isAgain?: boolean
  timing?: Timing
  /** How long the new version has to come up, in ms. */
  limitMs?: number | undefined
}
export type TrialOutcome = 'new' | 'old'

/**
 * Tries the version a folder was prepared for, as a process of the old version that shows nothing: keeps the data, starts the
 * new version, and has it ended and the data put back where it does not come up within a minute. Answers with which of the two
 * runs now; where that is the old one, it has been started. Whoever starts it starts it once more where it is killed, with
 * `isAgain`: then nothing is tried, and the program in place begins.
 */
export async function superviseTrial(options: Options): Promise<TrialOutcome> {
  const { dataDir, log, timing = realTime } = options
  const under = readTrial(dataDir)
  if (options.isAgain === true) return goOn(options, under, timing)
  if (under?.phase !== 'prepared') {
    log.error({}, 'no version was prepared to be tried')
    return 'old'
  }
  const tried = await prepare(options, under, timing)
  if (tried === null) return startOld(options, under)
  const end = await tryOut(options, tried, timing)
  if (end === 'settled') return hasTakenOver(dataDir, tried) ? 'new' : startOld(options, under)
  log.error({ version: under.to, why: end }, 'the new version did not come up: the old one goes on')
  const lock = await lockWhenFree(dataDir, timing)
  try {
    // What was proven took no order either as long as its trial is there; it may be tried again.
    const found = readTrial(dataDir)
    if (found !== null) rollBack(dataDir, found, found.phase === 'proven' ? null : end, timing.now())
  } finally {
    lock.release()
  }
  return startOld(options, under)
}

/** The supervisor before this one was killed. What it left half done the program in place settles when it starts. */
async function goOn(options: Options, under: Trial | null, timing: Timing): Promise<'old'> {
  const { dataDir, args, log, program } = options
  log.error(
    { phase: under?.phase ?? null },
    'what tried the new version was ended: the program in place goes on',
  )
  const tried = readTried(dataDir)
  // One that is proven is in its place or about to be, and ends by itself where another has the folder.
  if (under?.phase === 'trying' && tried !== null) endAll(tried)
  try {
    if (under !== null && under.phase !== 'proven') (await lockWhenFree(dataDir, timing)).release()
  } finally {
    start(program, args)
  }
  return 'old'
}

/** Keeps the data as the old version left it. Null where there is no room for that: then nothing is changed. */
async function prepare({ dataDir, log }: Options, under: Trial, timing: Timing): Promise<Trial | null> {
  const lock = await lockWhenFree(dataDir, timing)
  try {
    const copy = join(updatesFolder(dataDir), 'before.db')
    await copyForLater(dataDir, copy)
    removeTried(dataDir)
    const trying: Trial = { ...under, phase: 'trying', at: timing.now(), copy }
    writeTrial(dataDir, trying)
    return trying
  } catch (error) {
    log.error({ error: errorLine(error) }, 'the data could not be kept before the new version is tried')
    removeTrial(dataDir)
    return null
  } finally {
    lock.release()
  }
}

/** Where somebody started the old version meanwhile, that one has settled it. */
function hasTakenOver(dataDir: string, { to, at }: Trial): boolean {
  const { installed } = readNotes(dataDir)
  return installed !== null && installed.version === to && installed.at >= at
}

async function tryOut(options: Options, under: Trial, timing: Timing): Promise<'settled' | TrialEnd> {
  const { dataDir, limitMs = trialMs } = options
  const child = start(under.next, [...options.args, trialArgument])
  if (child.pid !== undefined) writeTried(dataDir, child.pid)
  let ended = false
  let isStarted = false
  child.once('spawn', () => (isStarted = true))
  child.once('error', () => (ended = true))
  child.once('exit', () => (ended = true))
  const until = timing.steady() + limitMs
  while (timing.steady() < until) {
    if (readTrial(dataDir) === null) return 'settled'
    if (ended) return isStarted ? 'ended' : 'not-started'
    await timing.wait(lookMs)
  }
  if (readTrial(dataDir) === null) return 'settled'
  if (child.pid !== undefined) endAll(child.pid)
  return 'not-up-in-time'
}

/** An AppImage is several processes, of one group. */
function endAll(pid: number): void {
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL')
  } catch {
    // It has ended by itself.
  }
}

function startOld({ args }: Options, { program }: Trial): 'old' {
  start(program, args)
  return 'old'
}

/** Starts a program that lives on without us. What the runtime of an AppImage tells its program is not meant for the next. */
export function start(program: string, args: readonly string[]): ChildProcess {
  const env = { ...process.env }
  for (const name of ['APPIMAGE', 'APPDIR', 'ARGV0', 'OWD', 'LD_LIBRARY_PATH']) delete env[name]
  const child = spawn(program, args, { detached: true, stdio: 'ignore', env })
  child.on('error', () => {})
  child.unref()
  return child
}

async function lockWhenFree(dataDir: string, timing: Timing): Promise<{ release: () => void }> {
  const until = timing.steady() + patienceMs
  for (;;) {
    try {
      return lockDataDir(dataDir)
    } catch (error) {
      if (!(error instanceof StationRunning) || timing.steady() > until) throw error
    }
    await timing.wait(lookMs)
  }
}
