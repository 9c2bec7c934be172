import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { channelNames } from '#shared/channel.ts'
import { localeOf } from '#shared/location/language.ts'
import { days } from '#shared/menu/hours.ts'
import type { OrderFilter, PartialFigure } from '#shared/reports/order-filter.ts'
import { dayName } from '#renderer/kit/words/day-names.ts'
import { useFormat } from '#renderer/kit/words/format.ts'
import { reasonWords } from '#renderer/kit/words/reasons.ts'
import { cutleryWords, statusWords } from '#renderer/kit/words/statuses.ts'
import { locationIn, useDevice } from '#renderer/station/device/device-store.ts'

/** What of a filter is taken away together: both ends of a span. */
export type FilterPart = { fields: readonly (keyof OrderFilter)[]; words: string }

/** Ends for which nobody gave a reason. */
const endWords: Record<string, MessageDescriptor> & { '': MessageDescriptor } = {
  'not-answered-in-time': msg`Not answered in time`,
  'confirm-too-late': msg`Failed at the channel`,
  '': msg`Cancelled by the channel or the customer`,
}

const figureWords: Record<PartialFigure, MessageDescriptor> = {
  accepted: msg`Accepted by us`,
  readied: msg`Cooked until ready`,
  'courier-waited': msg`A courier waited`,
  tip: msg`With a tip`,
  fee: msg`With a fee`,
  discount: msg`With a discount we gave`,
  refund: msg`With a refund`,
}

/** What a filter asks for, each part in words; the words that were typed stand in the search box instead. */
export function useFilterParts(filter: OrderFilter): FilterPart[] {
  const { t } = useLingui()
  const format = useFormat()
  const device = useDevice(({ state }) => state)
  const currency = device?.locations[0]?.currency ?? 'CAD'
  const locale = localeOf(format.language)
  const date = (day: string) => format.fullDate(Date.parse(`${day}T00:00:00Z`), 'UTC')
  const { from, to, locationId, channel, statuses, hour, weekday, dish, category } = filter
  const { isLate, isLost, reason, cutlery, minCents, maxCents, hasRating, stars, figure } = filter
  const parts: FilterPart[] = []
  const add = (fields: FilterPart['fields'], words: string) => void parts.push({ fields, words })

  const [firstDay, lastDay] = [from && date(from), to && date(to)]
  if (firstDay ?? lastDay)
    add(['from', 'to'], spanOf(firstDay, lastDay, t`From ${firstDay}`, t`Until ${lastDay}`))
  if (locationId !== undefined)
    add(['locationId'], locationIn(device, locationId)?.name ?? t`A location that was removed`)
  if (channel !== undefined) add(['channel'], channelNames[channel])
  if (statuses !== undefined && statuses.length > 0)
    add(['statuses'], statuses.map((status) => t(statusWords[status])).join(', '))
  if (weekday !== undefined) add(['weekday'], dayName(days[weekday - 1] ?? 'MON', locale, 'long'))
  const nextHour = (hour ?? 0) + 1
  if (hour !== undefined) add(['hour'], t`Between ${hour}:00 and ${nextHour}:00`)
  if (dish !== undefined) add(['dish'], dish)
  if (category !== undefined) add(['category'], category === '' ? t`Without a category` : category)
  if (isLate !== undefined) add(['isLate'], isLate ? t`Ready late` : t`Ready in time`)
  if (isLost !== undefined) add(['isLost'], isLost ? t`Cancelled or failed` : t`Neither cancelled nor failed`)
  if (reason !== undefined)
    add(['reason'], t(endWords[reason] ?? reasonWords(reason) ?? msg`Ended without a reason`))
  if (figure !== undefined) add(['figure'], t(figureWords[figure]))
  if (cutlery !== undefined) add(['cutlery'], t(cutleryWords[cutlery]))
  if (minCents !== undefined || maxCents !== undefined) {
    const [least, most] = [minCents, maxCents].map((cents) =>
      cents === undefined ? undefined : format.money(cents, currency),
    )
    add(['minCents', 'maxCents'], spanOf(least, most, t`At least ${least}`, t`At most ${most}`))
  }
  if (hasRating !== undefined) add(['hasRating'], hasRating ? t`With a rating` : t`Without a rating`)
  if (stars !== undefined) add(['stars'], t`Rated ${stars} of 5`)
  return parts
}

function spanOf(from: string | undefined, to: string | undefined, onlyFrom: string, onlyTo: string): string {
  if (from === undefined) return onlyTo
  if (to === undefined) return onlyFrom
  return from === to ? from : `${from} – ${to}`
}
