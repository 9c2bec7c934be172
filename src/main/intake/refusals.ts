import type { IntakeRefusal } from '../channels/decode.ts'

const storePath = 'order.store.merchant_supplied_id'

export const unknownStore: IntakeRefusal = {
  status: 404,
  code: 'UNKNOWN_STORE',
  message: 'No location here has this merchant_supplied_id.',
  path: storePath,
}

export const storeNotActive: IntakeRefusal = {
  status: 422,
  code: 'STORE_NOT_ACTIVE',
  message:
    'This store is not activated here, so its orders are not taken. Activate it in the Dashboard first.',
  path: storePath,
}
