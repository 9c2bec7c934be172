import type { MessageDescriptor } from '@lingui/core'
import { msg, plural } from '@lingui/core/macro'

const minute = 60_000
const hour = 60 * minute

/** A span of time (ms) in words: `less than a minute`, `12 minutes`, `3 hours`. */
export function durationWords(ms: number): MessageDescriptor {
  const past = Math.max(0, ms)
  if (past < minute) return msg`less than a minute`
  if (past < hour) {
    const minutes = Math.floor(past / minute)
    return msg`${plural(minutes, { one: '# minute', other: '# minutes' })}`
  }
  if (past < 48 * hour) {
    const hours = Math.floor(past / hour)
    return msg`${plural(hours, { one: '# hour', other: '# hours' })}`
  }
  const days = Math.floor(past / (24 * hour))
  return msg`${plural(days, { one: '# day', other: '# days' })}`
}
