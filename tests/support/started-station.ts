import { fileURLToPath } from 'node:url'
import { createKeyFileSecrets } from '#main/base/key-file-secrets.ts'
import { startStation, type StationOptions } from '#main/station/run.ts'
import { silentLog } from './core.ts'

/** The read worker as the build of these tests made it. */
export const builtReadWorker = fileURLToPath(new URL('../../out/main/reading/worker.js', import.meta.url))

/** The backup worker, likewise. */
export const builtBackupWorker = fileURLToPath(new URL('../../out/main/backups/worker.js', import.meta.url))

/** What a station in this folder is started with, as the browser shell does. */
export const stationIn = (dataDir: string): StationOptions => ({
  dataDir,
  demo: false,
  sandbox: null,
  shell: {
    kind: 'browser',
    secrets: createKeyFileSecrets(dataDir, silentLog),
    keepAwake: () => {},
    notify: () => {},
    drivers: null,
    window: null,
  },
  readWorker: builtReadWorker,
  backupWorker: builtBackupWorker,
  version: 'test',
  log: silentLog,
})

/** Starts a whole station in this process, as the browser shell does, without the stand-in for DoorDash. Behind a gateway nothing listens for webhooks: `intakeUrl` is empty. */
export async function startedStation(dataDir: string, more: Partial<StationOptions> = {}) {
  const station = await startStation({ ...stationIn(dataDir), ...more })
  return { ...station, intakeUrl: station.intakeUrl ?? '' }
}
