import { join } from 'node:path'
import type { Log } from '../base/log.ts'
import { stderrEnd } from '../logging/lines.ts'
import { createRotatingFile } from '../logging/rotating-file.ts'
import { createStationLog } from '../logging/station-log.ts'

/** Where an installed program's log is. */
export const logFileIn = (dataDir: string) => join(dataDir, 'logs', 'order-manager.log')

/** Logs to `<dataDir>/logs/order-manager.log`, since an installed app has no console, and to stderr. */
export function createFileLog(dataDir: string): Log {
  return createStationLog(createRotatingFile(logFileIn(dataDir)), stderrEnd)
}
