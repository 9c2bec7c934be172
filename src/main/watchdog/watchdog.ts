import { url as inspectorUrl } from 'node:inspector'
import { Worker } from 'node:worker_threads'
import type { Log } from '../base/log.ts'
import { errorLine } from '../base/unexpected.ts'
import type { WatchdogData } from './worker.ts'

/** How long the station may answer nobody, in ms. Screens say long before that the line is lost; DoorDash waits for minutes. */
const hangsAfterMs = 30_000
const lookMs = 1_000

/** Overrides the limit, in ms: a test does not wait that long. */
export const hangsAfterVariable = 'ORDER_MANAGER_HANGS_AFTER_MS'

/**
 * A thread that ends this process where its main thread does nothing any more (docs/decisions/0020). It watches only
 * between `watch` and `pause`: opening, changing and restoring a large store take the main thread for as long as they
 * need. `script` is the thread's built entry. Under a debugger, which holds the station still, it watches nothing.
 */
export function createWatchdog(options: {
  script: string
  logFile: string | null
  log: Log
  env: NodeJS.ProcessEnv
}): { watch: () => void; pause: () => void } {
  const limitMs = Number(options.env[hangsAfterVariable]) || hangsAfterMs
  const everyMs = Math.min(lookMs, limitMs / 4)
  const shared = new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT)
  const state = new Int32Array(shared)
  const workerData: WatchdogData = {
    shared,
    lookMs: everyMs,
    looks: Math.ceil(limitMs / everyMs),
    logFile: options.logFile,
  }
  const worker = new Worker(options.script, { workerData })
  worker.on('error', (error) =>
    options.log.error({ error: errorLine(error) }, 'nobody watches whether the station hangs'),
  )
  worker.unref()
  setInterval(() => void Atomics.add(state, 0, 1), everyMs).unref()
  return {
    watch: () => {
      Atomics.add(state, 0, 1)
      Atomics.store(state, 1, inspectorUrl() === undefined ? 1 : 0)
    },
    pause: () => void Atomics.store(state, 1, 0),
  }
}
export type Watchdog = ReturnType<typeof createWatchdog>
