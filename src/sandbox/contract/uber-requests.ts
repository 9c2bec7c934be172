import { z } from 'zod'
import { courierSteps, generations, uberOutsiders } from '../world/uber-states.ts'
import { uberPresets } from '../world/uber-presets.ts'
import { freeOrder } from './free-order.ts'

/** Bodies of the control API about Uber Eats (docs/sandbox.md). */

export const uberEventRequest = z.object({
  eventType: z.string().min(1).max(100),
  store: z.string().max(100).default('chez-loutre-centre'),
  fields: z.record(z.string(), z.unknown()).default({}),
})
export const uberScopesRequest = z.object({ scopes: z.array(z.string().max(100)).max(20) })

const waitForAnswer = z.boolean().optional()

export const placeUberRequest = z
  .object({
    preset: z.enum(uberPresets).optional(),
    order: freeOrder.optional(),
    /** Which calls read it; without, those of the store. */
    generation: z.enum(generations).optional(),
    store: z.string().max(100).optional(),
    /** Also where the store is paused. */
    anyway: z.boolean().optional(),
    oldBasket: z.boolean().optional(),
    waitForAnswer,
  })
  .refine((request) => !(request.preset && request.order), 'takes a preset or an order, not both')
export type PlaceUberRequest = z.input<typeof placeUberRequest>

export const actRequest = z.object({ waitForAnswer })
export const courierRequest = z.object({ step: z.enum(courierSteps).optional(), waitForAnswer })
export const cancelUberRequest = z.object({ by: z.enum(uberOutsiders).default('customer'), waitForAnswer })
export const editRequest = z.object({
  lines: z
    .array(z.object({ lineId: z.string().max(200), quantity: z.int().min(0).max(9_999) }))
    .max(500)
    .optional(),
  waitForAnswer,
})
export const answerRequest = z.object({ keeps: z.boolean().default(true), waitForAnswer })
export const webhooksRequest = z.object({
  version: z.literal('1.0.0').nullable().optional(),
  scheduled: z.boolean().optional(),
  deliveries: z.boolean().optional(),
  release: z.boolean().optional(),
})
export type WebhooksChange = z.output<typeof webhooksRequest>
