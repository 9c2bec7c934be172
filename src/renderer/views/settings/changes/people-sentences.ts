import { msg } from '@lingui/core/macro'
import { actionWords, levelWords, roleWords } from '#renderer/kit/words/permissions.ts'
import { type Sentences, wordsFor } from './sentences.ts'

type Setting =
  | 'person-added'
  | 'person-renamed'
  | 'person-role'
  | 'person-email'
  | 'person-left'
  | 'person-back'
  | 'password'
  | 'password-reset'
  | 'permission'
  | 'pin'

/** Who works here, and what they may do. */
export const peopleSentences: Sentences<Setting> = {
  'person-added': ({ subject: name, after }, words) => {
    const now = wordsFor(roleWords, after, words)
    return msg`${name} added: ${now}`
  },
  'person-renamed': ({ before, after }) => msg`${before} is now called ${after}`,
  'person-role': ({ subject: name, before, after }, words) => {
    const [now, earlier] = [wordsFor(roleWords, after, words), wordsFor(roleWords, before, words)]
    return msg`${name} is now: ${now}, before: ${earlier}`
  },
  'person-email': ({ subject }) => msg`E-mail of ${subject} changed`,
  'person-left': ({ subject }) => msg`${subject} no longer works here`,
  'person-back': ({ subject }) => msg`${subject} works here again`,
  password: ({ subject }) => msg`${subject} changed the password`,
  'password-reset': ({ subject }) => msg`New password given to ${subject}`,
  permission: ({ subject, before, after }, words) => {
    const what = wordsFor(actionWords, subject, words)
    const [now, earlier] = [wordsFor(levelWords, after, words), wordsFor(levelWords, before, words)]
    return msg`${what}: ${now}; before: ${earlier}`
  },
  pin: ({ subject, before, after }) => {
    if (after === '') return msg`PIN of ${subject} removed`
    return before === '' ? msg`PIN of ${subject} set` : msg`PIN of ${subject} changed`
  },
}
