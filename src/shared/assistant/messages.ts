import type { StoreProblem } from '../station/store-problem.ts'
import type { ChannelHealth } from '../station/channel-health.ts'
import type { CutOff } from '../integration/activation.ts'
import type { StorePause } from '../integration/view.ts'
import type { GoLiveCheck } from '../integration/go-live.ts'
import type { IntegrationState, QaAlert } from '../integration/integration.ts'
import type { LinkedAccount } from '../integration/wizard.ts'
import type { Language } from '../location/location.ts'
import type { Channel } from '../order/order.ts'
import type { PublishFailure, PrinterFact } from './facts.ts'
import type { HelpIntent, Intent, NamedChannel } from './intents.ts'
import type { Place } from './places.ts'

/**
 * Everything the chat may show. Messages are data; the renderer has the words. `id` is unique in a conversation for good,
 * `at` is epoch ms. Only buttons a message still carries may be pressed: they are taken away once they no longer hold.
 */
export type Message = { id: string; at: number; buttons: readonly Button[] } & (FromPerson | FromBot)

/** `id` is stable and unique within its message; tests and the keyboard find it by that. */
export type Button = { id: string; does: Deed }
export type Deed =
  /** R126: unfolds the locations of one channel. */
  | { type: 'choose-channel'; channel: Channel }
  /** R129: goes on with the ticked ones. */
  | { type: 'activate-ticked' }
  /** R132. */
  | { type: 'confirm' }
  | { type: 'cancel' }
  /** R134, and every way back into the dialogue: checks again, then lists. */
  | { type: 'start-activation'; channel: Channel }
  /** Asks what became of an activation; sends none. */
  | { type: 'ask-outcome' }
  | { type: 'sign-in' }
  /** A suggested question. */
  | { type: 'ask'; intent: Intent; channel: NamedChannel | null }
  | { type: 'open'; place: Place }

export type FromPerson = { from: 'person' } & (
  | { kind: 'said'; text: string }
  /** Pressed a suggested question. */
  | { kind: 'asked'; intent: Intent }
)

/** A location as every message names it; times of a message are shown in its zone. */
export type PlaceOfBusiness = { locationId: string; name: string; brand: string; timeZone: string }

/** How one location stands with one channel (R121). */
export type Standing = PlaceOfBusiness & {
  channel: Channel
  state: IntegrationState
  since: number
  alert: QaAlert | null
  reason: { code: string | null; details: string | null } | null
  lastHeardAt: number | null
  pause: StorePause | null
  needsSignIn: boolean
}

/** A store of the supplied account, as the check found it (R125). `locationId` is null where it is not connected yet. */
export type CheckedLocation = {
  locationId: string | null
  storeId: string | null
  name: string
  brand: string
  address: string
  timeZone: string
  channel: Channel
  state: IntegrationState
  since: number
  alert: QaAlert | null
  reason: { code: string | null; details: string | null } | null
  needsSignIn: boolean
}

/** Why a location cannot be activated now. */
export type Obstacle =
  | 'already-active'
  | 'under-way'
  | 'not-connected'
  | 'connecting'
  | 'qa-running'
  | QaAlert
  | 'blocked'
  | 'disconnected'
  | 'sign-in-again'

export const checkSteps = ['accounts', 'stores', 'states', 'device'] as const
export type CheckStep = (typeof checkSteps)[number]
export type StepState = 'waiting' | 'under-way' | 'done' | 'failed'

export type Outcome = PlaceOfBusiness & {
  /** `not-started`: certain that nothing was changed. */
  outcome: 'active' | 'under-way' | 'failed' | 'blocked' | 'not-started'
  code: string | null
  details: string | null
}

/** Why an activation or a check brought nothing: codes of the contract, and what the screen found. */
export type CallProblem =
  | 'NOT_READY'
  | 'CHECKS_MISSING'
  | 'SIGNED_OUT'
  | 'SIGN_IN_AGAIN'
  | 'UNREACHABLE'
  | 'OFFLINE'
  | 'NO_ANSWER'
  | 'FAILED'

