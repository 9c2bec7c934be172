import { z } from 'zod'

/** One line of what could be read: a dish, or (deeper) what was chosen for it. */
export const readableLine = z.object({
  depth: z.number(),
  quantity: z.number().nullable(),
  name: z.string(),
  note: z.string().nullable(),
})
export type ReadableLine = z.infer<typeof readableLine>

/**
 * What a person can make of an order this program had to refuse. Everything is a guess from the names of fields: to read
 * out on the phone, never to cook from unasked. Amounts are in the smallest unit of a currency nobody told us.
 */
export const readableOrder = z.object({
  /** What is read out over the counter. */
  number: z.string().nullable(),
  /** DoorDash's id of the order. */
  platformOrderId: z.string().nullable(),
  storeId: z.string().nullable(),
  customerName: z.string().nullable(),
  customerPhone: z.string().nullable(),
  note: z.string().nullable(),
  lines: z.array(readableLine),
  totalCents: z.number().nullable(),
  /** There was more than is kept here. */
  isCut: z.boolean(),
})
export type ReadableOrder = z.infer<typeof readableOrder>
