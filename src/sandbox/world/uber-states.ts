/** How Uber says an order stands (uber-eats.md section 6). */
export const uberStates = ['OFFERED', 'ACCEPTED', 'HANDED_OFF', 'SUCCEEDED', 'FAILED'] as const
export type UberState = (typeof uberStates)[number]

/** Where a courier is, in the order he gets there (section 12). */
export const courierSteps = [
  'SCHEDULED',
  'EN_ROUTE_TO_PICKUP',
  'ARRIVED_AT_PICKUP',
  'EN_ROUTE_TO_DROPOFF',
  'ARRIVED_AT_DROPOFF',
  'COMPLETED',
] as const
export type CourierStep = (typeof courierSteps)[number]

export type UberFulfilment = 'DELIVERY_BY_UBER' | 'DELIVERY_BY_MERCHANT' | 'PICKUP' | 'DINE_IN'

/** Which calls read and answer it: the 1.0.0 suite's, or those of the generation before. */
export const generations = ['suite', 'previous'] as const
export type Generation = (typeof generations)[number]

/** Why it is over, in the words of `failure_info`. */
export type UberFailure = {
  reason: 'POS_DENIED' | 'ACCEPT_TIMED_OUT' | 'DELIVERY_FAILED' | 'CANCELED'
  party: 'MERCHANT' | 'CUSTOMER' | 'UBER' | 'DELIVERY_PARTNER'
  description: string
}

export const uberOutsiders = ['customer', 'uber', 'courier'] as const
/** Who outside the restaurant can cancel. */
export type UberOutsider = (typeof uberOutsiders)[number]
