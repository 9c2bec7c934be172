import { readFileSync, statSync } from 'node:fs'
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
  if (file === undefined) return null
  const said = Date.parse(readFileSync(fileIn(dataDir), 'utf8'))
  // A full disk leaves it empty.
  return Number.isNaN(said) ? Math.round(file.mtimeMs) : said
}

/**
 * What a station's clock shows at least when it starts on this folder at `now` (epoch ms). Stored times lie up to a few
 * seconds behind the last sign: where that one is still to come, the clock was set back, and they count on from the
 * latest of them.
 */
export function reachedBefore(dataDir: string, now: number): number {
  const alive = lastAliveAt(dataDir)
  return alive === null || alive <= now ? now : alive + everyMs
}

/**
 * Says in the folder every few seconds that the station lives; the answer ends that. A file and not the store: its commits
 * belong to the orders, and writing here holds up nothing. `now` is what stored times are counted by (epoch ms).
 */
export function signOfLife(dataDir: string, now: () => number, log: Log): () => void {
  let isTold = false
  const sign = () =>
    void writeFile(fileIn(dataDir), new Date(now()).toISOString(), { mode: 0o600 }).catch(
      (error: unknown) => {
        if (!isTold) log.warn({ error: errorLine(error) }, 'no sign of life could be written')
        isTold = true
      },
    )
  sign()
  const timer = setInterval(sign, everyMs)
  timer.unref()
  return () => clearInterval(timer)
}
