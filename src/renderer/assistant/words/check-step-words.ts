import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { CheckStep } from '#shared/assistant/messages.ts'

/** The steps of the check (R124), in the order they are taken. */
export const checkStepWords: Record<CheckStep, MessageDescriptor> = {
  accounts: msg`Linked accounts`,
  stores: msg`Stores they give access to`,
  states: msg`How each location stands`,
  device: msg`Checks of this device`,
}
