import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import type { StationGateway } from '#shared/gateway/station-file.ts'
import type { createChildren } from '../../scripts/lib/children.mjs'
import { type Door, openDoor } from '../../scripts/lib/fleet/door.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** What the process is told first, and what it says. */
export type DevicesTold = {
  stations: { dataDir: string; gateway: StationGateway }[]
  locationIds: string[]
  workers: { read: string; backup: string }
}
/** Later: its clock goes wrong by so many ms. */
export type ClockTold = { clockOffMs: number }
export type DevicesSaid = { kind: 'ready' } | { kind: 'failed'; message: string }

/** Builds the devices' program, as tickets' words are compiled; resolves with its path. */
export async function buildDevices(): Promise<string> {
  const outDir = join(root, '.out-fleet')
  await build({
    root,
    configFile: join(root, 'vite.main.config.ts'),
    logLevel: 'error',
    build: {
      outDir,
      emptyOutDir: true,
      sourcemap: false,
      rollupOptions: { input: { devices: join(root, 'tests/fleet/devices.ts') } },
    },
  })
  return join(outDir, 'devices.js')
}

export type DeviceIdentity = { deviceId: string; credentials: string; dataDir: string }

/** A process of stations, whose way to the NATS servers leads through doors that a test can shut. */
export type DevicesProcess = {
  deviceIds: string[]
  start: () => Promise<void>
  end: (signal: 'SIGTERM' | 'SIGKILL') => Promise<void>
  cut: (what: Parameters<Door['cut']>[0]) => void
  /** Sets its clock wrong by so many ms; until it ends or is told again. */
  setClockOff: (clockOffMs: number) => void
  close: () => Promise<void>
}

export async function devicesProcess(about: {
  script: string
  devices: readonly DeviceIdentity[]
  locationIds: string[]
  natsPorts: readonly number[]
  children: ReturnType<typeof createChildren>
}): Promise<DevicesProcess> {
  const { script, devices, locationIds, natsPorts, children } = about
  const doors = await Promise.all(natsPorts.map((port) => openDoor(() => [port])))
  const servers = doors.map(({ port }) => `nats://127.0.0.1:${port}`)
  let running: ReturnType<typeof children.start> | null = null
  return {
    deviceIds: devices.map(({ deviceId }) => deviceId),
    start: async () => {
      const child = children.start(process.execPath, [script], {
        stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      })
      running = child
      const said = Promise.withResolvers<void>()
      child.on('message', (message: DevicesSaid) =>
        message.kind === 'ready' ? said.resolve() : said.reject(new Error(message.message)),
      )
      void child.ended.then(() => said.reject(new Error('the devices ended')))
      child.send({
        stations: devices.map(({ deviceId, credentials, dataDir }) => ({
          dataDir,
          gateway: { servers, credentials, deviceId },
        })),
        locationIds,
        workers: {
          read: join(root, 'out/main/reading/worker.js'),
          backup: join(root, 'out/main/backups/worker.js'),
        },
      } satisfies DevicesTold)
      await said.promise
    },
    end: async (signal) => {
      const ending = running
      running = null
      if (ending === null) return
      ending.kill(signal)
      await ending.ended
    },
    setClockOff: (clockOffMs) => void running?.send({ clockOffMs } satisfies ClockTold),
    cut: (what) => doors.forEach((door) => door.cut(what)),
    close: async () => void (await Promise.all(doors.map((door) => door.close()))),
  }
}
