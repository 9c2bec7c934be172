import { join } from 'node:path'
import pino from 'pino'
import type { Log } from '../log.ts'
import { createRotatingFile } from '../logging/rotating-file.ts'

/** Logs to `<dataDir>/logs/order-manager.log`, since an installed app has no console, and to stderr. */
export function createFileLog(dataDir: string): Log {
  const file = createRotatingFile(join(dataDir, 'logs', 'order-manager.log'))
  const append = (line: string) => {
    try {
      file.append(Buffer.from(line))
    } catch {
      // A full disk takes no log; the screen says that it is full.
    }
  }
  return pino(
    { level: 'info', base: null, formatters: { level: (label) => ({ level: label }) } },
    pino.multistream([{ stream: { write: append } }, { stream: pino.destination({ dest: 2, sync: true }) }]),
  )
}
