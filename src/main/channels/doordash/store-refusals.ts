import type { OrderChannel } from '../orders.ts'

const path = 'order.store.merchant_supplied_id'

/** An order whose store is not ours, or not active here. */
export const storeRefusals: OrderChannel['storeRefusals'] = {
  unknown: {
    status: 404,
    code: 'UNKNOWN_STORE',
    message: 'No location here has this merchant_supplied_id.',
    path,
  },
  notActive: {
    status: 422,
    code: 'STORE_NOT_ACTIVE',
    message:
      'This store is not activated here, so its orders are not taken. Activate it in the Dashboard first.',
    path,
  },
}
