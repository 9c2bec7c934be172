import type { Language } from '../../world/portal.ts'
import { codeWords } from './words/codes.ts'
import { frameWords } from './words/frame.ts'
import { menuManagerWords } from './words/menu-manager.ts'
import { signInWords } from './words/sign-in.ts'
import { uberWords } from './words/uber.ts'
import { storeWords } from './words/store.ts'
import type { InOtherWords } from './words/in-other-words.ts'

const en = {
  ...frameWords.en,
  ...signInWords.en,
  ...storeWords.en,
  ...menuManagerWords.en,
  ...codeWords.en,
  ...uberWords.en,
}
/** Everything the portal says, in one language. */
export type Words = InOtherWords<typeof en>

const fr: Words = {
  ...frameWords.fr,
  ...signInWords.fr,
  ...storeWords.fr,
  ...menuManagerWords.fr,
  ...codeWords.fr,
  ...uberWords.fr,
}

const es: Words = {
  ...frameWords.es,
  ...signInWords.es,
  ...storeWords.es,
  ...menuManagerWords.es,
  ...codeWords.es,
  ...uberWords.es,
}

export const words: Record<Language, Words> = { en, fr, es }