export type FromBot = { from: 'bot' } & (
  | { kind: 'welcome' }
  | {
      kind: 'talk'
      reply: 'greeting' | 'thanks' | 'yes-to-what' | 'no' | 'nothing-to-cancel' | 'help' | 'nothing-done'
    }
  /** `again`: not the first time in a row, so support is offered. */
  | { kind: 'not-understood'; again: boolean }
  /** English and French are what is spoken here. */
  | { kind: 'language-note' }
  /** `standings` is null without a manager; `channels` is what every device knows. */
  | {
      kind: 'status'
      channel: Channel | null
      channels: readonly ChannelHealth[]
      standings: readonly Standing[] | null
      isOnline: boolean
    }
  | { kind: 'answer'; topic: HelpIntent | 'connect' | 'disconnect'; findings: readonly Finding[] }
  /** That platform cannot be connected here; its contact is all there is. */
  | { kind: 'channel-not-offered'; channel: NamedChannel }
  /** R124. */
  | { kind: 'checking'; channel: Channel; steps: Readonly<Record<CheckStep, StepState>> }
  | { kind: 'check-failed'; problem: CallProblem }
  /** R125, under the heading of the channel, with its [Activate] (R126). */
  | {
      kind: 'stores'
      channel: Channel
      accounts: readonly LinkedAccount[]
      locations: readonly CheckedLocation[]
    }
  /** R127, R128: `ticked` are ids of `ready`. */
  | {
      kind: 'choose'
      channel: Channel
      ready: readonly (CheckedLocation & { locationId: string })[]
      notReady: readonly (CheckedLocation & { obstacle: Obstacle; next: Place | null })[]
      ticked: readonly string[]
    }
  | { kind: 'tick-first' }
  /** About a location that was named. */
  | { kind: 'unknown-location'; said: string }
  | { kind: 'ambiguous-location'; said: string; candidates: readonly PlaceOfBusiness[] }
  | {
      kind: 'location-not-ready'
      location: PlaceOfBusiness
      obstacle: Obstacle
      since: number
      reason: { code: string | null; details: string | null } | null
    }
  | { kind: 'looking-up-cut-offs'; locationCount: number }
  /** R130, R131, B12; `unproven` are the checks of this device that Confirm goes on without (B11), recorded. */
  | {
      kind: 'warning'
      channel: Channel
      cutOffs: readonly CutOff[]
      unproven: readonly GoLiveCheck[]
      /** Why it is shown again, if it is. */
      shownAgain: 'checks-changed' | null
    }
  /** Typed "yes" where only the button counts. */
  | { kind: 'press-the-button'; step: 'stores' | 'choosing' | 'warning' }
  /** Changes in place as outcomes come in (R133). */
  | { kind: 'activating'; channel: Channel; outcomes: readonly Outcome[] }
  /** R133, with R134's button. */
  | { kind: 'result'; channel: Channel; outcomes: readonly Outcome[] }
  /** R135. */
  | { kind: 'activation-error'; channel: Channel; outcomes: readonly Outcome[] }
  /** Certain that nothing was activated. */
  | { kind: 'not-started'; problem: CallProblem | 'CHANGED' }
  /** The line broke: it may or may not have happened. */
  | { kind: 'outcome-unknown'; channel: Channel; locations: readonly PlaceOfBusiness[]; problem: CallProblem }
  | { kind: 'still-under-way'; channel: Channel }
  | { kind: 'cancelled' }
  /** Sent already; going back is for support. */
  | { kind: 'cannot-cancel'; channel: Channel }
  | { kind: 'not-sent-offline' }
  | { kind: 'sign-in-needed'; to: 'activate' | 'see-status' | 'learn-outcome' }
  | { kind: 'signed-in'; name: string }
  | { kind: 'signed-out' }
  | { kind: 'interrupted'; what: 'check' | 'choice' | 'activation' }
)

/** What this device found out about the question; an answer shows it before the general words. */
export type Finding =
  | { kind: 'screen-offline' }
  | { kind: 'store-problem'; problem: StoreProblem }
  | { kind: 'no-printer' }
  | { kind: 'printer-problem'; printer: PrinterFact }
  | { kind: 'tickets-waiting'; printer: PrinterFact }
  | { kind: 'printer-fine'; printer: PrinterFact }
  | { kind: 'channel'; health: ChannelHealth }
  | { kind: 'sends-waiting'; channel: Channel; waiting: number; gaveUp: number }
  | { kind: 'refused-deliveries'; count: number }
  | { kind: 'board-shows-one'; location: PlaceOfBusiness }
  | { kind: 'no-locations' }
  /** Only a manager sees the rest. */
  | { kind: 'sign-in-to-see' }
  | { kind: 'standing'; standing: Standing }
  | { kind: 'qa-running'; location: PlaceOfBusiness; channel: Channel; since: number }
  | { kind: 'publish-failed'; failure: PublishFailure }
  | { kind: 'store-id'; location: PlaceOfBusiness; channel: Channel; storeId: string }
  | { kind: 'sold-out'; count: number }
  | { kind: 'muted' }
  | { kind: 'volume'; volume: number }
  | { kind: 'prep'; location: PlaceOfBusiness; minutes: number; autoAccept: boolean }
  | { kind: 'language'; language: Language }
  | { kind: 'manager'; name: string | null }
  /** Of these platforms, in this order; numbers are in support/contacts.ts. */
  | { kind: 'contacts'; platforms: readonly NamedChannel[] }
