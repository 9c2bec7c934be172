import type { Channel } from '../channel.ts'

/**
 * How long each channel waits for the answer to an order, in ms: we plan for the shortest, and after the grace behind it
 * the channel has given up for certain.
 * - DoorDash: three to eight minutes after a 202, differently per order
 * - Uber Eats: eleven and a half minutes since the order was placed
 */
export const answerTimes = {
  doordash: { planMs: 3 * 60_000, graceMs: 5 * 60_000 },
  'uber-eats': { planMs: 11 * 60_000, graceMs: 30_000 },
} as const satisfies Record<Channel, { planMs: number; graceMs: number }>

/** When the channel has given up an unanswered order for certain, epoch ms. */
export function givenUpAt({ channel, confirmBy }: { channel: Channel; confirmBy: number }): number {
  return confirmBy + answerTimes[channel].graceMs
}

/** How long the channel waits at the longest, in ms. */
export function longestWaitMs(channel: Channel): number {
  return answerTimes[channel].planMs + answerTimes[channel].graceMs
}
