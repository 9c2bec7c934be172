import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { ActionProblem } from './actions-store.ts'

/** Why an action did not happen, and what to do. */
export const actionProblemWords: Record<ActionProblem, MessageDescriptor> = {
  unreachable: msg`Not done: this screen cannot reach the station. Try again when the banner is gone.`,
  'line-broke': msg`Not known if this was done: the line broke. The order shows it when the banner is gone.`,
  'no-answer': msg`The station did not answer. Check the order, then try again.`,
  'too-late-to-undo': msg`Too late to undo: DoorDash has been told.`,
  'not-possible': msg`Not done: the order is no longer here.`,
  'not-allowed': msg`This screen may not do that. A manager sets what it may under Settings, Screens.`,
  failed: msg`Not done: something went wrong on the station. Try again.`,
}
