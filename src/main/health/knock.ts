import type { Channel } from '#shared/channel.ts'
import { call } from '../channels/protocol/call.ts'
import type { ServerTimes } from '../channels/protocol/server-time.ts'

/** Whoever presses a button waits for it: a server that takes longer is as good as silent. In ms. */
const knockMs = 5_000
/** What a server says of its front page is of no interest, in bytes. */
const mostBytes = 1_000

/** What came of a knock, and how long the answer took (ms). */
export type Knock = { channel: Channel; isAnswered: boolean; tookMs: number }

/**
 * Knocks at each channel's server, all at once: any answer proves the line, and its `Date` tells the time. No key is sent.
 * Never throws.
 */
export function createKnock(deps: {
  times: ServerTimes
  servers: () => readonly { channel: Channel; url: string }[]
  onKnocked: (channel: Channel, isAnswered: boolean) => void
  /** The station closes. */
  ending: AbortSignal
}): () => Promise<Knock[]> {
  return () =>
    Promise.all(
      deps.servers().map(async ({ channel, url }) => {
        const from = performance.now()
        const { ending } = deps
        const answer = await call(() => ({}), deps.times, {
          method: 'GET',
          url,
          withinMs: knockMs,
          mostBytes,
          ending,
        })
        const isAnswered = answer.kind === 'answered'
        if (!ending.aborted) deps.onKnocked(channel, isAnswered)
        return { channel, isAnswered, tookMs: Math.round(performance.now() - from) }
      }),
    )
}
