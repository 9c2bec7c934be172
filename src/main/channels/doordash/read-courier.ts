import type { z } from 'zod'
import type { dasherStatusWebhook } from '#shared/doordash/webhooks.ts'
import type { OrderEvent } from '#shared/order/order-event.ts'
import { joinedName, readName } from '../read-name.ts'

/** Where the courier is, their name and their vehicle. `at` in epoch ms. Pure. */
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
