import type { ActivationResult, CutOff } from '../integration/activation.ts'
import type { GoLiveCheck } from '../integration/go-live.ts'
import type { LinkedAccount } from '../integration/wizard.ts'
import type { Channel } from '../order/order.ts'
import type {
  CallProblem,
  CheckedLocation,
  CheckStep,
  Message,
  PlaceOfBusiness,
  StepState,
} from './messages.ts'
import type { Place } from './places.ts'
import type { LocationMention } from './recognition.ts'

/** What was asked for when an activation was begun. */
export type ActivationWish = {
  channel: Channel
  locations: LocationMention[]
  isEverywhere: boolean
}

/** Where the activation dialogue stands (R121 to R135). `messageId` is the message that shows it. */
export type Dialogue =
  | { step: 'idle' }
  | { step: 'sign-in'; messageId: string; wish: ActivationWish | 'status' }
  | { step: 'checking'; messageId: string; wish: ActivationWish }
  | { step: 'stores'; messageId: string; wish: ActivationWish; locations: CheckedLocation[] }
  | { step: 'choosing'; messageId: string; channel: Channel }
  | { step: 'looking-up'; messageId: string; channel: Channel; locationIds: string[] }
  | {
      step: 'warning'
      messageId: string
      channel: Channel
      locationIds: string[]
      cutOffs: CutOff[]
      unproven: GoLiveCheck[]
    }
  | { step: 'activating'; messageId: string; channel: Channel; locations: PlaceOfBusiness[] }

/** All of a chat; it may be kept and restored as JSON. */
export type Conversation = {
  messages: Message[]
  /** Never set back, so that no id is used twice, not even after a restart. */
  nextNumber: number
  dialogue: Dialogue
  /** Texts in a row nobody understood. */
  misunderstood: number
}

/** Outcomes name the effect they answer by its `id`; an outcome of anything else is late and changes nothing. */
export type ChatEvent =
  | { type: 'said'; text: string }
  | { type: 'pressed'; messageId: string; buttonId: string }
  /** The whole selection of a `choose` message. */
  | { type: 'ticked'; messageId: string; locationIds: readonly string[] }
  | { type: 'check-step'; id: string; step: CheckStep; state: StepState }
  | { type: 'checked'; id: string; accounts: readonly LinkedAccount[]; locations: readonly CheckedLocation[] }
  | { type: 'check-failed'; id: string; problem: CallProblem }
  | { type: 'cut-offs'; id: string; cutOffs: readonly CutOff[] }
  | { type: 'cut-offs-failed'; id: string; problem: CallProblem }
  | { type: 'activation-result'; id: string; results: readonly ActivationResult[] }
  | { type: 'activation-failed'; id: string; problem: CallProblem }
  | { type: 'facts-changed' }
  | { type: 'manager-signed-in' }
  | { type: 'manager-left' }
  /** The program was started again with a kept conversation. */
  | { type: 'restarted' }
  /** A person wants an empty page. */
  | { type: 'cleared' }

/** What must happen; performed by the panel, never here. */
export type ChatEffect =
  | { type: 'check-stores'; id: string; channel: Channel }
  | { type: 'ask-cut-offs'; id: string; channel: Channel; locationIds: readonly string[] }
  | {
      type: 'activate'
      id: string
      channel: Channel
      locationIds: readonly string[]
      goneOnWithout: readonly GoLiveCheck[]
    }
  /** Reads how the locations stand now; changes nothing at the channel. Answered by `activation-result`. */
  | { type: 'ask-outcome'; id: string; channel: Channel; locationIds: readonly string[] }
  | { type: 'ask-for-manager' }
  | { type: 'open'; place: Place }

export type Turn = { conversation: Conversation; effects: readonly ChatEffect[] }

/** Messages kept; older ones scroll away for good. */
export const mostMessages = 200
