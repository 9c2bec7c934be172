import { z } from 'zod'
import { orderContent, orderLine } from './order-schema.ts'

/** What people read of an order, and what of it a change altered; reads.ts compares. */

export const kitchenContent = orderContent.pick({
  lines: true,
  customerNote: true,
  cutlery: true,
  customerName: true,
  fulfillment: true,
  estimatedPickupAt: true,
})
export type KitchenReads = z.infer<typeof kitchenContent>

export const lineChange = z.object({
  /** So many more or fewer to make; `note`: the same dishes, to be made in another way. */
  kind: z.enum(['more', 'fewer', 'note']),
  count: z.number(),
  line: orderLine,
  /** Whether its note has to be read; the kitchen may have it already. */
  withNote: z.boolean(),
})
export type LineChange = z.infer<typeof lineChange>
export const changedFacts = ['customer', 'fulfillment', 'promised', 'note', 'utensils'] as const
export type ChangedFact = (typeof changedFacts)[number]
export const orderChanges = z.object({ lines: z.array(lineChange), facts: z.array(z.enum(changedFacts)) })
export type OrderChanges = z.infer<typeof orderChanges>
