import { oc } from '@orpc/contract'
import { z } from 'zod'

/** Why the last backup was not made. */
export const backupProblems = ['no-room', 'not-writable', 'not-sound', 'store-damaged', 'failed'] as const
export type BackupProblem = (typeof backupProblems)[number]

/** A backup in its folder. `at` is when it was begun (epoch ms); `orders` is how many it holds, null for a damaged one. */
export const keptBackup = z.object({
  name: z.string(),
  at: z.number(),
  bytes: z.number(),
  orders: z.number().nullable(),
})
export type KeptBackup = z.infer<typeof keptBackup>

/** How the backups stand, as every screen may know. Times are epoch ms. */
export const backupsState = z.object({
  /** The newest good one. */
  last: z.object({ at: z.number(), bytes: z.number(), orders: z.number() }).nullable(),
  /** Null while none is made by itself, or one is under way. */
  nextAt: z.number().nullable(),
  /** The share done of the one under way, 0 to 1. */
  running: z.number().nullable(),
  /** In how many days the disk has no room for another; null while that is more than three days off. */
  fullInDays: z.number().nullable(),
  /** Since when none could be made, and why; null once one was. */
  problem: z.object({ why: z.enum(backupProblems), since: z.number() }).nullable(),
})
export type BackupsState = z.infer<typeof backupsState>

/** Every call here needs a manager (UNAUTHORIZED otherwise). */
export const backups = {
  /** Newest first, and where they are. */
  list: oc.output(z.object({ folder: z.string(), backups: z.array(keptBackup) })),
  /** Begins one now, or joins the one under way; how it goes is told by the device's state. */
  start: oc.output(z.object({})),
}
