/** What a person may want of the assistant: the closed list; its words are in `lexicon`, its recognition in `rules`. */

/** Things the assistant does, or begins, itself (R121, R122, R134). */
export const actionIntents = ['status', 'activate', 'activate-more', 'connect', 'disconnect'] as const

/** Questions it answers, each aware of how this device stands. */
export const helpIntents = [
  'eligibility',
  'store-id',
  'popup-blocked',
  'code-not-arriving',
  'role-not-allowed',
  'cutlery',
  'publish-error',
  'menu-hours-missing',
  'menu-empty',
  'import-failed',
  'integration-error',
  'qa-how-long',
  'create-menu',
  'sold-out',
  'pause',
  'printer-problem',
  'no-orders',
  'order-problem',
  'driver-problem',
  'contacts',
  'common-errors',
  'contact-support',
  'official-language',
  'accept-on-tablet',
  'prep-time',
  'refund',
  'login',
  'change-language',
  'sound',
  'reports',
  'report-export',
  'second-screen',
  'stations',
  'all-day',
  'people',
  'print-twice',
  'station-health',
  'uber-consent',
] as const
export type HelpIntent = (typeof helpIntents)[number]

/** What rules alone find: hours of a day, and what is asked for within an intent (`narrow-topic.ts`). */
const narrowTopics = [
  'special-hours',
  'password',
  'edit-item',
  'menu-hours',
  'print-garbled',
  'cancel-order',
] as const

/** All that is answered with words of its own. */
export const topics = [...helpIntents, 'connect', 'disconnect', ...narrowTopics] as const
export type Topic = (typeof topics)[number]

export const talkIntents = ['greeting', 'thanks', 'yes', 'no', 'cancel', 'help'] as const
export type TalkIntent = (typeof talkIntents)[number]

export const intents = [...actionIntents, ...helpIntents, ...talkIntents] as const
export type Intent = (typeof intents)[number]

/** Every platform people name; only those of `order.ts` can be connected and activated here. */
export const namedChannels = ['doordash', 'uber-eats', 'grubhub', 'chownow', 'skip'] as const
export type NamedChannel = (typeof namedChannels)[number]

export function isHelp(intent: Intent): intent is HelpIntent {
  return helpIntents.some((each) => each === intent)
}

export function isTalk(intent: Intent): intent is TalkIntent {
  return talkIntents.some((each) => each === intent)
}
