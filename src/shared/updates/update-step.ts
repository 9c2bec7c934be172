import { z } from 'zod'

/** Why a version was not found, brought here or installed. */
export const updateProblems = [
  /** The feed or the file did not come, or not whole. */
  'unreachable',
  /** Whoever answered there cannot prove that it is the server of the feed. */
  'bad-certificate',
  /** The feed carries no signature, or not ours. */
  'bad-signature',
  /** What is signed is no feed for this program. */
  'not-a-feed',
  /** The file is not the one the feed names. */
  'bad-file',
  'no-room',
  'failed',
] as const
export type UpdateProblem = (typeof updateProblems)[number]

/** How far a new version has come on this device. */
export const updateStep = z.discriminatedUnion('is', [
  z.object({ is: z.literal('idle') }),
  z.object({ is: z.literal('checking') }),
  /** Other devices get it first. */
  z.object({ is: z.literal('staged'), version: z.string() }),
  /** `share` of it is here, 0 to 1. */
  z.object({ is: z.literal('downloading'), version: z.string(), share: z.number() }),
  /** It is here and checked. `file`: where, for a person to install; null where the station does it itself. */
  z.object({
    is: z.literal('ready'),
    version: z.string(),
    file: z.string().nullable(),
    /** A person put it off until then (epoch ms). */
    laterUntil: z.number().nullable(),
  }),
  /** The station ends, and comes back as the new version or, within a minute, as the old one. */
  z.object({ is: z.literal('installing'), version: z.string() }),
  z.object({ is: z.literal('failed'), why: z.enum(updateProblems), at: z.number() }),
])
export type UpdateStep = z.infer<typeof updateStep>

export type UpdateEvent =
  | { type: 'check' }
  | { type: 'nothing-new' }
  | { type: 'staged'; version: string }
  | { type: 'download'; version: string }
  | { type: 'progress'; share: number }
  | { type: 'downloaded'; file: string | null }
  | { type: 'later'; until: number }
  | { type: 'install' }
  | { type: 'failed'; why: UpdateProblem; at: number }

/** The step after an event; the same one where that event has no place in it. Pure. */
export function nextUpdateStep(step: UpdateStep, event: UpdateEvent): UpdateStep {
  switch (event.type) {
    case 'check':
      // A version that is here is checked for once more before it is installed; one on its way is not looked past.
      return step.is === 'downloading' || step.is === 'installing' ? step : { is: 'checking' }
    case 'nothing-new':
      return step.is === 'checking' ? { is: 'idle' } : step
    case 'staged':
      return step.is === 'checking' ? { is: 'staged', version: event.version } : step
    case 'download':
      return step.is === 'checking' ? { is: 'downloading', version: event.version, share: 0 } : step
    case 'progress':
      return step.is === 'downloading' ? { ...step, share: Math.min(1, Math.max(0, event.share)) } : step
    case 'downloaded':
      return step.is === 'downloading'
        ? { is: 'ready', version: step.version, file: event.file, laterUntil: null }
        : step
    case 'later':
      return step.is === 'ready' ? { ...step, laterUntil: event.until } : step
    case 'install':
      // What a person installs is not installed here.
      return step.is === 'ready' && step.file === null ? { is: 'installing', version: step.version } : step
    case 'failed':
      return step.is === 'checking' || step.is === 'downloading' || step.is === 'installing'
        ? { is: 'failed', why: event.why, at: event.at }
        : step
  }
}

/** How often the feed is looked at, and how soon again after it failed. */
const checkMs = 6 * 3_600_000
const afterFailureMs = 3_600_000
/** How often a version that waits asks whether the moment has come. */
export const usualLookMs = 60_000
/** How long [Later] puts it off. */
export const laterMs = 24 * 3_600_000

/**
 * What is due next by itself and when (epoch ms); null while something is under way. `lookMs`: how often a version that waits
 * asks whether the moment has come. Pure.
 */
export function nextDue(
  step: UpdateStep,
  checkedAt: number | null,
  now: number,
  lookMs = usualLookMs,
): { what: 'check' | 'install'; at: number } | null {
  if (step.is === 'checking' || step.is === 'downloading' || step.is === 'installing') return null
  // A clock that was set back must not put the next look off for years.
  const last = checkedAt === null ? null : Math.min(checkedAt, now)
  const check = { what: 'check', at: last === null ? now : last + checkMs } as const
  if (step.is === 'failed') return { what: 'check', at: Math.min(step.at, now) + afterFailureMs }
  if (step.is !== 'ready' || step.file !== null) return check
  const install = { what: 'install', at: Math.max(step.laterUntil ?? 0, now + lookMs) } as const
  return install.at < check.at ? install : check
}
