import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { SoldOutProblem } from './sold-out-actions.ts'

export const soldOutProblemWords: Record<SoldOutProblem, MessageDescriptor> = {
  unreachable: msg`Not done: this screen cannot reach the station. Try again when the banner is gone.`,
  'no-answer': msg`Not known if this was done: the station did not answer. Check the list, then try again.`,
  past: msg`Not done: that time has passed. Choose a later one.`,
  unknown: msg`Not done: it is no longer on a menu of these locations.`,
  failed: msg`Not done: something went wrong on the station. Try again.`,
}
