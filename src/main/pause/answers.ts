import { tellAgainMs, type ThrottleEvent, type ThrottleRecord } from '#shared/pause/throttle.ts'
import { type Answer, isPassing, retryAfterMs, wordsOf } from '../channels/menus.ts'
import type { Standing } from '../channels/throttle.ts'
import { backoffMs } from '../base/backoff.ts'

/** What the answers of a channel mean for a throttle. All pure; `random` in [0, 1). */

/** After the channel was told. */
export function whenTold(
  { attempts }: ThrottleRecord,
  answer: Answer<unknown>,
  random: number,
): ThrottleEvent {
  if (answer.kind === 'answered') return { type: 'told' }
  const error = wordsOf(answer)
  if (!isPassing(answer)) return { type: 'refused', error }
  const waitMs = Math.max(retryAfterMs(answer), backoffMs(attempts + 1, random))
  return { type: 'postponed', error, waitMs, isToBeTold: false }
}

/** After the channel was read back; `record` is as it was when it was asked for, `now` in epoch ms. */
export function whenRead(
  record: ThrottleRecord,
  answer: Answer<Standing>,
  now: number,
  random: number,
): ThrottleEvent {
  const waitMs = backoffMs(record.attempts + 1, random)
  if (answer.kind !== 'answered') {
    const atLeast = Math.max(waitMs, retryAfterMs(answer))
    return { type: 'postponed', error: wordsOf(answer), waitMs: atLeast, isToBeTold: false }
  }
  const isOn = isInForce(record, answer.value)
  // What was refused stays so while the channel is as it was.
  if (record.state === 'refused' && isOn)
    return { type: 'postponed', error: record.error, waitMs: tellAgainMs, isToBeTold: false }
  const isAsWanted = isOn === (record.wanted === 'on')
  if (isAsWanted || record.state === 'confirmed' || record.state === 'refused') return { type: 'shown', isOn }
  // The channel takes its while; one that took it long ago is told again.
  const isToBeTold = now - (record.sentAt ?? now) >= tellAgainMs
  return { type: 'postponed', error: null, waitMs, isToBeTold }
}

/** Whether what was asked for is in force at the channel; of a wish to open by hand, whether anything is. */
function isInForce({ ref, wanted, lifting, state }: ThrottleRecord, { ours, theirs }: Standing): boolean {
  if (wanted === 'off') return ours.length > 0 || (lifting === 'person' && theirs !== null)
  return state === 'refused' ? ours.length > 0 : ours.some((one) => one === null || one === ref)
}
