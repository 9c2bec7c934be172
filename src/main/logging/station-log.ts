import pino from 'pino'
import type { Log } from '../base/log.ts'
import { calmLog } from './calm-log.ts'
import { type End, linesTo } from './lines.ts'

/** The log of a station, JSON lines to each of these. It stays small whatever goes wrong, and never throws. */
export function createStationLog(...ends: End[]): Log {
  const log = pino(
    { level: 'info', base: null, formatters: { level: (label) => ({ level: label }) } },
    pino.multistream(ends.map((end) => ({ stream: linesTo(end) }))),
  )
  return calmLog(log, () => performance.now())
}
