import { z } from 'zod'
import { maxCents } from '#shared/doordash/order.ts'

export const utensils = ['yes', 'no', 'not-said'] as const
export type Utensils = (typeof utensils)[number]

export const fulfilments = ['dasher', 'pickup', 'self-delivery'] as const
export type Fulfilment = (typeof fulfilments)[number]

const text = z.string().max(2_000)

export type FreeOption = {
  name: string
  quantity: number
  priceCents: number
  group?: string | undefined
  options: FreeOption[]
}
const freeOption: z.ZodType<FreeOption> = z.object({
  name: text.min(1),
  quantity: z.int().min(0).max(9_999).default(1),
  priceCents: z.int().min(0).max(maxCents).default(0),
  group: text.optional(),
  get options() {
    return z.array(freeOption).default([])
  },
})

/** An order a tester wrote. Every field has a default; an item is one of the menu (`itemId`) or any name. */
export const freeOrder = z.object({
  customerName: text.optional(),
  items: z
    .array(
      z
        .object({
          itemId: text.optional(),
          name: text.min(1).optional(),
          quantity: z.int().min(0).max(9_999).default(1),
          priceCents: z.int().min(0).max(maxCents).optional(),
          note: text.default(''),
          consumerName: text.optional(),
          options: z.array(freeOption).default([]),
          /** Chooses what has to be chosen, as a customer in a hurry would. */
          required: z.boolean().default(false),
        })
        .refine((item) => item.itemId !== undefined || item.name !== undefined, 'needs an itemId or a name'),
    )
    .min(1)
    .max(500),
  note: text.optional(),
  utensils: z.enum(utensils).default('yes'),
  fulfilment: z.enum(fulfilments).default('dasher'),
  pickupInMinutes: z.int().min(0).max(10_080).default(25),
  scheduled: z.boolean().default(false),
  staffTipCents: z.int().min(0).max(maxCents).default(0),
  promoted: z.boolean().default(false),
  bagFee: z.boolean().default(false),
  /** Digits, so that one beyond 2^53 survives. */
  consumerId: z
    .string()
    .regex(/^\d{1,19}$/, 'is up to 19 digits')
    .optional(),
})
export type FreeOrder = z.output<typeof freeOrder>
