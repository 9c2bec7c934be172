import { backoffMs } from './backoff.ts'
import type { Client, OpenLine } from './client.ts'

/** Streams of the station, each starting with a snapshot; they run until `signal` aborts or the line breaks. */
export type Follow = (client: Client, signal: AbortSignal, heard: () => void) => Promise<void>[]

export type LinkReport =
  | { type: 'connecting' }
  | { type: 'open'; client: Client }
  | { type: 'lost' }
  | { type: 'refused' }

/** The station speaks every few seconds; a line silent for this long is dead even if nobody closed it. */
export const silentTooLongMs = 15_000

type Options = {
  open: OpenLine
  follow: Follow
  report: (report: LinkReport) => void
  /** Ends the keeping for good. */
  signal: AbortSignal
  /** Fires when waiting longer makes no sense: the network is back, or a person pressed "Try now". */
  hurry: EventTarget
}

/** Keeps a line open, and opens it again whenever it breaks. Resolves only when `signal` aborts. */
export async function keepConnected({ open, follow, report, signal, hurry }: Options): Promise<void> {
  let attempt = 0
  while (!signal.aborted) {
    report({ type: 'connecting' })
    const end = await live(open, follow, report, signal)
    if (signal.aborted) return
    attempt = end === 'was-alive' ? 0 : attempt + 1
    report({ type: end === 'refused' ? 'refused' : 'lost' })
    await pause(backoffMs(attempt, Math.random()), signal, hurry)
  }
}

async function live(
  open: OpenLine,
  follow: Follow,
  report: (report: LinkReport) => void,
  signal: AbortSignal,
): Promise<'refused' | 'never-alive' | 'was-alive'> {
  const line = await open().catch(() => null)
  if (line === 'refused') return 'refused'
  if (line === null) return 'never-alive'
  const streams = new AbortController()
  const silence = watchSilence()
  const stopped = new Promise<void>((resolve) =>
    signal.addEventListener('abort', () => resolve(), { signal: streams.signal }),
  )
  report({ type: 'open', client: line.client })
  const running = follow(line.client, streams.signal, silence.heard)
  // The first stream that ends or breaks takes the whole line down: half a snapshot is worse than none.
  await Promise.race([
    line.closed,
    silence.tooLong,
    stopped,
    ...running.map((stream) => stream.catch(() => {})),
  ])
  streams.abort()
  line.close()
  silence.stop()
  return silence.everHeard() ? 'was-alive' : 'never-alive'
}

function watchSilence() {
  let timer: ReturnType<typeof setTimeout> | undefined
  let heardOnce = false
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
      heardOnce = true
      start()
    },
    everHeard: () => heardOnce,
    stop: () => clearTimeout(timer),
  }
}

function pause(ms: number, signal: AbortSignal, hurry: EventTarget): Promise<void> {
  return new Promise((resolve) => {
    const over = new AbortController()
    const go = () => {
      clearTimeout(timer)
      over.abort()
      resolve()
    }
    const timer = setTimeout(go, ms)
    signal.addEventListener('abort', go, { signal: over.signal })
    hurry.addEventListener('hurry', go, { signal: over.signal })
  })
}
