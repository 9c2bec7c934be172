import type { Check, CheckState, Finding } from '../api/health.ts'
import type { HealthFacts, LiveFacts } from './facts.ts'
import { checked } from './line-checks.ts'

/** A screen that is away for longer was put away for the night (ms). */
const putAwayAfterMs = 12 * 3_600_000
/** One that was here a moment ago may be loading itself again (ms). */
const reloadMs = 2 * 60_000

/** Every printer; only a proven ticket is good news. */
export function printerChecks(facts: HealthFacts): Check[] {
  const { printers } = facts.counted
  if (printers.length === 0) return [checked('printer', 'warning', { code: 'printer-none' })]
  return printers.map((printer) => {
    const status = facts.live?.printers.find(({ printerId }) => printerId === printer.id)
    const { state, finding } = printerFound(printer, status)
    return checked('printer', state, finding, { about: printer.id, since: status?.since ?? null })
  })
}

function printerFound(
  { id: printerId, name, waiting, oldestAt, lastPrintedAt }: HealthFacts['counted']['printers'][number],
  status: LiveFacts['printers'][number] | undefined,
): { state: CheckState; finding: Finding } {
  const printer = { printerId, name, waiting }
  if (status?.state === 'problem') {
    const problem = status.problem ?? 'printer-error'
    return { state: 'problem', finding: { code: 'printer-trouble', ...printer, problem, oldestAt } }
  }
  if (status?.state === 'paper-low')
    return { state: 'warning', finding: { code: 'printer-paper-low', ...printer } }
  if (lastPrintedAt !== null)
    return {
      // Nobody asked it since: the ticket of yesterday proves nothing of a station that does not run.
      state: status === undefined ? 'unknown' : 'ok',
      finding: { code: 'printer-printed', ...printer, at: lastPrintedAt },
    }
  if (status?.state === 'ok') return { state: 'ok', finding: { code: 'printer-answers', ...printer } }
  return { state: 'unknown', finding: { code: 'printer-untried', ...printer } }
}

/** Whether the alerts of the open screens are heard. */
export function soundCheck({ live }: HealthFacts): Check {
  if (live === null) return checked('sound', 'unknown', { code: 'sound-no-screen' })
  const { heard, silent, heardAt } = live.sound
  if (heard + silent === 0) return checked('sound', 'warning', { code: 'sound-no-screen' })
  if (silent > 0)
    return checked('sound', heard === 0 ? 'problem' : 'warning', {
      code: 'sound-silent',
      count: silent,
      heard,
    })
  return checked('sound', 'ok', { code: 'sound-heard', count: heard, at: heardAt })
}

/** Other tablets: the door for them, and each that was paired and is not here. */
export function screenChecks({ screens, live, now }: HealthFacts): Check[] {
  const checks: Check[] = []
  if (live?.door) checks.push(checked('screens', 'problem', { code: 'screens-door', problem: live.door }))
  const isOutdated = ({ id }: { id: string }) => live?.screensOutdated.has(id) === true
  const here = screens.filter((screen) => live?.screensHere.has(screen.id) && !isOutdated(screen))
  for (const screen of screens) {
    if (here.includes(screen)) continue
    const named = { screenId: screen.id, name: screen.name }
    if (isOutdated(screen)) {
      checks.push(checked('screens', 'problem', { code: 'screen-outdated', ...named }, { about: screen.id }))
      continue
    }
    const lastAt = screen.lastSeenAt
    const away = now - (lastAt ?? screen.pairedAt)
    const isWorrying = live !== null && away >= reloadMs && away < putAwayAfterMs
    const finding: Finding =
      lastAt === null ? { code: 'screen-never', ...named } : { code: 'screen-silent', ...named, at: lastAt }
    checks.push(
      checked('screens', isWorrying ? 'warning' : 'unknown', finding, {
        about: screen.id,
        since: lastAt ?? screen.pairedAt,
      }),
    )
  }
  if (screens.length === 0 && checks.length === 0) return [checked('screens', 'ok', { code: 'screens-none' })]
  if (here.length > 0)
    checks.push(checked('screens', 'ok', { code: 'screens-here', count: here.length }, { about: 'here' }))
  return checks
}
