import { feeKinds } from '#shared/order/order-schema.ts'
import type { OrderFilter, PartialFigure } from '#shared/reports/order-filter.ts'

export type Values = Record<string, string | number>

/** As `totalCents`; the index `orders_total` is of this very expression. */
export const total = 'coalesce(stated_total_cents, subtotal_cents + tax_cents)'
/** Monday is 1. */
const weekdayOf = `(strftime('%w', business_date) + 6) % 7 + 1`
/** As the reports name it: a person's reason, else what the system found, else nothing. */
const reasonOf = `CASE WHEN status NOT IN ('cancelled', 'failed') OR NOT json_valid(coalesce(ending, '{}')) THEN NULL
  ELSE CASE ending ->> '$.by' WHEN 'merchant' THEN ending ->> '$.reason' WHEN 'system' THEN ending ->> '$.kind' ELSE '' END END`
const lost = ['cancelled', 'failed']
const sold = `status NOT IN ('cancelled', 'failed')`

const hasAmount = (...kinds: readonly string[]) =>
  `EXISTS (SELECT 1 FROM json_each(CASE WHEN json_valid(content) THEN content ELSE '{}' END, '$.otherAmounts') AS amount
    WHERE amount.value ->> 'cents' <> 0 AND amount.value ->> 'kind' IN (${kinds.map((kind) => `'${kind}'`).join(', ')}))`

/** Which orders have a part in a figure: what `contributionOf` counts, as SQL asks for it. */
const figureOf: Record<PartialFigure, string> = {
  accepted: 'accepted_at IS NOT NULL',
  readied: 'ready_at IS NOT NULL',
  'courier-waited': `picked_up_at IS NOT NULL AND json_valid(dasher) AND dasher ->> '$.arrivedAt' IS NOT NULL`,
  tip: `tip_cents <> 0 AND ${sold}`,
  fee: `${hasAmount(...feeKinds)} AND ${sold}`,
  discount: `${hasAmount('discount-by-merchant')} AND ${sold}`,
  refund: `((status = 'cancelled' AND picked_up_at IS NOT NULL) OR first_total_cents > ${total})`,
}

/**
 * What of a filter is asked of the orders themselves, as terms of SQL and their values. `+` keeps SQLite from choosing an
 * index that leads to half of all orders.
 */
export function conditionsOf(
  filter: OrderFilter,
  isNarrowAmount: boolean,
): { sql: string[]; values: Values } {
  const sql: string[] = []
  const values: Values = {}
  const add = (term: string, given: Values = {}) => {
    sql.push(term)
    Object.assign(values, given)
  }
  const { from, to, locationId, channel, hour, weekday, cutlery, reason, minCents, maxCents } = filter
  if (asksForRating(filter)) addRated(filter, add)
  else {
    if (from !== undefined) add('business_date >= @from', { from })
    if (to !== undefined) add('business_date <= @to', { to })
  }
  if (locationId !== undefined) add('location_id = @locationId', { locationId })
  if (channel !== undefined) add('channel = @channel', { channel })
  const statuses =
    filter.isLost === true
      ? [...(filter.statuses ?? lost)].filter((one) => lost.includes(one))
      : filter.statuses
  if (statuses !== undefined) addStatuses(statuses, add)
  if (filter.isLost === false) add(sold)
  if (hour !== undefined) add('business_hour = @hour', { hour })
  if (weekday !== undefined) add(`${weekdayOf} = @weekday`, { weekday })
  if (filter.isLate !== undefined) add(filter.isLate ? 'ready_at > ready_by' : 'ready_at <= ready_by')
  if (reason !== undefined) add(`${reasonOf} = @reason`, { reason })
  if (filter.figure !== undefined) add(figureOf[filter.figure])
  if (cutlery !== undefined) add('cutlery = @cutlery', { cutlery })
  const amount = isNarrowAmount ? total : `+(${total})`
  if (minCents !== undefined) add(`${amount} >= @minCents`, { minCents })
  if (maxCents !== undefined) add(`${amount} <= @maxCents`, { maxCents })
  if (filter.hasRating === false) add(`NOT EXISTS (${ratingOf})`)
  return { sql, values }
}

function addStatuses(statuses: readonly string[], add: (term: string, given?: Values) => void): void {
  if (statuses.length === 0) return add('0')
  const names = statuses.map((_, at) => `@status${at}`)
  const given = Object.fromEntries(statuses.map((status, at) => [`status${at}`, status]))
  add(statuses.length === 1 ? 'status = @status0' : `+status IN (${names.join(', ')})`, given)
}

/** Whether it is about what customers said: its days are then those on which they said it, as in the reports. */
export const asksForRating = ({ hasRating, stars }: OrderFilter): boolean =>
  hasRating === true || stars !== undefined

const ratingOf =
  'SELECT 1 FROM feedback WHERE feedback.channel = orders.channel AND feedback.platform_order_id = orders.platform_order_id'

function addRated({ from, to, stars }: OrderFilter, add: (term: string, given?: Values) => void): void {
  const terms = [
    ...(from === undefined ? [] : ['feedback.business_date >= @from']),
    ...(to === undefined ? [] : ['feedback.business_date <= @to']),
    ...(stars === undefined ? [] : ['feedback.stars = @stars']),
  ].map((term) => ` AND ${term}`)
  const given = {
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(stars !== undefined && { stars }),
  }
  add(
    from === undefined && to === undefined
      ? `EXISTS (${ratingOf}${terms.join('')})`
      : `(channel, platform_order_id) IN (SELECT feedback.channel, feedback.platform_order_id FROM feedback WHERE 1${terms.join('')})`,
    given,
  )
}
