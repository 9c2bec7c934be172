/** Why a delivery cannot be used, as it is answered: no stack, no path of this machine. `path` is the JSON path at fault. */
export type DeliveryRefusal = {
  status: 400 | 404 | 413 | 422
  code: string
  message: string
  path: string | null
}
