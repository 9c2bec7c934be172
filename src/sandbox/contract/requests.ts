import { z } from 'zod'
import { adjustOrderRequest, deactivationReasons } from '#shared/doordash/api.ts'
import { dasherSteps } from '#shared/order/order.ts'
import { freeOrder } from '../doordash/orders/free-order.ts'
import { presets } from '../doordash/orders/presets.ts'
import { outsiders } from '../world/order.ts'
import { adjustSpellings } from '../doordash/webhooks/bodies.ts'

/** Bodies of the control API (docs/sandbox.md). */

/** Answer only after the app has answered the webhook this sets off. */
const waitForAnswer = z.boolean().optional()

export const placeRequest = z
  .object({
    preset: z.enum(presets).optional(),
    order: freeOrder.optional(),
    overrides: z.record(z.string(), z.unknown()).optional(),
    store: z.string().max(100).optional(),
    anyway: z.boolean().optional(),
    /** With what was sold when it was filled: sold-out items and options are in it. */
    oldBasket: z.boolean().optional(),
    waitForAnswer,
  })
  .refine((request) => !(request.preset && request.order), 'takes a preset or an order, not both')
  .refine((request) => !request.overrides || request.order, 'overrides belong to an order')
export type PlaceRequest = z.input<typeof placeRequest>

export const resendRequest = z.object({ altered: z.boolean().optional(), waitForAnswer })
export const emptyRequest = z.object({})
export const dasherRequest = z.object({
  step: z.enum(dasherSteps).optional(),
  force: z.boolean().optional(),
  waitForAnswer,
})
export const cancelRequest = z.object({ by: z.enum(outsiders).default('customer'), waitForAnswer })
export const adjustRequest = z.object({
  items: adjustOrderRequest.shape.items.optional(),
  renewLineIds: z.boolean().optional(),
  spelling: z.enum(adjustSpellings).optional(),
  waitForAnswer,
})
export const pauseRequest = z.object({
  reason: z.enum(deactivationReasons).default('operational_issues'),
  notes: z.string().max(1_000).default(''),
  minutes: z.number().min(0.01).max(20_160),
})
export const rushRequest = z.object({
  perMinute: z.number().min(0.1).max(6_000),
  presets: z.array(z.enum(presets)).max(50).optional(),
  store: z.string().max(100).optional(),
})
export type RushRequest = z.output<typeof rushRequest>

export const aliveRequest = z.object({ alive: z.boolean() })
export const dashersRequest = z.object({ move: z.boolean() })
export const intakeRequest = z.object({
  url: z
    .url({ protocol: /^https?$/ })
    .nullable()
    .optional(),
  secret: z.string().max(1_000).optional(),
})
export const resetRequest = z.object({ seed: z.int().optional() })
