import { workerData } from 'node:worker_threads'
import { type End, linesTo, stderrEnd } from '../logging/lines.ts'
import { createRotatingFile } from '../logging/rotating-file.ts'

/** What the thread that watches is started with. */
export type WatchdogData = {
  /** Int32 at 0: counted up by the thread that is watched; at 1: whether it is watched just now. */
  shared: SharedArrayBuffer
  lookMs: number
  /** After so many looks without a beat it hangs. */
  looks: number
  /** File that its last words are added to, besides stderr; null for none. */
  logFile: string | null
}

/**
 * Entry of the thread that watches the station's own: one that loops for ever answers nobody, and cannot end itself. It is
 * ended as by the system, and whoever watches the process begins the next one (docs/decisions/0020). Looks are counted and
 * not time: a device that slept was no longer silent than awake.
 */
const { shared, lookMs, looks, logFile } = workerData as WatchdogData
const state = new Int32Array(shared)
let last = Atomics.load(state, 0)
let silent = 0

setInterval(() => {
  const beat = Atomics.load(state, 0)
  silent = Atomics.load(state, 1) === 1 && beat === last ? silent + 1 : 0
  last = beat
  if (silent >= looks) endProcess()
}, lookMs)

function endProcess(): void {
  const words = {
    level: 'error',
    time: Date.now(),
    silentMs: silent * lookMs,
    msg: 'the station hung and is ended, to be started again',
  }
  const ends: End[] = [stderrEnd, ...(logFile === null ? [] : [createRotatingFile(logFile)])]
  for (const end of ends) linesTo(end).write(`${JSON.stringify(words)}\n`)
  process.kill(process.pid, 'SIGKILL')
}
