import { z } from 'zod'

/** A new version has this long to come up and serve its health. */
export const trialMs = 60_000

/** Why a version was rolled back. `cut-off`: the device ended in the middle. */
export const trialEnds = ['not-up-in-time', 'ended', 'cut-off', 'not-started'] as const
export type TrialEnd = (typeof trialEnds)[number]

/**
 * The trial of a new version, as it stands on disk, written before each step. Until `proven`, no order is taken by the new
 * version and the program of before is in its place: whatever dies, the old one begins again on the data of `copy`.
 */
export const trial = z.object({
  /** `prepared`: nothing is changed. `trying`: the data may be of the new version. `proven`: it came up. */
  phase: z.enum(['prepared', 'trying', 'proven']),
  from: z.string(),
  to: z.string(),
  /** Epoch ms. */
  at: z.number(),
  /** The program in use, and the new one beside it. */
  program: z.string(),
  next: z.string(),
  /** The store as the old version left it; null before it is made. */
  copy: z.string().nullable(),
})
export type Trial = z.infer<typeof trial>

/** What a program does with the trial it finds when it starts. */
export type AtStart =
  | 'nothing'
  /** This is the new version on its trial. */
  | 'prove'
  /** It was proven and is in its place: only the note of it was cut off. */
  | 'settle'
  /** Nothing had begun. */
  | 'forget'
  /** The old version puts its data back. */
  | 'roll-back'

/**
 * What the program of `version` does with a trial it finds when it starts; `isTrial` when it was started for it. The new
 * version that is started in any other way has taken the place of the old one. Pure.
 */
export function atStart(found: Trial | null, version: string, isTrial: boolean): AtStart {
  if (found === null) return 'nothing'
  if (version === found.to) {
    if (found.phase === 'proven') return 'settle'
    return isTrial && found.phase === 'trying' ? 'prove' : 'forget'
  }
  if (found.phase === 'prepared') return 'forget'
  // Proven but not in its place: it has taken no order, and is tried again later.
  return 'roll-back'
}

/** Why the old version rolls back when it finds that trial at its start; null where the version may be tried again. Pure. */
export const endOfCutTrial = ({ phase }: Pick<Trial, 'phase'>): TrialEnd | null =>
  phase === 'trying' ? 'cut-off' : null
