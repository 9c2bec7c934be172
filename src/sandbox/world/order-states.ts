/**
 * An order as DoorDash sees it.
 * - `sending`: its webhook is out, not answered yet
 * - `waiting`: answered 202 (or shown on the tablet only); the limit of 3 to 8 minutes runs
 * - `confirmed`: accepted; `ready`: the restaurant said the food is ready
 * - `picked-up`, `delivered`: the dasher, the customer or the restaurant's courier has it
 * - `cancelled`, `failed`: over, for `reason`
 */
export const orderStates = [
  'sending',
  'waiting',
  'confirmed',
  'ready',
  'picked-up',
  'delivered',
  'cancelled',
  'failed',
] as const
export type OrderState = (typeof orderStates)[number]

export const outsiders = ['customer', 'dasher', 'doordash'] as const
/** Who outside the restaurant can cancel. */
export type Outsider = (typeof outsiders)[number]

export type EndReason =
  | Outsider
  /** Cancelled by the restaurant after it had accepted. */
  | 'merchant'
  /** The restaurant said `fail`. */
  | 'refused'
  /** The webhook was answered with something other than 200 or 202. */
  | 'bad-answer'
  /** No answer in just over a minute. */
  | 'no-answer'
  /** Nobody listens at the intake. */
  | 'unreachable'
  /** Answered 202 and then nothing within the limit. */
  | 'confirmation-timeout'

/** How it came to be accepted: a 200, the PATCH, or on the DoorDash tablet. */
export type AcceptedBy = 'webhook-answer' | 'confirm' | 'tablet'
