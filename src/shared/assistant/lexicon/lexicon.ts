import { actions } from './actions.ts'
import { states } from './states.ts'
import { talk } from './talk.ts'
import { things } from './things.ts'

/** Every concept with its words in both languages; rules are written in these names. */
export const lexicon = { ...actions, ...things, ...states, ...talk } as const
export type Concept = keyof typeof lexicon
