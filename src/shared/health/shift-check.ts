import {
  type Check,
  checkStates,
  type CheckState,
  type HealthPart,
  type ShiftCheck,
  type ShiftStep,
} from '../api/health.ts'

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
  about: Pick<ShiftCheck, 'id' | 'by' | 'printerId'> & { at: number },
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

/** It is over: what brought no result until then is not known. Pure. */
export function ended(check: ShiftCheck, outcome: 'done' | 'stopped', at: number): ShiftCheck {
  if (check.outcome !== 'running') return check
  const steps = check.steps.map((step): ShiftStep => (isOver(step) ? step : { ...step, state: 'unknown' }))
  return { ...check, steps, outcome, endedAt: at }
}

/** What the checks of a part come to: the worst of them; null where there is none. Pure. */
export function stateOfPart(
  checks: readonly Pick<Check, 'part' | 'state'>[],
  part: HealthPart,
): CheckState | null {
  const found = checks.filter((check) => check.part === part).map(({ state }) => state)
  return checkStates.find((state) => found.includes(state)) ?? null
}
