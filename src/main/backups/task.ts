import type { BackupProblem, KeptBackup, MissingOrders } from '#shared/api/backups.ts'
import type { Check } from '#shared/api/health.ts'
import type { SupportFile } from '#shared/api/support-file.ts'
import type { CopyProblem } from '#shared/backups/copies.ts'

/** Where the worker works: the store's file and the folder of its backups. */
export type BackupPlace = { file: string; folder: string }

/** What one piece of work brings. */
export type BackupResults = {
  look: { backups: KeptBackup[]; kept: KeptBackup[]; freeBytes: number; copy?: CopyProblem | null }
  make: BackupResults['look']
  /** Of the file `path`: what it is called among the backups, or why it is none. */
  bringIn: (BackupResults['look'] & { name: string }) | { refused: 'no-file' | 'is-a-move' }
  /** Whether the backup `name` reads whole, page by page. */
  readBack: { isWhole: boolean }
  /** Of the backup `name`. */
  compare: { missing: MissingOrders | null }
  /** Of the store that a restore kept under `name`: what the one in use lacks of it. */
  putAside: { missing: MissingOrders | null }
  /** Of the whole store: `ok`, or what SQLite found. */
  check: { found: string }
  /** Makes the backup `name` ready to be put in the store's place. */
  prepare: { orders: number }
  /** Makes the file for support. */
  support: SupportFile
}

/** What a thread is started for; `now` in epoch ms. */
export type BackupTask = {
  what: keyof BackupResults
  now?: number
  name?: string
  path?: string
  version?: string
  checks?: readonly Check[] | null
}

/** How a piece of work ended. */
export type BackupEnd<Result> = Result | { problem: BackupProblem; detail: string }

/** What the thread tells: the share done, then how it ended. */
export type BackupNews =
  | { share: number }
  | { done: BackupResults[keyof BackupResults] }
  | { problem: BackupProblem; detail: string }
