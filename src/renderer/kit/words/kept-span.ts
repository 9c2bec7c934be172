import type { MessageDescriptor } from '@lingui/core'
import { msg, plural } from '@lingui/core/macro'
import { spanOf } from '#shared/privacy/retention.ts'

/** How long something is kept (days), as people say it: `30 days`, `7 years`. */
export function keptSpan(days: number): MessageDescriptor {
  const { unit, count } = spanOf(days)
  return unit === 'years'
    ? msg`${plural(count, { one: '# year', other: '# years' })}`
    : msg`${plural(count, { one: '# day', other: '# days' })}`
}
