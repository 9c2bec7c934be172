import { msg } from '@lingui/core/macro'
import { timeOf } from '#shared/menu/hours.ts'
import { languageName } from './device-sentences.ts'
import type { Sentences } from './sentences.ts'

type Setting =
  | 'auto-accept'
  | 'auto-accept-hours'
  | 'auto-accept-below'
  | 'prep-minutes'
  | 'day-ends-at'
  | 'ticket-language'
  | 'location-added'
  | 'location-removed'
  | 'location-back'
  | 'location-brand'
  | 'location-name'
  | 'location-address'
  | 'location-time-zone'

/** What was changed of a location, and how its orders are taken. */
export const locationSentences: Sentences<Setting> = {
  'auto-accept': ({ subject, after }) =>
    after === 'true'
      ? msg`${subject}: orders are accepted automatically`
      : msg`${subject}: orders wait for a person to accept them`,
  'auto-accept-hours': ({ subject, after }) => {
    if (after === '') return msg`${subject}: automatic acceptance at any hour`
    const place = subject
    const [from = '', until = ''] = after.split('-').map((minutes) => timeOf(Number(minutes)))
    return msg`${place}: automatic acceptance from ${from} to ${until}`
  },
  'auto-accept-below': ({ subject, after }) =>
    after === ''
      ? msg`${subject}: automatic acceptance however many orders there are`
      : msg`${subject}: automatic acceptance below ${after} orders at a time`,
  'prep-minutes': ({ subject, before, after }) =>
    msg`${subject}: usual prep time ${after} min instead of ${before} min`,
  'day-ends-at': ({ subject, before, after }) => {
    const [now, earlier] = [timeOf(Number(after)), timeOf(Number(before))]
    return msg`${subject}: the day ends at ${now} instead of ${earlier}`
  },
  'ticket-language': ({ subject, before, after }) => {
    const [now, earlier] = [languageName(after), languageName(before)]
    return msg`${subject}: tickets in ${now} instead of ${earlier}`
  },
  'location-added': ({ subject }) => msg`Location added: ${subject}`,
  'location-removed': ({ subject }) => msg`Location removed: ${subject}`,
  'location-back': ({ subject }) => msg`Location brought back: ${subject}`,
  'location-brand': ({ subject, before }) => msg`${subject}: the brand was ${before} before`,
  'location-name': ({ subject, before }) => msg`${subject}: the name was ${before} before`,
  'location-address': ({ subject, before, after }) =>
    msg`${subject}: the address is ${after} instead of ${before}`,
  'location-time-zone': ({ subject, before, after }) =>
    msg`${subject}: the time zone is ${after} instead of ${before}`,
}
