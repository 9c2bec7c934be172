import { z } from 'zod'
import { channels } from '../channel.ts'
import { sellableKinds, soldOutUntil } from '../menu/sold-out.ts'

/** Articles of the guide an answer may point to. */
export const guideArticles = [
  'store-id',
  'menus',
  'qa',
  'banners',
  'common-errors',
  'uber-eats',
  'pop-ups',
  'support',
] as const
export type GuideArticle = (typeof guideArticles)[number]

const kitchenScreens = ['orders', 'later', 'sold-out', 'history', 'tickets', 'device'] as const
const dashboardPages = [
  'home',
  'setup',
  'wizard',
  'activate',
  'account',
  'integrations',
  'explore',
  'contacts',
  'menus',
  'new-menu',
  'menu-issues',
  'reports',
  'people',
  'screens',
] as const

const editorPlaces = ['special-hours', 'menu-hours', 'menu-items'] as const
export type EditorPlace = (typeof editorPlaces)[number]

/** Where a button of the assistant leads: the kitchen's screens, the Dashboard's pages, or an article of the guide. */
export const destination = z.discriminatedUnion('to', [
  z.object({ to: z.enum(kitchenScreens) }),
  z.object({ to: z.enum(dashboardPages) }),
  z.object({ to: z.literal('disconnect'), locationId: z.string(), channel: z.enum(channels) }),
  z.object({ to: z.literal('guide'), article: z.enum(guideArticles) }),
  /** A part of the menu of that location; of the only menu there is where no location is named. */
  z.object({ to: z.enum(editorPlaces), locationId: z.string().nullable() }),
  /** The sheet that takes it off sale, or sells it again. */
  z.object({
    to: z.literal('take-off'),
    kind: z.enum(sellableKinds),
    sellableId: z.string(),
    name: z.string(),
    isOff: z.boolean(),
    until: soldOutUntil.nullable(),
  }),
  /** One order: on the board, or in the history. `received` where its number alone does not name it; epoch ms. */
  z.object({
    to: z.literal('order'),
    orderId: z.string(),
    displayNumber: z.string(),
    received: z.object({ at: z.number(), locationId: z.string() }).nullable(),
  }),
])
export type Destination = z.infer<typeof destination>
