import { join } from 'node:path'
import { startSandboxProcess } from './sandbox-process.ts'
import { type Reporting, tellUnexpected } from '../base/unexpected.ts'

/** Starts the stand-in for DoorDash, which delivers to `intakeUrl`. Rejects when it does not come up. */
export function startStandIn(
  options: { script: string; port: number; alive: boolean },
  station: { dataDir: string; demo: boolean; intakeUrl: string; intakeSecret: string },
  reporting: Reporting,
): ReturnType<typeof startSandboxProcess> {
  return startSandboxProcess({
    script: options.script,
    intakeSecret: station.intakeSecret,
    onLost: (lastWords) =>
      tellUnexpected(reporting, 'sandbox', new Error(`the stand-in for DoorDash ended: ${lastWords}`)),
    args: [
      '--port',
      String(options.port),
      '--intake',
      station.intakeUrl,
      // Another start, other orders: the same ids again would be duplicates of what the store already holds.
      '--seed',
      String(Math.floor(Date.now() / 1000) % 1_000_000_000),
      // What DoorDash would still know after both were killed: its orders, and which stores are connected.
      '--state',
      join(station.dataDir, 'sandbox.json'),
      station.demo ? '--demo' : '--not-connected',
      ...(options.alive ? ['--alive'] : []),
    ],
  })
}
