import type { Intent, NamedChannel } from './intents.ts'
import type { LocationMention } from './recognition.ts'

/** One wish, however it was made: typed, or pressed as a suggested question. */
export type Wish = {
  intent: Intent | 'unknown'
  isNegated: boolean
  channel: NamedChannel | null
  locations: readonly LocationMention[]
  isEverywhere: boolean
  /** As it was typed; absent of a question that was pressed. */
  text?: string
}
