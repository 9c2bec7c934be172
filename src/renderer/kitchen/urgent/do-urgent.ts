import type { BoardOrder } from '#shared/api/orders.ts'
import type { CallPath } from '#shared/api/screen-calls.ts'
import type { Urgent } from '#shared/order/urgent.ts'
import { useDevice } from '#renderer/station/device/device-store.ts'
import { orderActions } from '#renderer/station/orders/order-actions.ts'
import { prepFor, usePrep } from '#renderer/station/orders/prep-store.ts'
import { useMay } from '#renderer/station/screens/own-screen-store.ts'

/** Does the one thing an urgent order asks for. Resolves to whether it happened; if not, its entry says why. */
export function doUrgent({ does }: Urgent, order: BoardOrder): Promise<boolean> {
  switch (does) {
    case 'see-ending':
      return orderActions.endingSeen(order.id)
    case 'see':
      return orderActions.seen(order.id)
    case 'send-again':
      return orderActions.retrySend(order.id)
    case 'make-ready':
      return orderActions.ready(order.id)
    case 'accept': {
      const location = useDevice.getState().state?.locations.find(({ id }) => id === order.locationId)
      return orderActions.accept(order.id, prepFor(usePrep.getState(), order, location))
    }
  }
}

/** What each asks of the station: a screen that may only look has no button for it. */
const callOf = {
  'see-ending': 'orders.acknowledge',
  see: 'orders.acknowledge',
  'send-again': 'orders.retrySend',
  'make-ready': 'orders.ready',
  accept: 'orders.accept',
} as const satisfies Record<Urgent['does'], CallPath>

/** Whether this screen may do the one thing an urgent order asks for. */
export function useMayDo({ does }: Urgent): boolean {
  return useMay(callOf[does])
}
