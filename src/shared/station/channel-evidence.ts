import type { Channel } from '../channel.ts'
import type { CallFailure, ChannelHealth } from './channel-health.ts'

/** DoorDash pauses a store whose device is silent this long, so silence is worth a warning from here on (ms). */
export const quietAfterMs = 5 * 60_000
/** Uber Eats pauses nobody for it: in a lull half an hour without an order means nothing (ms). */
const lullMs = 30 * 60_000
const quietAfter: Record<Channel, number> = { doordash: quietAfterMs, 'uber-eats': lullMs }

/**
 * What we know of a channel, as evidence (B3). Times are epoch ms.
 * - `heard`: it sent something lately
 * - `quiet`: it sent nothing for a while, yet answers when we call: most likely no orders
 * - `silent`: it sent nothing for a while and nothing else is known
 * - `unanswered`: our last call got no answer, or none that helps; `why` says whose trouble it is
 * - `never`: nothing heard since this device was set up
 */
export type ChannelEvidence =
  | { kind: 'heard' | 'quiet' | 'silent'; heardAt: number }
  | { kind: 'unanswered'; why: CallFailure; failedAt: number; heardAt: number | null }
  | { kind: 'never' }

/** Tells quiet from broken. Pure; `now` in epoch ms. */
export function channelEvidence(
  health: Pick<ChannelHealth, 'channel' | 'lastHeardAt' | 'lastReachedAt' | 'lastFailedAt' | 'lastFailure'>,
  now: number,
): ChannelEvidence {
  const { lastHeardAt: heardAt, lastReachedAt: reachedAt, lastFailedAt: failedAt } = health
  if (failedAt !== null && failedAt > (reachedAt ?? 0) && failedAt > (heardAt ?? 0))
    return { kind: 'unanswered', why: health.lastFailure ?? 'no-answer', failedAt, heardAt }
  if (heardAt === null) return { kind: 'never' }
  if (now - heardAt <= quietAfter[health.channel]) return { kind: 'heard', heardAt }
  return { kind: reachedAt !== null && now - reachedAt <= quietAfterMs ? 'quiet' : 'silent', heardAt }
}
