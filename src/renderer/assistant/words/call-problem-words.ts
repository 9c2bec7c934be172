import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { CallProblem } from '#shared/assistant/messages.ts'

/** Why the station or DoorDash brought nothing, and what to do. */
export const callProblemWords: Record<CallProblem | 'CHANGED', MessageDescriptor> = {
  NOT_READY: msg`At least one of these locations is not ready any more.`,
  CHECKS_MISSING: msg`A check of this device is no longer valid.`,
  SIGNED_OUT: msg`The manager's session has ended.`,
  SIGN_IN_AGAIN: msg`DoorDash asks you to sign in to this account again. The button is on the Integrations page.`,
  UNREACHABLE: msg`DoorDash does not answer right now. Check the internet connection and try again in a minute.`,
  OFFLINE: msg`This screen cannot reach the station. Try again when the banner is gone.`,
  NO_ANSWER: msg`The station did not answer in time.`,
  FAILED: msg`Something went wrong on the station. Try again.`,
  CHANGED: msg`Something changed in the meantime.`,
}
