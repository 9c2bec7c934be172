import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'

const second = 1000
const minute = 60 * second
const hour = 60 * minute

/** A span (ms) in one unit, short enough for a pill and nowhere broken: `4 s`, `7 min`, `3 h`, `2 d`. */
export function span(ms: number): MessageDescriptor {
  const past = Math.max(0, ms)
  if (past < minute) {
    const seconds = Math.floor(past / second)
    return msg({ message: `${seconds}\u00a0s`, comment: 'seconds, as short as possible' })
  }
  if (past < hour) {
    const minutes = Math.floor(past / minute)
    return msg({ message: `${minutes}\u00a0min`, comment: 'minutes, as short as possible' })
  }
  if (past < 24 * hour) {
    const hours = Math.floor(past / hour)
    return msg({ message: `${hours}\u00a0h`, comment: 'hours, as short as possible' })
  }
  const days = Math.floor(past / (24 * hour))
  return msg({ message: `${days}\u00a0d`, comment: 'days, as short as possible' })
}
