import { Worker } from 'node:worker_threads'
import type { BackupProblem, KeptBackup } from '#shared/api/backups.ts'
import type { BackupNews, BackupTask } from './worker.ts'

/** How one look or one backup ended. */
export type BackupEnd =
  | { backups: KeptBackup[]; freeBytes: number }
  | { problem: BackupProblem; detail: string }

/** What looks at backups and makes them, away from whoever asks. At most one call at a time. */
export type BackupWork = {
  /** Where they are. */
  folder: string
  look: () => Promise<BackupEnd>
  /** `now` in epoch ms; `onProgress` is told the share done. */
  make: (now: number, onProgress: (share: number) => void) => Promise<BackupEnd>
  /** Ends what is under way, which leaves at most a file that the next look removes. */
  stop: () => Promise<void>
}

/** Memory a backup may take beside SQLite's own, in MB. */
const mostMemoryMb = 128

/** Backups of the store `file` in `folder`, by a thread for each; `script` is the worker's built entry, as a path. */
export function createBackupWork(deps: { file: string; folder: string; script: string }): BackupWork {
  let thread: Worker | null = null
  let isStopped = false

  function run(
    task: Pick<BackupTask, 'make' | 'now'>,
    onProgress: (share: number) => void,
  ): Promise<BackupEnd> {
    if (isStopped) return Promise.resolve({ problem: 'failed', detail: 'the station is closing' })
    const { promise, resolve } = Promise.withResolvers<BackupEnd>()
    const worker = new Worker(deps.script, {
      workerData: { file: deps.file, folder: deps.folder, ...task } satisfies BackupTask,
      resourceLimits: { maxOldGenerationSizeMb: mostMemoryMb },
    })
    thread = worker
    worker.on('message', (news: BackupNews) => {
      if ('share' in news) onProgress(news.share)
      else resolve(news)
    })
    worker.on('error', (error) => resolve({ problem: 'failed', detail: String(error).slice(0, 200) }))
    worker.once('exit', () => {
      if (thread === worker) thread = null
      resolve({ problem: 'failed', detail: 'the backup thread ended' })
    })
    // A backup under way must not keep a process alive that is ending.
    worker.unref()
    return promise
  }

  return {
    folder: deps.folder,
    look: () => run({ make: false, now: 0 }, () => {}),
    make: (now, onProgress) => run({ make: true, now }, onProgress),
    stop: async () => {
      isStopped = true
      await thread?.terminate()
    },
  }
}
