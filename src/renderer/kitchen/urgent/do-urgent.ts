import type { BoardOrder } from '#shared/api/orders.ts'
import type { Urgent } from '#shared/order/urgent.ts'
import { useDevice } from '#renderer/station/device/device-store.ts'
import { orderActions } from '#renderer/station/orders/order-actions.ts'
import { prepFor, usePrep } from '#renderer/station/orders/prep-store.ts'

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
