import { join } from 'node:path'
import { app } from 'electron'
import type { Core } from '../core/core.ts'
import type { Log } from '../base/log.ts'
import { supervisorArgument } from '../updates/arguments.ts'
import { builtInUpdates, readUpdatesSetting } from '../updates/config.ts'
import type { PackageKind } from '../updates/download.ts'
import { momentOf } from '../updates/moment.ts'
import { start, superviseTrial } from '../updates/supervise.ts'
import { createUpdater, type Updater } from '../updates/updater.ts'
import { createFileLog } from './log-file.ts'
import { withoutTrial } from './launch.ts'
import { ownProgram } from './own-program.ts'
import { argumentsAgain, startAgainWhenGone } from './start-again.ts'

/** Override how often a version that waits asks for its moment and how long one has to come up, in ms: a test waits less. */
const lookVariable = 'ORDER_MANAGER_UPDATE_LOOK_MS'
const trialVariable = 'ORDER_MANAGER_UPDATE_TRIAL_MS'
const msIn = (variable: string): number | undefined => Number(process.env[variable]) || undefined

/** What is installed here and may look for its next version; null from sources, and on macOS, where only a signed one may. */
function installedPackage(): { kind: PackageKind; program: string } | null {
  if (!app.isPackaged) return null
  const { APPIMAGE: file } = process.env
  if (process.platform === 'linux')
    return file === undefined
      ? { kind: 'deb', program: app.getPath('exe') }
      : { kind: 'appimage', program: file }
  return process.platform === 'win32' ? { kind: 'nsis', program: app.getPath('exe') } : null
}

/** Looks for new versions as this package is configured. `core` is that of the station that runs, `end` ends all of it. */
export function createElectronUpdater(options: {
  dataDir: string
  /** The folder of the built program's package.json. */
  program: string
  core: () => Core | null
  end: () => void
  log: Log
}): Updater {
  const { dataDir, log, core, end } = options
  const installed = installedPackage()
  return createUpdater({
    dataDir,
    setting: readUpdatesSetting(dataDir, builtInUpdates(join(options.program, 'package.json'))),
    version: app.getVersion(),
    installed,
    clock: {
      now: Date.now,
      after: (ms, work) => {
        const timer = setTimeout(work, ms)
        return () => clearTimeout(timer)
      },
    },
    log,
    lookMs: msIn(lookVariable),
    moment: () => {
      const running = core()
      return running === null ? null : momentOf(running)
    },
    onPrepared: () => {
      if (installed === null) return
      // The old program, from its own file: it shows nothing, and outlives this process and its window.
      start(installed.program, [...withoutTrial(process.argv.slice(1)), supervisorArgument])
      end()
    },
  })
}

/**
 * Runs this process as the one that tries the next version (updates/supervise.ts), and ends it. Until then no station runs
 * that could be started again: this one is, and where it is killed, it has the program in place begin.
 */
export function runSupervisor(dataDir: string, isAgain: boolean): void {
  const log = createFileLog(dataDir)
  const args = withoutTrial(process.argv.slice(1))
  const program = ownProgram()
  const again = startAgainWhenGone(program, argumentsAgain([...args, supervisorArgument], false))
  superviseTrial({ dataDir, args, log, program, isAgain, limitMs: msIn(trialVariable) }).then(
    () => {
      again.release()
      app.exit(0)
    },
    (error: unknown) => {
      process.stderr.write(`Order Manager could not try a new version: ${String(error)}\n`)
      // Without a word to what waits, which starts the program in place; once, for that is all the second one does.
      if (isAgain) again.release()
      app.exit(1)
    },
  )
}
