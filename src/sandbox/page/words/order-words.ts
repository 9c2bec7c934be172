import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { DasherStep } from '#shared/order/dasher-steps.ts'
import type { Fulfilment } from '../../contract/free-order.ts'
import type { EndReason, OrderState } from '../../world/order-states.ts'

export const stateWords: Record<OrderState, MessageDescriptor> = {
  sending: msg`On its way`,
  waiting: msg`Waiting`,
  confirmed: msg`Confirmed`,
  ready: msg`Ready`,
  'picked-up': msg`Picked up`,
  delivered: msg`Delivered`,
  cancelled: msg`Cancelled`,
  failed: msg`Failed`,
}

/** Why an order ended, to stand under its state. */
export const reasonWords: Record<EndReason, MessageDescriptor> = {
  customer: msg`by the customer`,
  dasher: msg`by the dasher`,
  doordash: msg`by DoorDash`,
  merchant: msg`by the restaurant`,
  refused: msg`refused by the app`,
  'bad-answer': msg`the app answered an error`,
  'no-answer': msg`no answer in a minute`,
  unreachable: msg`the app was not reached`,
  'confirmation-timeout': msg`not confirmed in time`,
}

export const fulfilmentWords: Record<Fulfilment, MessageDescriptor> = {
  dasher: msg`Dasher`,
  pickup: msg`Customer collects`,
  'self-delivery': msg`Own courier`,
}

/** What the dasher does next, as a button says it. */
export const dasherButtonWords: Record<DasherStep, MessageDescriptor> = {
  dasher_confirmed: msg`Send a dasher`,
  arriving_at_store: msg`Dasher 400 m away`,
  arrived_at_store: msg`Dasher at the door`,
  dasher_out_for_delivery: msg`Dasher takes it`,
  dropoff: msg`Dasher delivers`,
}

/** Where the dasher is. */
export const dasherStepWords: Record<DasherStep, MessageDescriptor> = {
  dasher_confirmed: msg`assigned`,
  arriving_at_store: msg`400 m away`,
  arrived_at_store: msg`at the door`,
  dasher_out_for_delivery: msg`on the way to the customer`,
  dropoff: msg`delivered`,
}
