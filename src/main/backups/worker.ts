import { dirname } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import type { BackupProblem, KeptBackup } from '#shared/api/backups.ts'
import { errorLine } from '../base/unexpected.ts'
import { BackupFailed, freeBytesOf, lookAtBackups, makeBackup } from '../store/kept-backups.ts'

/** What the thread is started for; `now` in epoch ms. */
export type BackupTask = { file: string; folder: string; now: number; make: boolean }

/** What it tells: the share done, then how it ended. */
export type BackupNews =
  | { share: number }
  | { backups: KeptBackup[]; freeBytes: number }
  | { problem: BackupProblem; detail: string }

/** So often at most the share done is told, in ms. */
const toldEveryMs = 500

/**
 * Entry of the backup worker: a thread for one look or one backup, with a connection of its own, so that copying and
 * checking hold up neither the intake of orders nor the screens' reads.
 */
const task = workerData as BackupTask

// Node's port, not a window: it takes no origin.
// oxlint-disable-next-line unicorn/require-post-message-target-origin
const tell = (news: BackupNews) => parentPort?.postMessage(news)

async function work(): Promise<KeptBackup[]> {
  if (!task.make) return lookAtBackups(task.folder)
  let toldAt = -Infinity
  return makeBackup(task, (share) => {
    if (performance.now() - toldAt < toldEveryMs) return
    toldAt = performance.now()
    tell({ share })
  })
}

try {
  const backups = await work()
  tell({ backups, freeBytes: freeBytesOf(dirname(task.file)) })
} catch (error) {
  const problem = error instanceof BackupFailed ? error.problem : 'failed'
  const { cause } = error as { cause?: unknown }
  tell({ problem, detail: errorLine(cause ?? error) })
}
