import { z } from 'zod'

/** The longest a pause may be asked for, in ms: DoorDash opens a store again after fourteen days. */
const longestMs = 14 * 24 * 3_600_000

/** When it ends: after minutes, at a time (epoch ms), or when somebody ends it, who is reminded of it. */
export const throttleEnd = z.discriminatedUnion('type', [
  z.object({ type: z.literal('minutes'), minutes: z.int().min(1).max(720) }),
  z.object({ type: z.literal('at'), at: z.int() }),
  z.object({ type: z.literal('by-hand') }),
])
export type ThrottleEnd = z.infer<typeof throttleEnd>

/** How much longer a busy kitchen takes, in minutes: steps of the preparation time. */
export const busySteps = [5, 10, 15, 20, 30] as const

/** How a kitchen takes orders from a channel. */
export const serviceMode = z.discriminatedUnion('type', [
  z.object({ type: z.literal('normal') }),
  z.object({ type: z.literal('busy'), plusMinutes: z.int().min(5).max(60), end: throttleEnd }),
  z.object({ type: z.literal('paused'), end: throttleEnd }),
])
export type ServiceMode = z.infer<typeof serviceMode>

/** When it ends in epoch ms (null: by hand), or `past` for a time that has come, or that no channel keeps. */
export function endOf(end: ThrottleEnd, now: number): { until: number | null; isCounted: boolean } | 'past' {
  switch (end.type) {
    case 'minutes':
      return { until: now + end.minutes * 60_000, isCounted: true }
    case 'at':
      return end.at <= now || end.at > now + longestMs ? 'past' : { until: end.at, isCounted: false }
    case 'by-hand':
      return { until: null, isCounted: false }
  }
}
