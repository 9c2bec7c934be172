import { backoffMs } from './backoff.ts'
import type { Client, OpenLine } from './client.ts'

/** Streams of the station, each starting with a snapshot; they run until `signal` aborts or the line breaks. */
export type Follow = (client: Client, signal: AbortSignal, heard: () => void) => Promise<void>[]

export type LinkReport =
  | { type: 'connecting' }
  | { type: 'open'; client: Client }
  /** `cause` is what broke the line, for the log; null when it was merely closed or silent. */
  | { type: 'lost'; cause: unknown }
  | { type: 'refused' }
  /** The station cannot work on its folder, and asks what to do. */
  | { type: 'rescue'; client: Client }
  /** The station speaks another version of the contract. */
  | { type: 'outdated' }

/** The station speaks every few seconds; a line silent for this long is dead even if nobody closed it. */
export const silentTooLongMs = 15_000
/** A station that is there says something within this time; asked where the line may have died unseen (ms). */
export const answersWithinMs = 400
/** That time is counted in looks this far apart (ms): see `foundDead`. */
const lookMs = 50

type Options = {
  open: OpenLine
  follow: Follow
  report: (report: LinkReport) => void
  /** Ends the keeping for good. */
  signal: AbortSignal
  /** Fires when the line may be another than it was: the device woke, the network is back, or a person pressed "Try now". */
  retryNow: EventTarget
}

/** Keeps a line open, and opens it again whenever it breaks. Resolves only when `signal` aborts. */
export async function keepConnected({ open, follow, report, signal, retryNow }: Options): Promise<void> {
  let attempt = 0
  while (!signal.aborted) {
    report({ type: 'connecting' })
    const end = await live(open, follow, report, signal, retryNow)
    if (signal.aborted) return
    attempt = typeof end !== 'string' && end.wasAlive ? 0 : attempt + 1
    report(typeof end === 'string' ? { type: end } : { type: 'lost', cause: end.cause })
    // Whoever has just looked at the screen does not wait for a line that was dead before.
    if (typeof end !== 'string' && end.wasFoundDead) continue
    await pause(backoffMs(attempt, Math.random()), signal, retryNow)
  }
}

const onAbort = (signal: AbortSignal, then: () => void) =>
  signal.addEventListener('abort', then, { once: true })

async function live(
  open: OpenLine,
  follow: Follow,
  report: (report: LinkReport) => void,
  signal: AbortSignal,
  retryNow: EventTarget,
): Promise<'refused' | 'outdated' | { wasAlive: boolean; wasFoundDead: boolean; cause: unknown }> {
  let line: Awaited<ReturnType<OpenLine>>
  try {
    line = await open()
  } catch (cause) {
    return { wasAlive: false, wasFoundDead: false, cause }
  }
  if (typeof line === 'string') return line
  if ('rescue' in line) {
    report({ type: 'rescue', client: line.rescue.client })
    await Promise.race([line.rescue.closed, new Promise<void>((resolve) => onAbort(signal, resolve))])
    line.rescue.close()
    return { wasAlive: true, wasFoundDead: false, cause: null }
  }
  const streams = new AbortController()
  const silence = watchSilence()
  const stopped = new Promise<void>((resolve) =>
    signal.addEventListener('abort', () => resolve(), { signal: streams.signal }),
  )
  let wasFoundDead = false
  const dead = foundDead(line.client, silence.words, retryNow, streams.signal).then(
    () => (wasFoundDead = true),
  )
  report({ type: 'open', client: line.client })
  let cause: unknown = null
  try {
    // The first stream that ends or breaks takes the whole line down: half a snapshot is worse than none.
    await Promise.race([
      line.closed,
      silence.tooLong,
      dead,
      stopped,
      ...follow(line.client, streams.signal, silence.heard),
    ])
  } catch (error) {
    cause = error
  }
  streams.abort()
  line.close()
  silence.stop()
  return { wasAlive: silence.everHeard(), wasFoundDead, cause }
}

/**
 * Resolves when the station was asked because the line may have died unseen, and said nothing. A device that slept knows
 * nothing of a line that was cut meanwhile: its own timers slept too.
 *
 * A screen that has much to draw is no dead line: what the station said may stand in the queue behind that work. So the time
 * is counted in looks: work of any length is one look, and what came in behind it is read before the next. And any word
 * of the station, not only the answer, begins the count anew.
 */
function foundDead(
  client: Client,
  words: () => number,
  retryNow: EventTarget,
  over: AbortSignal,
): Promise<void> {
  return new Promise((resolve) => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = (looksLeft: number, heardBefore: number) => {
      if (looksLeft === 0) return resolve()
      timer = setTimeout(() => {
        const heard = words()
        look(heard > heardBefore ? answersWithinMs / lookMs : looksLeft - 1, heard)
      }, lookMs)
    }
    const ask = () => {
      clearTimeout(timer)
      look(answersWithinMs / lookMs, words())
      client.device.protocol().then(() => clearTimeout(timer), resolve)
    }
    over.addEventListener('abort', () => clearTimeout(timer), { once: true })
    retryNow.addEventListener('retry-now', ask, { signal: over })
  })
}

function watchSilence() {
  let timer: ReturnType<typeof setTimeout> | undefined
  let words = 0
  let tell: () => void = () => {}
  const tooLong = new Promise<void>((resolve) => (tell = resolve))
  const start = () => {
    clearTimeout(timer)
    timer = setTimeout(tell, silentTooLongMs)
  }
  start()
  return {
    tooLong,
    heard: () => {
      words += 1
      start()
    },
    everHeard: () => words > 0,
    /** How often the station was heard. */
    words: () => words,
    stop: () => clearTimeout(timer),
  }
}

function pause(ms: number, signal: AbortSignal, retryNow: EventTarget): Promise<void> {
  return new Promise((resolve) => {
    const over = new AbortController()
    const go = () => {
      clearTimeout(timer)
      over.abort()
      resolve()
    }
    const timer = setTimeout(go, ms)
    signal.addEventListener('abort', go, { signal: over.signal })
    retryNow.addEventListener('retry-now', go, { signal: over.signal })
  })
}
