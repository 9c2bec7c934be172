/** A dasher's way, in order; without a schema, so that a page whose policy forbids what zod tries may read it. */
export const dasherSteps = [
  'dasher_confirmed',
  'arriving_at_store',
  'arrived_at_store',
  'dasher_out_for_delivery',
  'dropoff',
] as const
export type DasherStep = (typeof dasherSteps)[number]
