import type { Check, CheckState, HealthPart, HealthState, ShiftCheck } from '#shared/api/health.ts'
import {
  answered,
  ended,
  isOver,
  newShiftCheck,
  shiftCheckMs,
  shiftParts,
  stateOfPart,
  stepped,
  withTrial,
} from '#shared/health/shift-check.ts'
import type { Changes } from '../base/changes.ts'
import type { Clock } from '../base/clock.ts'
import { type Reporting, tellUnexpected } from '../base/unexpected.ts'
import { keepShiftCheck, keptShiftChecks } from '../store/kept-shift-checks.ts'
import type { Store } from '../store/open.ts'
import { storeProblemOf } from '../store/problem.ts'
import { within } from './within.ts'

/** Looking at everything may take so long, then the look before stands. In ms. */
const lookWithinMs = 15_000

type Deps = Reporting & {
  store: Store
  clock: Clock
  newId: () => string
  changes: Changes
  /** Knocks at the channels, asks the printers, and looks at everything. */
  lookAgain: () => Promise<Pick<HealthState, 'checks'>>
  /**
   * What is tried out besides, after what it needs of the look, and what came of it; null: there was nothing to try. Each
   * gives up by itself, before the whole check has to end.
   */
  trials: Partial<
    Record<HealthPart, (check: ShiftCheck, looked: Promise<unknown>) => Promise<CheckState | null>>
  >
  /** Somebody said that the bell was heard. */
  onHeard: () => void
  /** Puts the result in line for a printer, in the transaction that keeps it. */
  print: (check: ShiftCheck) => void
  /** The printer is to begin at once. */
  printed: (printerId: string) => void
}

/**
 * The check at the start of a shift: a minute at most, one at a time. It is kept once it is over, in one transaction with
 * its ticket: a station that is killed meanwhile leaves nothing of it.
 */
export function createShiftChecks(deps: Deps) {
  const { store, clock, changes } = deps
  let current: ShiftCheck | null = null
  let forgetEnd = () => {}

  function became(check: ShiftCheck): void {
    current = check
    changes.health.publish(['health'])
  }

  async function run(check: ShiftCheck): Promise<void> {
    const { id } = check
    const from = clock.steady()
    for (const part of shiftParts) mark(id, part, { state: 'running', tookMs: null })
    const looking = lookWithin()
    const tryPart = async (part: (typeof shiftParts)[number]): Promise<void> => {
      const trial = deps.trials[part]?.(check, looking) ?? null
      const [checks, tried] = await Promise.all([looking, trial])
      const tookMs = Math.round(clock.steady() - from)
      mark(id, part, { state: withTrial(stateOfPart(checks, part), tried), tookMs })
    }
    await Promise.all(shiftParts.filter((part) => part !== 'sound').map(tryPart))
    endIfOver(id)
  }

  async function lookWithin(): Promise<readonly Check[]> {
    const looked = await within(clock, lookWithinMs, deps.lookAgain())
    return looked?.checks ?? []
  }

  function mark(id: string, part: (typeof shiftParts)[number], to: Parameters<typeof stepped>[2]): void {
    if (current?.id !== id || (part === 'sound' && to.state === 'running')) return
    became(stepped(current, part, to))
  }

  function endIfOver(id: string): void {
    if (current?.id === id && current.steps.every(isOver)) end('done')
  }

  function end(outcome: 'done' | 'stopped'): void {
    if (current?.outcome !== 'running') return
    forgetEnd()
    const over = ended(current, outcome, clock.now())
    became(over)
    try {
      store.transaction(() => {
        keepShiftCheck(store, over)
        if (outcome === 'done') deps.print(over)
      })
    } catch (error) {
      // The result stands on the screen, and that the disk takes nothing is a part of it.
      if (storeProblemOf(error) === null) throw error
      return
    }
    if (outcome === 'done' && over.printerId !== null) deps.printed(over.printerId)
  }

  return {
    /** The one under way, or the last one since the start of the station. */
    current: (): ShiftCheck | null => current,
    kept: (): ShiftCheck[] => keptShiftChecks(store),
    /** Begins one, or joins the one under way: a second press changes nothing. */
    start: (about: Pick<ShiftCheck, 'by' | 'printerId' | 'withTestTickets'>): ShiftCheck => {
      if (current?.outcome === 'running') return current
      const check = newShiftCheck({ ...about, id: deps.newId(), at: clock.now() })
      became(check)
      forgetEnd = clock.after(shiftCheckMs, () => end('done'))
      void run(check).catch((error: unknown) => tellUnexpected(deps, 'health', error))
      return check
    },
    /** Whether the bell was heard. False where that check is not under way. */
    answer: (id: string, isHeard: boolean): boolean => {
      if (current?.id !== id || current.outcome !== 'running') return false
      if (isHeard) deps.onHeard()
      became(answered(current, isHeard, clock.now()))
      endIfOver(id)
      return true
    },
    /** Ends it here; what is known is kept, and not printed. */
    cancel: (id: string): boolean => {
      if (current?.id !== id || current.outcome !== 'running') return false
      end('stopped')
      return true
    },
    /** The station closes: nothing is kept of one under way. */
    stop: (): void => {
      forgetEnd()
      current = null
    },
  }
}
