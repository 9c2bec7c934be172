import { z } from 'zod'
import { uberId } from '#shared/uber/wire.ts'
import { safeJson } from '../protocol/decode.ts'
import type { CallAnswer } from '../protocol/call.ts'
import type { Pointer } from '../delivery.ts'
import type { UberLine } from './client.ts'
import type { Way } from './receive.ts'

const suiteList = z.looseObject({
  data: z.array(z.looseObject({ order: z.looseObject({ id: uberId }).nullish(), id: uberId.nullish() })),
})
/** Fifty orders, whole. */
const mostBytes = 8 * 1024 * 1024
const previousList = z.looseObject({ orders: z.array(z.looseObject({ id: uberId })) })

/**
 * Orders of a store that wait for an answer (uber-eats.md section 5): by the list of the 1.0.0 suite, and by that of the
 * generation before where the store is not on it. Empty where Uber says nothing. Never throws.
 */
export async function waitingOrders(
  { send }: Pick<UberLine, 'send'>,
  storeId: string,
  locationId: string | null,
): Promise<Pointer[]> {
  const id = encodeURIComponent(storeId)
  const suite = await send({
    method: 'GET',
    path: `/v1/delivery/store/${id}/orders?state=OFFERED`,
    locationId,
    mostBytes,
  })
  const listed = read(suite, suiteList)
  if (listed)
    return pointers(
      listed.data.flatMap((one) => one.order?.id ?? one.id ?? []),
      storeId,
      'suite',
    )
  if (suite.kind !== 'answered' || ![400, 403, 404].includes(suite.status)) return []
  const previous = await send({
    method: 'GET',
    path: `/v1/eats/stores/${id}/created-orders?limit=50`,
    locationId,
    mostBytes,
  })
  return pointers(
    (read(previous, previousList)?.orders ?? []).map((one) => one.id),
    storeId,
    'previous',
  )
}

function read<Form extends z.ZodType>(answer: CallAnswer, form: Form): z.infer<Form> | undefined {
  if (answer.kind !== 'answered' || answer.status !== 200) return undefined
  return form.safeParse(safeJson(answer.text)).data
}

function pointers(ids: readonly string[], storeId: string, way: Way): Pointer[] {
  return ids.map((platformOrderId) => ({ platformOrderId, storeId, way, toldAt: null, isDue: true }))
}
