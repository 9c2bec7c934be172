import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { UberFailure, UberState } from '../../world/uber-states.ts'

export const uberStateWords: Record<UberState, MessageDescriptor> = {
  OFFERED: msg`Offered`,
  ACCEPTED: msg`Accepted`,
  HANDED_OFF: msg`Handed off`,
  SUCCEEDED: msg`Succeeded`,
  FAILED: msg`Failed`,
}

/** Why an order of Uber Eats is over, by whose doing. */
export function failureWords({ reason, party }: UberFailure): MessageDescriptor {
  switch (reason) {
    case 'POS_DENIED':
      return msg`the app denied it`
    case 'ACCEPT_TIMED_OUT':
      return msg`not accepted within 11½ minutes`
    case 'DELIVERY_FAILED':
      return msg`no courier could be found`
    case 'CANCELED':
      return cancelledBy[party]
  }
}
const cancelledBy: Record<UberFailure['party'], MessageDescriptor> = {
  CUSTOMER: msg`the customer cancelled`,
  MERCHANT: msg`the restaurant cancelled`,
  UBER: msg`Uber cancelled`,
  DELIVERY_PARTNER: msg`the courier cancelled`,
}
