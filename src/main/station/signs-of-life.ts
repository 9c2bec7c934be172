import { statSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { errorLine } from '../base/unexpected.ts'
import type { Log } from '../base/log.ts'

/** How much of a stop nobody knows of at most (ms). */
const everyMs = 10_000

const fileIn = (dataDir: string) => join(dataDir, 'last-alive')

/** When a station last lived on this folder, epoch ms, however it ended; null where nothing tells. */
export function lastAliveAt(dataDir: string): number | null {
  const file = statSync(fileIn(dataDir), { throwIfNoEntry: false })
  return file === undefined ? null : Math.round(file.mtimeMs)
}

/**
 * Says in the folder every few seconds that the station lives; the answer ends that. A file and not the store: its commits
 * belong to the orders, and writing here holds up nothing.
 */
export function signOfLife(dataDir: string, log: Log): () => void {
  let isTold = false
  const sign = () =>
    void writeFile(fileIn(dataDir), new Date().toISOString(), { mode: 0o600 }).catch((error: unknown) => {
      if (!isTold) log.warn({ error: errorLine(error) }, 'no sign of life could be written')
      isTold = true
    })
  sign()
  const timer = setInterval(sign, everyMs)
  timer.unref()
  return () => clearInterval(timer)
}
