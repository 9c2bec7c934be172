import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { clockSpan } from '#shared/reports/cell-text.ts'
import { averagesOf, soldOrders } from '#shared/reports/averages.ts'
import { changeOf } from '#shared/reports/change.ts'
import type { Figures } from '#shared/reports/figures.ts'
import type { OrderFilter } from '#shared/reports/order-filter.ts'
import { useFormat } from '#renderer/kit/words/format.ts'
import { ChangeMark } from './ChangeMark.tsx'
import styles from './KeyFigures.module.css'
import { OrdersLink } from './OrdersLink.tsx'
import { signed, signedPercent } from './report/report-words.ts'
import type { Report, Scope } from './report/use-reports.ts'

type Props = { now: Report; before: Report | null; scope: Scope }

/** How much: six figures, each with how it moved. */
export function KeyFigures({ now, before, scope: { filter, isUnderWay, period } }: Props) {
  const format = useFormat()
  const { language } = format
  const [is, was] = [now.total, before?.total ?? null]
  const change = (of: (figures: Figures) => number | null, shown = {}) =>
    changeOf(of(is), was === null ? null : of(was), shown)
  const orders = change((figures) => figures.orders, { asShare: true })
  const revenue = change((figures) => figures.totalCents, { asShare: true })
  const ticket = change(averageTicket, { asShare: true })
  const accept = change(timeToAccept, { step: 1_000 })
  const late = change(lateOrders)
  const lateNow = lateOrders(is)
  const lost = change(lostOrders)
  const percent = (of: typeof orders) =>
    of === null || of.ratio === null ? '' : signedPercent(of.ratio, language)
  const sold = soldOrders(is)
  const soldCount = format.number(sold)
  const wasOrders = format.number(was?.orders ?? 0)
  return (
    <div>
      <dl className={styles.figures}>
        <Tile name={<Trans>Orders</Trans>} about="orders" value={format.number(is.orders)} filter={filter}>
          <ChangeMark change={orders} good="none" amount={percent(orders)}>
            <Trans comment="after a change: what it was before">from {wasOrders}</Trans>
          </ChangeMark>
        </Tile>
        <Tile
          name={<Trans>Revenue</Trans>}
          about="revenue"
          value={format.money(is.totalCents, now.currency)}
          filter={{ ...filter, isLost: false }}
        >
          <ChangeMark change={revenue} good="up" amount={percent(revenue)} />
          <Unanswered count={now.unanswered} />
        </Tile>
        <Tile
          name={<Trans comment="what an order brings on average">Average ticket</Trans>}
          about="ticket"
          value={money(format.money, averageTicket(is), now.currency)}
          filter={{ ...filter, isLost: false }}
        >
          <ChangeMark change={ticket} good="up" amount={percent(ticket)} />
          {/* Otherwise the two figures beside it seem to make another average. */}
          {sold !== is.orders && (
            <span>
              <Trans comment="under the average ticket: it is that of so many orders, without the lost ones">
                of {soldCount} sold
              </Trans>
            </span>
          )}
        </Tile>
        <Tile
          name={<Trans>Time to accept</Trans>}
          about="accept"
          value={time(timeToAccept(is))}
          filter={{ ...filter, figure: 'accepted' }}
        >
          <ChangeMark
            change={accept}
            good="down"
            words="faster"
            amount={signed(accept?.difference ?? 0, clockSpan(accept?.difference ?? 0))}
          />
        </Tile>
        <Tile
          name={<Trans>Late orders</Trans>}
          about="late"
          value={lateNow === null ? '–' : format.number(lateNow)}
          filter={{ ...filter, isLate: true }}
        >
          <ChangeMark
            change={late}
            good="down"
            amount={signed(late?.difference ?? 0, format.number(Math.abs(late?.difference ?? 0)))}
          />
        </Tile>
        <Tile
          name={<Trans>Refused, cancelled</Trans>}
          about="lost"
          value={format.number(lostOrders(is))}
          filter={{ ...filter, isLost: true }}
        >
          <ChangeMark
            change={lost}
            good="down"
            amount={signed(lost?.difference ?? 0, format.number(Math.abs(lost?.difference ?? 0)))}
          />
        </Tile>
      </dl>
      {isUnderWay && was !== null && (
        <p className={styles.note}>
          {period.from === period.to ? (
            <Trans>This day is under way: it is compared with the same hours of the earlier one.</Trans>
          ) : (
            <Trans>This period is under way: it is compared with as many days of the earlier one.</Trans>
          )}
        </p>
      )}
    </div>
  )
}

/** The revenue holds orders nobody has accepted yet, and sinks when they expire. */
function Unanswered({ count }: { count: number }) {
  const { t } = useLingui()
  if (count === 0) return null
  return (
    <span data-part="unanswered">
      {t({
        message: plural(count, {
          one: 'with # order not yet accepted',
          other: 'with # orders not yet accepted',
        }),
        comment: 'under the revenue: so many of its orders await an answer and may still be lost',
      })}
    </span>
  )
}

const averageTicket = (figures: Figures) => averagesOf(figures).ticketCents
const timeToAccept = (figures: Figures) => averagesOf(figures).acceptMs

/** Null where no order was made ready: then nothing says whether any was late. */
const lateOrders = ({ readied, lateOrders: late }: Figures) => (readied === 0 ? null : late)

/** Every order that ended without being handed over. */
function lostOrders({ cancelled, failed }: Figures): number {
  return cancelled + failed
}

function money(
  write: (cents: number, currency: string) => string,
  cents: number | null,
  currency: string,
): string {
  return cents === null ? '–' : write(Math.round(cents), currency)
}

function time(ms: number | null): string {
  return ms === null ? '–' : clockSpan(ms)
}

type TileProps = { name: ReactNode; about: string; value: string; filter: OrderFilter; children: ReactNode }

function Tile({ name, about, value, filter, children }: TileProps) {
  return (
    <div className={styles.tile} data-figure={about}>
      <dt className={styles.name}>{name}</dt>
      <dd>
        <OrdersLink filter={filter} look="big">
          {value}
        </OrdersLink>
      </dd>
      <dd className={styles.change}>{children}</dd>
    </div>
  )
}
