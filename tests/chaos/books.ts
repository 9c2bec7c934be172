import type { Channel } from '#shared/channel.ts'
import type { PrintProblem, PrintState, TicketKind, TicketNotice } from '#shared/printing/printing.ts'
import type { Content } from './content.ts'
import type { PaperOf } from './papers.ts'

/** What the two sides, the paper and the screens know at the end of a day. Money is cents. */
export type Facts = {
  /** Orders as the channels have them. */
  placed: readonly PlacedOrder[]
  /** Orders as the station's store has them. */
  kept: readonly KeptOrder[]
  /** Orders of the channels that the station shows as ones it could not read, or is still to read, by the channel's id. */
  shownUnreadable: readonly string[]
  tickets: readonly Ticket[]
  /** The dishes that stand on no kitchen ticket of a printer; one that is not named makes whole orders. */
  notFor: ReadonlyMap<string, ReadonlySet<string>>
  /** The channel whose customers' tickets a printer makes; one that is not named makes those of all. */
  onlyFor: ReadonlyMap<string, Channel>
  papers: readonly PaperOf[]
  /** The printer behind a queue of the computer's, and how often that was given each ticket; null where there is none. */
  queue: { printer: string; handedOver: ReadonlyMap<string, number> } | null
  /** What people pressed and were told is done. */
  done: readonly Done[]
  /** The same orders as the screen lists them. */
  shown: readonly ShownOrder[]
  /** The sums of the screen of reports. */
  report: Figures
  /** What went wrong outside of any order: a station that ended by itself, a store with a fault. */
  incidents: readonly string[]
}

export type PlacedOrder = {
  /** Where it stands in the plan. */
  step: number
  channel: Channel
  id: string
  /** The station answered its webhook 2xx. */
  isTaken: boolean
  /** What came of its webhooks: `202`, `no-answer`, `unreachable`, ... */
  fate: string
  state: 'open' | 'accepted' | 'refused' | 'ended'
  acceptedBy: 'app' | 'tablet' | null
  /** Calls that accept it, which the channel carried out. */
  acceptances: number
  /** What was ordered, and after it what each change by the customer or the channel made of it. */
  contents: readonly Content[]
  /** The station answered 2xx to what told of the last change; true where there was none. */
  isChangeTaken: boolean
}

export type KeptOrder = {
  id: string
  channel: Channel
  platformOrderId: string
  displayNumber: string
  status: string
  confirmation: string
  isAcceptedHere: boolean
  isRefusedHere: boolean
  isLost: boolean
  content: Content
  /** Commands to the channel about it. */
  commands: readonly { kind: string; state: string; maybeHeard: boolean }[]
}

export type Ticket = {
  id: string
  orderId: string
  printer: string
  /** The printer whose ticket it is, where another stands in for it; else the same. */
  owner: string
  /** On so many pieces of paper. */
  copies: number
  kind: TicketKind
  notice: TicketNotice
  /** As it stands on paper: `0042 / 1`. */
  number: string
  state: PrintState
  problem: PrintProblem | null
}

/** The channel's name of an order, as a key. */
export const keyOf = (channel: Channel, id: string): string => `${channel} ${id}`

export type Done = { orderId: string; act: 'accept' | 'refuse' | 'ready' | 'picked-up'; screen: string }
export type ShownOrder = {
  id: string
  status: string
  confirmation: string
  totalCents: number
  paper: string
}
export type Figures = {
  orders: number
  subtotalCents: number
  taxCents: number
  totalCents: number
  cancelled: number
  failed: number
  lostCents: number
}

/** `step` is the place in the plan of the order it is about; null where it is about none. */
export type Difference = {
  kind: 'lost' | 'doubled' | 'false-claim' | 'sum' | 'incident'
  step: number | null
  what: string
}
