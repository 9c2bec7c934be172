import type { Dasher } from '#shared/order/order.ts'
import type { OrderState, ReadCourier } from '../../delivery.ts'

/** How an order of the 1.0.0 suite stands; a word this version does not know leaves it open. Pure. */
export function stateOfSuite(
  state: string | null | undefined,
  failure: string | null | undefined,
): OrderState {
  switch (state?.toUpperCase()) {
    case 'ACCEPTED':
      return 'accepted'
    case 'HANDED_OFF':
      return 'handed-over'
    case 'SUCCEEDED':
      return 'completed'
    case 'FAILED':
      return failure?.toUpperCase() === 'ACCEPT_TIMED_OUT' ? 'missed' : 'cancelled'
    default:
      return 'open'
  }
}

/** How an order of the previous generation stands. Pure. */
export function stateOfPrevious(state: string | null | undefined): OrderState {
  switch (state?.toUpperCase()) {
    case 'ACCEPTED':
      return 'accepted'
    case 'FINISHED':
      return 'completed'
    case 'DENIED':
    case 'CANCELED':
    case 'CANCELLED':
      return 'cancelled'
    default:
      return 'open'
  }
}

/** Uber's courier steps in ours; a planned courier is nobody yet, and one that failed is sought again. */
const steps: Readonly<Record<string, Dasher['step']>> = {
  EN_ROUTE_TO_PICKUP: 'arriving_at_store',
  ARRIVED_AT_PICKUP: 'arrived_at_store',
  EN_ROUTE_TO_DROPOFF: 'dasher_out_for_delivery',
  ARRIVED_AT_DROPOFF: 'dasher_out_for_delivery',
  COMPLETED: 'dropoff',
}

/** The step a courier's state stands for; null where it says nothing of where he is. Pure. */
export function courierStep(status: string | null | undefined): Dasher['step'] | null {
  return steps[status?.toUpperCase() ?? ''] ?? null
}

type Delivery = { status: string | null | undefined } & Omit<ReadCourier, 'step'>

/** The courier who is least far: only when all have picked up, the order has left (uber-eats.md section 12). Pure. */
export function courierOf(deliveries: readonly Delivery[]): ReadCourier | null {
  const known = deliveries
    .filter(({ status }) => status?.toUpperCase() !== 'FAILED')
    .map(({ status, ...who }) => ({ ...who, step: courierStep(status) }))
  const order = Object.values(steps)
  return known.some(({ step }) => step === null)
    ? null
    : (known
        .flatMap(({ step, ...who }) => (step === null ? [] : [{ ...who, step }]))
        .toSorted((a, b) => order.indexOf(a.step) - order.indexOf(b.step))[0] ?? null)
}
