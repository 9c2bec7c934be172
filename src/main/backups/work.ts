import { Worker } from 'node:worker_threads'
import type { Check } from '#shared/api/health.ts'
import type { BackupEnd, BackupNews, BackupPlace, BackupResults, BackupTask } from './task.ts'

type Found = Promise<BackupEnd<BackupResults['look']>>

/** What looks at backups, makes them and brings them back, away from whoever asks. */
export type BackupWork = {
  /** Where they are. */
  folder: string
  look: () => Found
  /** `now` in epoch ms; `onProgress` is told the share done. One at a time. */
  make: (now: number, onProgress: (share: number) => void) => Found
  /** Copies the file `path` to the backups and checks it; `now` in epoch ms. Not while one is made. */
  bringIn: (path: string, now: number) => Promise<BackupEnd<BackupResults['bringIn']>>
  /** Reads the backup `name` whole. */
  readBack: (name: string) => Promise<BackupEnd<BackupResults['readBack']>>
  /** What the backup `name` lacks of the store. */
  compare: (name: string) => Promise<BackupEnd<BackupResults['compare']>>
  /** What the store lacks of the one that a restore kept under `name`. */
  putAside: (name: string) => Promise<BackupEnd<BackupResults['putAside']>>
  /** Reads every page of the store. */
  check: () => Promise<BackupEnd<BackupResults['check']>>
  /** Makes the backup `name` ready to be put in the store's place. One at a time. */
  prepare: (name: string) => Promise<BackupEnd<BackupResults['prepare']>>
  /** The file for support (main/support). */
  support: (about: {
    version: string
    checks: readonly Check[] | null
    now: number
  }) => Promise<BackupEnd<BackupResults['support']>>
  /** Ends what is under way, which leaves at most a file that the next look removes. */
  stop: () => Promise<void>
}

/** Memory a backup may take beside SQLite's own, in MB. */
const mostMemoryMb = 128

/** Backups of the store `file` in `folder`, by a thread for each; `script` is the worker's built entry, as a path. */
export function createBackupWork(deps: BackupPlace & { script: string }): BackupWork {
  const { file, folder, script } = deps
  const threads = new Set<Worker>()
  let isStopped = false

  function run<What extends keyof BackupResults>(
    task: BackupTask & { what: What },
    onProgress: (share: number) => void = () => {},
  ): Promise<BackupEnd<BackupResults[What]>> {
    if (isStopped) return Promise.resolve({ problem: 'failed', detail: 'the station is closing' })
    const { promise, resolve } = Promise.withResolvers<BackupEnd<BackupResults[What]>>()
    const worker = new Worker(script, {
      workerData: { file, folder, task } satisfies BackupPlace & { task: BackupTask },
      resourceLimits: { maxOldGenerationSizeMb: mostMemoryMb },
    })
    threads.add(worker)
    worker.on('message', (news: BackupNews) => {
      if ('share' in news) onProgress(news.share)
      // A thread answers what it was started for.
      else resolve('done' in news ? (news.done as BackupResults[What]) : news)
    })
    worker.on('error', (error) => resolve({ problem: 'failed', detail: String(error).slice(0, 200) }))
    worker.once('exit', () => {
      threads.delete(worker)
      resolve({ problem: 'failed', detail: 'the backup thread ended' })
    })
    // A backup under way must not keep a process alive that is ending.
    worker.unref()
    return promise
  }

  return {
    folder,
    look: () => run({ what: 'look' }),
    make: (now, onProgress) => run({ what: 'make', now }, onProgress),
    bringIn: (path, now) => run({ what: 'bringIn', path, now }),
    readBack: (name) => run({ what: 'readBack', name }),
    compare: (name) => run({ what: 'compare', name }),
    putAside: (name) => run({ what: 'putAside', name }),
    check: () => run({ what: 'check' }),
    prepare: (name) => run({ what: 'prepare', name }),
    support: (about) => run({ what: 'support', ...about }),
    stop: async () => {
      isStopped = true
      await Promise.all([...threads].map((thread) => thread.terminate()))
    },
  }
}
