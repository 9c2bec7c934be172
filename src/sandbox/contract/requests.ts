import { z } from 'zod'
import { adjustOrderRequest, deactivationReasons } from '#shared/doordash/api.ts'
import { exclusionCodes } from '#shared/doordash/onboarding.ts'
import { frequencies, reviewTypes } from '#shared/doordash/reports.ts'
import { dasherSteps } from '#shared/order/dasher-steps.ts'
import { emojis } from '#shared/reports/emojis.ts'
import { outsiders } from '../world/order-states.ts'
import { uberPausers } from '../world/uber-store.ts'
import { presets } from '../world/order-presets.ts'
import { menusOnFile, qaVerdicts } from '../world/stores.ts'
import { freeOrder } from './free-order.ts'

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

/** Two spellings are in the field: DoorDash's page has `OrderAdjust`, public notes `OrderAdjustment`. */
export const adjustSpellings = ['OrderAdjust', 'OrderAdjustment'] as const
export type AdjustSpelling = (typeof adjustSpellings)[number]
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
export const uberPauseRequest = z.object({
  by: z.enum(uberPausers).default('restaurant'),
  minutes: z.number().min(0.01).max(20_160),
})
export type UberPauseRequest = z.output<typeof uberPauseRequest>
export const rushRequest = z.object({
  perMinute: z.number().min(0.1).max(6_000),
  presets: z.array(z.enum(presets)).max(50).optional(),
  store: z.string().max(100).optional(),
  /** Of all orders, how many are Uber Eats': from 0 to 1. */
  uberShare: z.number().min(0).max(1).optional(),
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

const openHours = (most: number) =>
  z.array(z.object({ day_index: z.string(), start_time: z.string(), end_time: z.string() })).max(most)

export const qaRequest = z.object({
  verdict: z.enum(qaVerdicts).optional(),
  exclusionCode: z.enum(exclusionCodes).optional(),
  stepMs: z.int().min(0).max(3_600_000).optional(),
})
export type QaChange = z.output<typeof qaRequest>

const provider = z
  .object({ name: z.string().min(1).max(100), kind: z.enum(['pos', 'aggregator']) })
  .nullable()
export const fileRequest = z.object({
  utensils: z.boolean().optional(),
  isSignupComplete: z.boolean().optional(),
  isActive: z.boolean().optional(),
  menu: z.enum(menusOnFile).optional(),
  openHours: openHours(100).optional(),
  currentProvider: provider.optional(),
})
export type StoreFileChange = z.output<typeof fileRequest>

const refusal = z.string().min(1).max(500).nullable()
export const activationRequest = z.object({ refuse: refusal })
export const revokeRequest = z.object({ email: z.string().max(200).optional() })
export const uberRequest = z.object({
  refuse: refusal.optional(),
  currentProvider: provider.optional(),
  status: z.enum(['NOT_ACTIVATED', 'ACTIVATED']).optional(),
})

const itemId = z.string().min(1).max(1_024)
/** What somebody changes in DoorDash's own Menu Manager, past the app (R27). */
export const outsideChange = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('item-price'), itemId, priceCents: z.int().min(0).max(100_000_000) }),
  z.object({ kind: z.literal('item-name'), itemId, name: z.string().trim().min(1).max(500) }),
  z.object({ kind: z.literal('item-removed'), itemId }),
  z.object({ kind: z.literal('hours'), openHours: openHours(200) }),
])
export type OutsideChange = z.output<typeof outsideChange>

export const paceRequest = z.object({ ms: z.int().min(0).max(86_400_000) })

const words = z.array(z.string().max(1_000)).max(50)
/** What a customer says; nothing of it has to be reasonable. */
const opinion = z.object({
  at: z.int().min(0).optional(),
  stars: z.int().min(1).max(5).nullable().default(null),
  emoji: z.enum(emojis).nullable().default(null),
  comment: z.string().max(100_000).default(''),
  tags: words.default([]),
  categories: words.default([]),
  reviewType: z.enum(reviewTypes).default('order_quality'),
  frequency: z.enum(frequencies).default('New'),
})
const isSomething = ({ stars, emoji, comment }: z.output<typeof opinion>) =>
  stars !== null || emoji !== null || comment !== ''
export const opinionRequest = opinion.refine(isSomething, 'says nothing')
export const reviewRequest = opinion
  .extend({ store: z.string().max(100), deliveryUuid: z.string().max(200).nullable().optional() })
  .refine(isSomething, 'says nothing')
export const reportingRequest = z.object({
  isOpen: z.boolean().optional(),
  reportMs: z.int().min(0).max(3_600_000).optional(),
})
