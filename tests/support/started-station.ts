import { fileURLToPath } from 'node:url'
import { createKeyFileSecrets } from '#main/base/key-file-secrets.ts'
import { startStation, type StationOptions } from '#main/station/run.ts'
import { silentLog } from './core.ts'

/** The read worker as the build of these tests made it. */
export const builtReadWorker = fileURLToPath(new URL('../../out/main/reading/worker.js', import.meta.url))

/** The backup worker, likewise. */
export const builtBackupWorker = fileURLToPath(new URL('../../out/main/backups/worker.js', import.meta.url))

/** Starts a whole station in this process, as the browser shell does, without the stand-in for DoorDash. */
export function startedStation(dataDir: string, more: Partial<StationOptions> = {}) {
  return startStation({
    dataDir,
    demo: false,
    sandbox: null,
    shell: {
      kind: 'browser',
      secrets: createKeyFileSecrets(dataDir, silentLog),
      keepAwake: () => {},
      notify: () => {},
      drivers: null,
    },
    readWorker: builtReadWorker,
    backupWorker: builtBackupWorker,
    version: 'test',
    log: silentLog,
    ...more,
  })
}
