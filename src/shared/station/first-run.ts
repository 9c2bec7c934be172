import { z } from 'zod'

/** What a new device is asked, in this order; each may be gone past. */
export const firstRunSteps = [
  'language',
  'account',
  'location',
  'printer',
  'sound',
  'kiosk',
  'doordash',
] as const
export type FirstRunStep = (typeof firstRunSteps)[number]

/** How far the first run of a device is, as it is kept. */
export const firstRunProgress = z.object({
  /** The step that is asked; null once all are passed. */
  at: z.enum(firstRunSteps).nullable(),
  /** Gone past without being done. */
  skipped: z.array(z.enum(firstRunSteps)),
})
export type FirstRunProgress = z.infer<typeof firstRunProgress>

export const firstRunBegun: FirstRunProgress = { at: 'language', skipped: [] }

/** What somebody does at a step. */
export const firstRunMoves = ['done', 'skip', 'back'] as const
export type FirstRunMove = (typeof firstRunMoves)[number]

/** What is asked where the program has a window of its own, or a browser's. */
export function firstRunStepsFor(hasOwnWindow: boolean): FirstRunStep[] {
  return firstRunSteps.filter((step) => step !== 'kiosk' || hasOwnWindow)
}

/**
 * The first run after a `move` at `step`, over the `steps` that are asked here. A move at a step that is not the one asked
 * changes nothing: another touch of it came before. Pure.
 */
export function moveFirstRun(
  progress: FirstRunProgress,
  step: FirstRunStep,
  move: FirstRunMove,
  steps: readonly FirstRunStep[] = firstRunSteps,
): FirstRunProgress {
  if (progress.at !== step) return progress
  const index = firstRunSteps.indexOf(step)
  const isAsked = (each: FirstRunStep) => steps.includes(each)
  if (move === 'back') return { ...progress, at: firstRunSteps.slice(0, index).findLast(isAsked) ?? step }
  const others = progress.skipped.filter((each) => each !== step)
  return {
    at: firstRunSteps.slice(index + 1).find(isAsked) ?? null,
    skipped:
      move === 'skip' ? firstRunSteps.filter((each) => each === step || others.includes(each)) : others,
  }
}

/** The same run where it stands at a step that is not asked here: at the next. Pure. */
export function settleFirstRun(progress: FirstRunProgress, steps: readonly FirstRunStep[]): FirstRunProgress {
  const { at } = progress
  return at === null || steps.includes(at) ? progress : moveFirstRun(progress, at, 'done', steps)
}
