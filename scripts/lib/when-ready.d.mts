import type { ChildProcess } from 'node:child_process'
import type { Ended } from './children.mjs'

export class NotReady extends Error {
  isStations: boolean
}
export function whenReady(
  child: ChildProcess & { ended: Promise<Ended> },
  options: { log: { write: (chunk: Buffer) => unknown }; stationExitCode?: number; limitMs?: number },
): Promise<{ ui: string | null; intake: string; sandbox: string | null; dataDir: string }>
