import { startStation } from '#main/station/run.ts'
import { createKeyFileSecrets } from '#main/base/key-file-secrets.ts'
import type { Location } from '#shared/location/location.ts'
import { usualDayEnd } from '#shared/time/business-day.ts'
import type { ClockTold, DevicesSaid, DevicesTold } from './devices-process.ts'

/**
 * Several whole stations in one process, each with its own store and its own connection to the gateway, told over IPC by
 * whoever runs the rush. It dies as a process does; SIGTERM ends it in good order.
 */
const common = {
  brand: 'Fleet',
  timeZone: 'America/Toronto',
  currency: 'USD',
  country: 'US',
  language: 'en',
  autoAccept: true,
  defaultPrepMinutes: 15,
  dayEndsAt: usualDayEnd,
  autoAcceptHours: null,
  autoAcceptBelow: null,
  revision: 1,
  setAsideAt: null,
  address: 'Loopback',
} as const satisfies Partial<Location>

const say = (said: DevicesSaid) => void process.send?.(said)
const silent = { info: () => {}, warn: () => {}, error: () => {} }

async function begin({ stations, locationIds, workers }: DevicesTold): Promise<void> {
  const running: Awaited<ReturnType<typeof startStation>>[] = []
  process.once('SIGTERM', () => {
    void Promise.all(running.map((station) => station.close())).then(() => process.exit(0))
  })
  for (const { dataDir, gateway } of stations) {
    const station = await startStation({
      dataDir,
      demo: false,
      sandbox: null,
      gateway,
      readWorker: workers.read,
      backupWorker: workers.backup,
      shell: {
        kind: 'browser',
        secrets: createKeyFileSecrets(dataDir, silent),
        keepAwake: () => {},
        notify: () => {},
        drivers: null,
        window: null,
      },
      version: 'fleet',
      log: silent,
    })
    for (const id of locationIds)
      if (!station.core.locations.get(id)) station.core.locations.save({ ...common, id, name: id })
    running.push(station)
  }
  say({ kind: 'ready' })
}

const trueTime = Date.now
// Nobody else would end it.
process.once('disconnect', () => process.exit(1))
process.on('message', (told: DevicesTold | ClockTold) => {
  if ('clockOffMs' in told) {
    Date.now = () => trueTime() + told.clockOffMs
    return
  }
  begin(told).catch((error: unknown) => {
    say({ kind: 'failed', message: error instanceof Error ? (error.stack ?? error.message) : String(error) })
    process.exit(1)
  })
})
