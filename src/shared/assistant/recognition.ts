import type { Language } from '../location/language.ts'
import { z } from 'zod'
import type { Intent, NamedChannel } from './intents.ts'

/** What a text most likely asks for. */
export type RecognisedIntent = {
  intent: Intent | 'unknown'
  /** How specific the words were: 1 is one thing no other intent is about, 0 is small talk, or `unknown`. */
  confidence: number
  /** Said that it must not be done: "n'activez pas". Only for what the assistant could do. */
  isNegated: boolean
  /** The platform named beside it, or elsewhere in the text. */
  channel: NamedChannel | null
  /** What else the words may mean where they leave a doubt, the likelier first: offered beside the answer. */
  orElse?: readonly Intent[]
}

/** A place named in the text. */
export const locationMention = z.object({
  said: z.string(),
  /** None: named, but not one of ours. Several: the name fits more than one. */
  locationIds: z.array(z.string()),
  isAmbiguous: z.boolean(),
  /** "all but the port" */
  isExcluded: z.boolean(),
})
export type LocationMention = z.infer<typeof locationMention>

export type Recognition = {
  language: Language | 'other'
  /** At least one, in the order they were said; `unknown` alone when nothing was understood. */
  intents: RecognisedIntent[]
  channel: NamedChannel | null
  locations: LocationMention[]
  /** "all my locations", "les deux". */
  isEverywhere: boolean
}

export type RecognitionContext = {
  locations: readonly { id: string; name: string; brand: string; address: string }[]
  /** Answered where the text gives no sign of its own. */
  language: Language
}
