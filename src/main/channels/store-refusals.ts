import type { OrderChannel } from './orders.ts'

/** An order whose store is not ours, or not active here. `path` is where its channel names the store; `unknown` says the first. */
export function storeRefusals(path: string, unknown: string): OrderChannel['storeRefusals'] {
  return {
    unknown: { status: 404, code: 'UNKNOWN_STORE', message: unknown, path },
    notActive: {
      status: 422,
      code: 'STORE_NOT_ACTIVE',
      message:
        'This store is not activated here, so its orders are not taken. Activate it in the Dashboard first.',
      path,
    },
  }
}
