import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { keptSpan } from '#renderer/kit/words/kept-span.ts'
import type { Sentences } from './sentences.ts'

type Setting = 'keep-bodies' | 'keep-contacts' | 'keep-names' | 'keep-orders' | 'orders-may-go'

/** How long what is known of customers is kept. */
export const privacySentences: Sentences<Setting> = {
  'keep-bodies': ({ subject, before, after }, { t }) =>
    msg`${subject}: original deliveries are kept for ${t(span(after))} instead of ${t(span(before))}`,
  'keep-contacts': ({ subject, before, after }, { t }) =>
    msg`${subject}: telephones and addresses are kept for ${t(span(after))} instead of ${t(span(before))}`,
  'keep-names': ({ subject, before, after }, { t }) =>
    msg`${subject}: names and notes are kept for ${t(span(after))} instead of ${t(span(before))}`,
  'keep-orders': ({ subject, before, after }, { t }) =>
    msg`${subject}: orders are kept for ${t(span(after))} instead of ${t(span(before))}`,
  'orders-may-go': ({ subject, after }) => msg`${subject}: orders from before ${after} may be deleted`,
}

function span(days: string): MessageDescriptor {
  return keptSpan(Number(days))
}
