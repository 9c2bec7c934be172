import type { StoreProblem } from '../station/store-problem.ts'
import { z } from 'zod'
import type { ChannelHealth } from '../station/channel-health.ts'
import type { IntegrationView } from '../integration/view.ts'
import type { GoLive } from '../integration/go-live.ts'
import type { LinkedAccount } from '../integration/wizard.ts'
import type { Language, Location } from '../location/location.ts'
import type { StorefrontService } from '../pause/storefront-service.ts'
import { type Channel, channels } from '../channel.ts'
import { printProblems } from '../printing/printing.ts'

export const printerFact = z.object({
  id: z.string(),
  name: z.string(),
  state: z.enum(['ok', 'paper-low', 'problem', 'unknown']),
  problem: z.enum(printProblems).nullable(),
  /** Since when it is so (epoch ms), where this screen knows. */
  since: z.number().nullable(),
  lastPrintedAt: z.number().nullable(),
  /** Tickets not yet on paper. */
  waiting: z.number(),
})
export type PrinterFact = z.infer<typeof printerFact>

export const publishFailure = z.object({
  locationId: z.string(),
  locationName: z.string(),
  channel: z.enum(channels),
  at: z.number(),
  /** The channel's own words. */
  cause: z.string().nullable(),
})
export type PublishFailure = z.infer<typeof publishFailure>

/** An order on the board, as far as the chat tells of it without asking the station. */
export type LiveOrder = {
  orderId: string
  displayNumber: string
  ticketNumber: number
  channel: Channel
  /** A customer wrote of an allergy, to the order or to one of its dishes. */
  speaksOfAllergy: boolean
}

/** What this screen knows as it answers. Times are epoch ms; lists are null where only a manager may look. */
export type Facts = {
  now: number
  language: Language
  /** This screen reaches the station. */
  isOnline: boolean
  manager: { name: string } | null
  locations: readonly Location[]
  /** The one this board shows; null shows all. */
  boardLocationId: string | null
  integrations: readonly IntegrationView[] | null
  accounts: readonly LinkedAccount[] | null
  goLive: GoLive | null
  publishFailures: readonly PublishFailure[] | null
  channels: readonly ChannelHealth[]
  printers: readonly PrinterFact[]
  soldOutCount: number
  /** How each location takes orders from each channel. */
  services: readonly StorefrontService[]
  /** 0 to 1. */
  volume: number
  isMuted: boolean
  /** Deliveries refused in the last 24 hours. */
  rejected: number
  storeProblem: StoreProblem | null
  /** Those of the location this board shows that did not end; null until the board is known. */
  liveOrders: readonly LiveOrder[] | null
}
