/** Why a delivery cannot be used, as it is answered: no stack, no path of this machine. `path` is the JSON path at fault. */
export type DeliveryRefusal = {
  status: 400 | 404 | 413 | 422
  code: string
  message: string
  path: string | null
}

/** It could not be kept just now: the channel sends it again, and it is the same one. */
export const notStored = {
  status: 503,
  body: {
    error: {
      code: 'STORE_UNAVAILABLE',
      message: 'The order could not be stored. Send it again.',
      path: null,
    },
  },
} as const
