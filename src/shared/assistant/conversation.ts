import { z } from 'zod'
import { type ActivationResult, type CutOff, cutOff } from '../integration/activation.ts'
import { type GoLiveCheck, goLiveChecks } from '../integration/go-live.ts'
import type { LinkedAccount } from '../integration/wizard.ts'
import { type Channel, channels } from '../channel.ts'
import { languages } from '../location/language.ts'
import type { ServiceMode } from '../pause/mode.ts'
import {
  type AnsweredFigures,
  type CallProblem,
  checkedLocation,
  type CheckedLocation,
  type CheckStep,
  type FoundDish,
  message,
  locationName,
  type StepState,
} from './messages.ts'
import type { Destination } from './destinations.ts'
import { figuresQuestion } from './figures-question.ts'
import { locationMention } from './recognition.ts'
import type { ToldOrder } from './told-order.ts'

const channel = z.enum(channels)
const messageId = z.string()

/** What was asked for when an activation was begun. */
export const activationWish = z.object({
  channel,
  locations: z.array(locationMention),
  isEverywhere: z.boolean(),
})
export type ActivationWish = z.infer<typeof activationWish>

/** Where the activation dialogue stands (R121 to R135). `messageId` is the message that shows it. */
export const dialogue = z.discriminatedUnion('step', [
  z.object({ step: z.literal('idle') }),
  z.object({
    step: z.literal('sign-in'),
    messageId,
    wish: z.union([
      activationWish,
      z.literal('status'),
      z.object({
        figures: z.object({
          question: figuresQuestion,
          beside: figuresQuestion.optional(),
          locationId: z.string().nullable(),
          channel: channel.nullable(),
        }),
      }),
    ]),
  }),
  z.object({ step: z.literal('checking'), messageId, wish: activationWish }),
  z.object({
    step: z.literal('stores'),
    messageId,
    wish: activationWish,
    locations: z.array(checkedLocation),
  }),
  z.object({ step: z.literal('choosing'), messageId, channel }),
  z.object({ step: z.literal('looking-up'), messageId, channel, locationIds: z.array(z.string()) }),
  z.object({
    step: z.literal('warning'),
    messageId,
    channel,
    locationIds: z.array(z.string()),
    cutOffs: z.array(cutOff),
    unproven: z.array(z.enum(goLiveChecks)),
  }),
  z.object({
    step: z.literal('pausing'),
    messageId,
    places: z.array(z.object({ locationId: z.string(), channel })),
  }),
  z.object({ step: z.literal('activating'), messageId, channel, locations: z.array(locationName) }),
])
export type Dialogue = z.infer<typeof dialogue>

/** All of a chat; it may be kept and restored as JSON. */
export const conversation = z.object({
  messages: z.array(message),
  /** Never set back, so that no id is used twice, not even after a restart. */
  nextNumber: z.int().min(1),
  dialogue,
  /** Texts in a row nobody understood. */
  misunderstood: z.int().min(0),
  /** What was last spoken to it: it answers in the language it is asked. */
  language: z.enum(languages).optional(),
})
export type Conversation = z.infer<typeof conversation>

/** What became of a change of how orders come in; `by` is who changed it first. */
export type ModeOutcome = { state: 'noted' | 'changed' | 'failed' | 'unknown'; by: string | null }

/** Orders of a number that was asked about, newest first, or why they were not found. */
export type FoundOrders = { orders: readonly ToldOrder[]; isMore: boolean } | { problem: CallProblem }

/** What of the menu is meant, or why that was not found; `may`: this screen may take things off sale. */
export type FoundDishes =
  | { dishes: readonly FoundDish[]; isMore: boolean; may: boolean }
  | { problem: CallProblem }

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
  | { type: 'figures'; id: string; answer: { figures: AnsweredFigures } | { problem: CallProblem } }
  | { type: 'order-found'; id: string; answer: FoundOrders }
  | { type: 'dishes-found'; id: string; answer: FoundDishes }
  | { type: 'mode-set'; id: string; outcome: ModeOutcome }
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
  | {
      type: 'ask-figures'
      id: string
      from: string
      to: string
      locationId: string | null
      channel: Channel | null
    }
  /** `number` as it is folded in order-number.ts. Answered by `order-found`. */
  | { type: 'find-order'; id: string; number: string }
  /** On the menu of that location, of all where it is null. Answered by `dishes-found`. */
  | { type: 'find-dishes'; id: string; words: readonly string[]; locationId: string | null }
  | {
      type: 'set-mode'
      id: string
      places: readonly { locationId: string; channel: Channel; mark: string }[]
      mode: ServiceMode
    }
  | { type: 'ask-for-manager' }
  | { type: 'open'; place: Destination }

export type Turn = { conversation: Conversation; effects: readonly ChatEffect[] }

/** Messages kept; older ones scroll away for good. */
export const mostMessages = 200
