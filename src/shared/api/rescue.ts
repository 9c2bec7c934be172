import { oc } from '@orpc/contract'
import { z } from 'zod'
import { languages } from '../location/location.ts'
import { bringIn, keptBackup, missingOrders, restoreEnd } from './backups.ts'
import { moveHere } from './move.ts'
import { makeSupportFile } from './support-file.ts'

/**
 * Why a station does not work on its folder: the store cannot be read, it is gone although there was one, or this
 * restaurant has moved to another device; or the station failed again and again (station/restart-budget.ts).
 */
export const rescueReasons = ['damaged', 'lost', 'moved', 'failing'] as const
export type RescueReason = (typeof rescueReasons)[number]

/** How a station stands that takes no orders until somebody says how to go on. Times are epoch ms. */
export const rescueState = z.object({
  why: z.enum(rescueReasons),
  /** Since the move; null for the other reasons. */
  movedAt: z.number().nullable(),
  /** Where the file of the move was written, as far as it is known. */
  movedFile: z.string().nullable(),
  /** Good ones, the newest first. */
  backups: z.array(keptBackup),
  /** Of the newest backup; null where that cannot be known. */
  missing: missingOrders.nullable(),
  /** The store may be used as it is, damaged or not. */
  canGoOn: z.boolean(),
  /** How the last try ended. */
  restored: restoreEnd.nullable(),
  /** As the newest backup knows them. */
  language: z.enum(languages).nullable(),
  timeZone: z.string(),
  /** For support. */
  dataDir: z.string(),
  version: z.string(),
  detail: z.string(),
})
export type RescueState = z.infer<typeof rescueState>

/** Each way on closes this and starts the station, and the file for support changes nothing; on the station's own screen alone. */
export const rescueContract = {
  device: { protocol: oc.output(z.number()) },
  rescue: {
    state: oc.output(rescueState),
    restore: oc
      .input(z.object({ name: z.string().max(200) }))
      .output(z.object({}))
      .errors({ UNKNOWN_BACKUP: {}, NOT_SOUND: {}, BUSY: {} }),
    /** As of a station that works: what it is called then can be restored. */
    bringIn,
    /** Without any order; what is there is put aside. */
    beginEmpty: oc.output(z.object({})).errors({ BUSY: {}, NOT_POSSIBLE: {} }),
    moveHere,
    supportFile: makeSupportFile,
    /** On the store as it is. */
    goOn: oc.output(z.object({})).errors({ BUSY: {}, NOT_POSSIBLE: {} }),
  },
}
export type RescueContract = typeof rescueContract
