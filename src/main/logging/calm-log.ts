import type { Log } from '../base/log.ts'

/** So many lines of the same kind are written out of every minute; the others are counted. */
const mostAlike = 10
const windowMs = 60_000

type Level = keyof Log
type Kind = { level: Level; message: string; detail: Record<string, unknown>; since: number; count: number }

/**
 * A log that stays small whatever goes wrong: lines of the same level, message and part collapse, and once their minute
 * is over one line says how many there were. Messages are constants, so what a minute can write is bounded. `steady` in
 * ms.
 */
export function calmLog(log: Log, steady: () => number): Log {
  const kinds = new Map<string, Kind>()

  function sumUp(now: number): void {
    for (const [key, { level, message, detail, since, count }] of kinds) {
      if (now - since < windowMs) continue
      kinds.delete(key)
      if (count > mostAlike) log[level]({ ...detail, alike: count - mostAlike }, message)
    }
  }

  function write(level: Level, detail: Record<string, unknown>, message: string): void {
    const now = steady()
    sumUp(now)
    const key = JSON.stringify([level, message, detail['part'] ?? null])
    const kind = kinds.get(key) ?? { level, message, detail, since: now, count: 0 }
    // The summary line carries the detail of the latest one.
    kinds.set(key, { ...kind, detail, count: kind.count + 1 })
    if (kind.count < mostAlike) log[level](detail, message)
  }

  return {
    info: (detail, message) => write('info', detail, message),
    warn: (detail, message) => write('warn', detail, message),
    error: (detail, message) => write('error', detail, message),
  }
}
