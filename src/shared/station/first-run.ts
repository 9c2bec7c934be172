import { z } from 'zod'

/** What a new device is asked, in this order; each may be gone past. */
export const firstRunSteps = ['language', 'account', 'location', 'printer', 'sound', 'doordash'] as const
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

/**
 * The first run after a `move` at `step`. A move at a step that is not the one asked changes nothing: another touch of it came
 * before. Pure.
 */
export function moveFirstRun(
  progress: FirstRunProgress,
  step: FirstRunStep,
  move: FirstRunMove,
): FirstRunProgress {
  if (progress.at !== step) return progress
  const index = firstRunSteps.indexOf(step)
  if (move === 'back') return { ...progress, at: firstRunSteps[Math.max(0, index - 1)] ?? step }
  const others = progress.skipped.filter((each) => each !== step)
  return {
    at: firstRunSteps[index + 1] ?? null,
    skipped:
      move === 'skip' ? firstRunSteps.filter((each) => each === step || others.includes(each)) : others,
  }
}
