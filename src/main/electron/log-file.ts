import { mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import pino from 'pino'
import type { Log } from '../log.ts'

const maxBytes = 5_000_000

/** Logs to `<dataDir>/logs/order-manager.log`, since an installed app has no console, and to stderr. The file before is kept. */
export function createFileLog(dataDir: string): Log {
  const folder = join(dataDir, 'logs')
  mkdirSync(folder, { recursive: true })
  const file = join(folder, 'order-manager.log')
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
  if (size > maxBytes) renameSync(file, `${file}.1`)
  return pino(
    { level: 'info', base: null, formatters: { level: (label) => ({ level: label }) } },
    pino.multistream([
      { stream: pino.destination({ dest: file, sync: true }) },
      { stream: pino.destination({ dest: 2, sync: true }) },
    ]),
  )
}
