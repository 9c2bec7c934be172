import { oc } from '@orpc/contract'
import { z } from 'zod'
import { copyProblems } from '../backups/copies.ts'

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

/** Orders of the store that a backup does not hold, and so would be put aside. Times are epoch ms, null where there is none. */
export const missingOrders = z.object({
  orders: z.number(),
  /** Of them not finished yet. */
  open: z.number(),
  from: z.number().nullable(),
  to: z.number().nullable(),
  /** False: the store is damaged, or is not the one that went on after the backup, and there may be more. */
  isWhole: z.boolean(),
})
export type MissingOrders = z.infer<typeof missingOrders>

/** Why a restore did not happen; the store of before is in use. */
export const restoreProblems = ['not-sound', 'no-room', 'in-use', 'did-not-start', 'failed'] as const
export type RestoreProblem = (typeof restoreProblems)[number]

/** How the last restore or move since the program's start ended. Times are epoch ms. */
export const restoreEnd = z.object({
  at: z.number(),
  /** When what was restored was made; of a move, when it ended. */
  backupAt: z.number(),
  outcome: z.discriminatedUnion('is', [
    z.object({
      is: z.literal('done'),
      orders: z.number(),
      /** The file that keeps what was there before; null where nothing was. */
      kept: z.string().nullable(),
    }),
    z.object({ is: z.literal('failed'), why: z.enum(restoreProblems) }),
    /** The station of another device goes on here. */
    z.object({ is: z.literal('moved-here'), orders: z.number(), kept: z.string().nullable() }),
    z.object({ is: z.literal('not-moved'), why: z.enum(restoreProblems) }),
  ]),
})
export type RestoreEnd = z.infer<typeof restoreEnd>

/**
 * That this station went back to a backup, which every screen says until a person has seen it. Times are epoch ms. `orders` is
 * how many the backup held: none where the station was begun anew.
 */
export const wentBack = z.object({
  at: z.number(),
  backupAt: z.number(),
  orders: z.number(),
  /** Whether what is missing was counted; `missing` is null then where it cannot be. */
  isCounted: z.boolean(),
  missing: missingOrders.nullable(),
})
export type WentBack = z.infer<typeof wentBack>

/** When the whole store was last read (epoch ms), and whether it was sound. */
export const storeCheck = z.object({ at: z.number(), isSound: z.boolean() })

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
  /** The weekly check of the store itself; null before the first. */
  checked: storeCheck.nullable(),
  /** A folder a manager chose, to which each backup is copied as well; null for none. */
  copies: z
    .object({
      folder: z.string(),
      /** Where it is on the disk of the orders, it does not outlive that disk. */
      isOtherDisk: z.boolean(),
      /** When the last copy was made; null before the first. */
      lastAt: z.number().nullable(),
      problem: z.enum(copyProblems).nullable(),
    })
    .nullable(),
  /** One is being restored: the station closes for a moment, and begins again by itself. */
  isRestoring: z.boolean(),
  /** Null while there was none. */
  restored: restoreEnd.nullable(),
  /** Null while nobody has to be told. */
  wentBack: wentBack.nullable(),
})
export type BackupsState = z.infer<typeof backupsState>

/** A file anywhere on this device, by its whole path. */
export const bringIn = oc
  .input(z.object({ file: z.string().trim().min(1).max(1_000) }))
  .output(z.object({ name: z.string() }))
  .errors({ NO_FILE: {}, IS_A_MOVE: {}, NOT_SOUND: {}, NO_ROOM: {}, NOT_WRITABLE: {}, BUSY: {} })

const backupNamed = z.object({ name: z.string().max(200) })

/** Every call here needs a manager (UNAUTHORIZED otherwise). */
export const backups = {
  /** Newest first, and where they are; `kept` are stores that restores have put aside, which can be gone back to. */
  list: oc.output(z.object({ folder: z.string(), backups: z.array(keptBackup), kept: z.array(keptBackup) })),
  /** Copies a backup from a stick or another disk to the others, checks it, and answers what it is called there. */
  bringIn,
  /** Tries a folder of this device, and has every backup copied there as well; null ends that. */
  copyTo: oc
    .input(z.object({ folder: z.string().trim().min(1).max(1_000).nullable() }))
    .output(z.object({}))
    .errors({ NO_FOLDER: {}, NOT_WRITABLE: {} }),
  /** What would be missing after a restore; null where that cannot be known. */
  compare: oc
    .input(backupNamed)
    .output(missingOrders.nullable())
    .errors({ UNKNOWN_BACKUP: {}, NOT_SOUND: {}, BUSY: {} }),
  /**
   * Checks the backup, then closes the station, puts the backup in place of its store and starts again. How it goes is told
   * by the device's state, also after the line broke.
   */
  restore: oc.input(backupNamed).output(z.object({})).errors({ UNKNOWN_BACKUP: {}, BUSY: {} }),
  /** Begins one now, or joins the one under way; how it goes is told by the device's state. */
  start: oc.output(z.object({})),
}
