import { join } from 'node:path'
import { app } from 'electron'
import type { Core } from '../core/core.ts'
import type { Log } from '../base/log.ts'
import { builtInUpdates, readUpdatesSetting } from '../updates/config.ts'
import type { PackageKind } from '../updates/download.ts'
import { momentOf } from '../updates/moment.ts'
import { updatesFolder } from '../updates/notes.ts'
import { start, superviseTrial, supervisorArgument } from '../updates/supervise.ts'
import { createUpdater, type Updater } from '../updates/updater.ts'
import { createFileLog } from './log-file.ts'
import { withoutTrial } from './launch.ts'

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

/** Runs this process as the one that tries the next version (updates/supervise.ts), and ends it. */
export function runSupervisor(dataDir: string): void {
  const log = createFileLog(dataDir)
  // Chromium's files of the window belong to whichever version shows one.
  app.setPath('userData', join(updatesFolder(dataDir), 'supervisor'))
  superviseTrial({ dataDir, args: withoutTrial(process.argv.slice(1)), log }).then(
    () => app.exit(0),
    (error: unknown) => {
      process.stderr.write(`Order Manager could not try a new version: ${String(error)}\n`)
      app.exit(1)
    },
  )
}
