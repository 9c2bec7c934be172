import type { StationPart } from '#shared/api/device.ts'
import type { Log } from './log.ts'

/** Hears how a part of the station fares: an error nobody expected, or null once none stands in its way. */
export type Report = (part: StationPart, error: unknown) => void

/** Whom an error is told that nobody expected: the log for whoever mends it, health for whoever looks at the screen. */
export type Reporting = { log: Log; report: Report }

/** Carries what parts report to whoever listens. Made before all parts: the first of them may meet an error already. */
export function createReports(): { report: Report; listen: (listener: Report) => void } {
  const listeners: Report[] = []
  return {
    report: (part, error) => {
      for (const listener of listeners) listener(part, error)
    },
    listen: (listener) => void listeners.push(listener),
  }
}
export type Reports = ReturnType<typeof createReports>

/** An error as one line for the log. */
export function errorLine(error: unknown): string {
  return String(error).slice(0, 200)
}

/** Tells of an error nobody expected; the station goes on. `detail` are small values, never bodies or secrets. */
export function tellUnexpected(
  { log, report }: Reporting,
  part: StationPart,
  error: unknown,
  detail: Record<string, unknown> = {},
): void {
  log.error({ part, ...detail, error: errorLine(error) }, 'unexpected error')
  report(part, error)
}

/** Wraps work that runs where nobody can catch what it throws: after a commit, on a timer, in a listener. */
export function guard<Arguments extends unknown[]>(
  reporting: Reporting,
  part: StationPart,
  work: (...args: Arguments) => void,
): (...args: Arguments) => void {
  return (...args) => {
    try {
      work(...args)
    } catch (error) {
      tellUnexpected(reporting, part, error)
    }
  }
}
