import type { z } from 'zod'
import { dasherStatusWebhook } from '#shared/doordash/webhooks.ts'
import type { OrderEvent } from '#shared/order/transition.ts'
import { describe } from '../channels/describe.ts'
import { follow } from './follow.ts'
import { refuse } from './inbox.ts'
import type { IntakeDeps, Prepared } from './intake-deps.ts'
import type { Message } from './message.ts'
import { joinedName, readName } from '../channels/doordash/read-name.ts'

/** Word of the courier of an order. */
export function prepareCourier(deps: IntakeDeps, message: Message, json: unknown): Prepared {
  const parsed = dasherStatusWebhook.safeParse(json)
  if (!parsed.success) {
    const refusal = describe(parsed.error)
    return () => refuse(deps, message, refusal)
  }
  const { delivery } = parsed.data
  return () => follow(deps, message, delivery.external_order_id, dasherMoved(delivery, deps.clock.now()))
}

/** Where the courier is, and who comes how. `at` in epoch ms. Pure. */
export function dasherMoved(
  { dasher, dasher_status }: z.infer<typeof dasherStatusWebhook>['delivery'],
  at: number,
): OrderEvent & { type: 'dasher-moved' } {
  const { vehicle } = dasher ?? {}
  return {
    type: 'dasher-moved',
    dasher: {
      step: dasher_status,
      name: joinedName(dasher?.first_name, dasher?.last_name),
      phone: readName(dasher?.phone_number),
      vehicle: joinedName(vehicle?.color, vehicle?.make, vehicle?.model),
      at,
    },
  }
}
