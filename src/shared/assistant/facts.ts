import type { StoreProblem } from '../station/store-problem.ts'
import type { ChannelHealth } from '../station/channel-health.ts'
import type { IntegrationView } from '../integration/view.ts'
import type { GoLive } from '../integration/go-live.ts'
import type { LinkedAccount } from '../integration/wizard.ts'
import type { Language, Location } from '../location/location.ts'
import type { Channel } from '../order/order.ts'
import type { PrintProblem } from '../printing/printing.ts'

export type PrinterFact = {
  id: string
  name: string
  state: 'ok' | 'paper-low' | 'problem' | 'unknown'
  problem: PrintProblem | null
  /** Since when it is so (epoch ms), where this screen knows. */
  since: number | null
  lastPrintedAt: number | null
  /** Tickets not yet on paper. */
  waiting: number
}

export type PublishFailure = {
  locationId: string
  locationName: string
  channel: Channel
  at: number
  /** The channel's own words. */
  cause: string | null
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
  /** 0 to 1. */
  volume: number
  isMuted: boolean
  /** Deliveries refused in the last 24 hours. */
  rejected: number
  storeProblem: StoreProblem | null
}
