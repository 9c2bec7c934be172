import {
  type Check,
  checkStates,
  type CheckState,
  type HealthPart,
  type ShiftCheck,
  type ShiftStep,
} from '../api/health.ts'

/** So long it may take in all: whoever starts a shift does not wait longer for an answer about the bell. In ms. */
export const shiftCheckMs = 55_000

/** What the check goes through, one after the other; the sound is asked about meanwhile. */
export const shiftParts = [
  'sound',
  'network',
  'channel',
  'intake',
  'outbox',
  'printer',
  'disk',
  'clock',
  'backup',
  'screens',
  'refused',
] as const satisfies readonly HealthPart[]

/** A check that has just begun: its first step asks whether the bell was heard. `at` in epoch ms. */
export function newShiftCheck(
  about: Pick<ShiftCheck, 'id' | 'by' | 'printerId' | 'withTestTickets'> & { at: number },
): ShiftCheck {
  const { at, ...rest } = about
  return {
    ...rest,
    startedAt: at,
    endedAt: null,
    outcome: 'running',
    steps: shiftParts.map((part) => ({ part, state: part === 'sound' ? 'asking' : 'waiting', tookMs: null })),
  }
}

/** A step is under way, or brought something. What is over stays as it is. Pure. */
export function stepped(check: ShiftCheck, part: HealthPart, to: Omit<ShiftStep, 'part'>): ShiftCheck {
  if (check.outcome !== 'running') return check
  return {
    ...check,
    steps: check.steps.map((step) => (step.part === part && !isOver(step) ? { part, ...to } : step)),
  }
}

/** Whether a step has its result. */
export function isOver({ state }: Pick<ShiftStep, 'state'>): boolean {
  return checkStates.some((known) => known === state)
}

/** Somebody said whether the bell was heard; a second answer changes nothing. Pure. */
export function answered(check: ShiftCheck, isHeard: boolean, at: number): ShiftCheck {
  return stepped(check, 'sound', { state: isHeard ? 'ok' : 'problem', tookMs: at - check.startedAt })
}

/** What a part comes to that was looked at and tried out: a trial that went well proves what nobody knew before. Pure. */
export function withTrial(found: CheckState | null, tried: CheckState | null): CheckState {
  if (tried === null) return found ?? 'unknown'
  if (found === null || found === 'unknown') return tried
  return worst([found, tried]) ?? 'unknown'
}

/** It is over: what brought no result until then is not known. Pure. */
export function ended(check: ShiftCheck, outcome: 'done' | 'stopped', at: number): ShiftCheck {
  if (check.outcome !== 'running') return check
  const steps = check.steps.map((step): ShiftStep => (isOver(step) ? step : { ...step, state: 'unknown' }))
  return { ...check, steps, outcome, endedAt: at }
}

/** The parts of a check that need somebody. Pure. */
export function troublesOf({ steps }: Pick<ShiftCheck, 'steps'>): ShiftStep[] {
  return steps.filter(({ state }) => state === 'problem' || state === 'warning')
}

/** What the checks of a part come to: the worst of them; null where there is none. Pure. */
export function stateOfPart(
  checks: readonly Pick<Check, 'part' | 'state'>[],
  part: HealthPart,
): CheckState | null {
  const found = checks.filter((check) => check.part === part).map(({ state }) => state)
  return worst(found)
}

/** The worst of several; null of none. Pure. */
export function worst(states: readonly CheckState[]): CheckState | null {
  return checkStates.find((state) => states.includes(state)) ?? null
}
