import type { BackupsState } from '../api/backups.ts'
import type { Slip } from '../api/health.ts'
import type { DeviceClock, PartTrouble, UnreadableSecret } from '../api/device.ts'
import type { DoorProblem } from '../api/screens.ts'
import type { Channel } from '../channel.ts'
import type { PrinterStatus } from '../printing/printing.ts'
import type { ChannelHealth } from '../station/channel-health.ts'
import type { GatewayLink } from '../station/gateway-link.ts'
import type { StoreProblem } from '../station/store-problem.ts'

/** What is counted in the store, which takes longer than a glance: read beside the intake. Times are epoch ms. */
export type CountedFacts = {
  lastOrderAt: number | null
  /** Orders that came in during the last hour. */
  lastHour: number
  outbox: {
    waiting: number
    gaveUp: number
    /** When the oldest that waits was asked for. */
    oldestAt: number | null
    lastError: string | null
    lastSentAt: number | null
  }
  /** Deliveries refused in the last 24 hours. */
  refused: { count: number; newestAt: number | null }
  printers: readonly {
    id: string
    name: string
    waiting: number
    oldestAt: number | null
    lastPrintedAt: number | null
  }[]
  slips: readonly Slip[]
}

/** One location at one channel, as the store has it. */
export type StorefrontFact = {
  channel: Channel
  locationId: string
  /** As people call it. */
  location: string
  state: 'active' | 'cut-off'
  /** It takes no orders: since somebody here, or the channel, paused it. */
  pause: { by: 'here' | 'channel'; until: number | null } | null
}

/** What only a running station knows. */
export type LiveFacts = {
  version: string
  startedAt: number
  channels: readonly Omit<ChannelHealth, 'waiting' | 'gaveUp'>[]
  intake: {
    isListening: boolean
    taken: { port: number; since: number } | null
    problem: StoreProblem | null
    /** How long the slower of its last answers took (ms); null before the first. */
    answerMs: number | null
    wrongSecrets: { count: number; since: number } | null
  }
  /** Null where the channels reach this station themselves. */
  gateway: GatewayLink | null
  printers: readonly Pick<PrinterStatus, 'printerId' | 'state' | 'problem' | 'since'>[]
  sound: { heard: number; silent: number; heardAt: number | null }
  screensHere: ReadonlySet<string>
  /** Those whose page is of another version of the program. */
  screensOutdated: ReadonlySet<string>
  door: DoorProblem | null
  troubles: readonly PartTrouble[]
  unreadableSecrets: readonly UnreadableSecret[]
}

/** All that is known of a station at the moment `now` (epoch ms). */
export type HealthFacts = {
  now: number
  counted: CountedFacts
  storefronts: readonly StorefrontFact[]
  screens: readonly { id: string; name: string; pairedAt: number; lastSeenAt: number | null }[]
  /** Null where nobody could say. */
  freeBytes: number | null
  backups: Pick<BackupsState, 'running' | 'fullInDays' | 'problem'> & {
    last: { at: number; orders: number | null } | null
  }
  clock: DeviceClock
  /** Whether every location shows another time of day than this device. */
  isElsewhere: boolean
  /** Null while the station does not run. */
  live: LiveFacts | null
}
