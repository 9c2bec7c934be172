import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { CourierStep, UberFailure, UberFulfilment, UberState } from '../../world/uber-states.ts'

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

export const uberFulfilmentWords: Record<UberFulfilment, MessageDescriptor> = {
  DELIVERY_BY_UBER: msg`Uber’s courier`,
  DELIVERY_BY_MERCHANT: msg`Own courier`,
  PICKUP: msg`Customer collects`,
  DINE_IN: msg`At a table`,
}

/** What the courier does next, as a button says it. */
export const courierButtonWords: Record<CourierStep, MessageDescriptor> = {
  SCHEDULED: msg`Plan a courier`,
  EN_ROUTE_TO_PICKUP: msg`Courier on the way`,
  ARRIVED_AT_PICKUP: msg`Courier at the door`,
  EN_ROUTE_TO_DROPOFF: msg`Courier takes it`,
  ARRIVED_AT_DROPOFF: msg`Courier at the customer’s`,
  COMPLETED: msg`Courier delivers`,
}

/** Where the courier is. */
export const courierStepWords: Record<CourierStep, MessageDescriptor> = {
  SCHEDULED: msg`planned`,
  EN_ROUTE_TO_PICKUP: msg`on the way to the restaurant`,
  ARRIVED_AT_PICKUP: msg`at the door`,
  EN_ROUTE_TO_DROPOFF: msg`on the way to the customer`,
  ARRIVED_AT_DROPOFF: msg`at the customer’s`,
  COMPLETED: msg`delivered`,
}
