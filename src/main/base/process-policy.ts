import type { Log } from './log.ts'
import { storeProblemOf } from '../store/problem.ts'
import { errorLine, type Report, tellUnexpected } from './unexpected.ts'

/** How long a station that ends may take, in ms. What it promised is on disk, and its next start goes on from there. */
const closeWithinMs = 6_000

/**
 * What happens to errors nobody caught (docs/decisions/0011). What leaves everything as it was is told to the log and
 * to health, and the station goes on: a promise nobody waited for, a disk that refuses, a pipe or a connection that
 * broke. Anything else may have stopped halfway through something: `end` is called with it, once.
 */
export function guardProcess(options: { log: Log; report: Report; end: (error: unknown) => void }): void {
  const { log } = options
  // Writing to a closed pipe (EPIPE) must not end the station: orders matter more than its log.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})
  process.on('unhandledRejection', (error) => tellUnexpected(options, 'process', error))
  process.on('uncaughtException', (error) => {
    if (isOutsideTrouble(error)) return tellUnexpected(options, 'process', error)
    log.error({ error: errorLine(error), stack: stackOf(error) }, 'an error nobody foresaw: ending')
    options.end(error)
  })
}

/**
 * The disk, a pipe or a connection failed: the operating system or a stream says so, and no work of ours was cut in
 * two.
 */
function isOutsideTrouble(error: unknown): boolean {
  if (storeProblemOf(error) !== null) return true
  const { code, syscall } = (error ?? {}) as { code?: unknown; syscall?: unknown }
  return typeof code === 'string' && (typeof syscall === 'string' || code.startsWith('ERR_STREAM_'))
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? '').slice(0, 2_000) : ''
}

/** Waits for `close`, but not for ever: false when it was not over in time. Rejects as it does. */
export async function closeInTime(close: () => Promise<void>, withinMs = closeWithinMs): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), withinMs)
  })
  try {
    return await Promise.race([close().then(() => true), late])
  } finally {
    clearTimeout(timer)
  }
}
