import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { channelNames, statesTotals } from '#shared/channel.ts'
import { changeOf } from '#shared/reports/change.ts'
import type { Figures } from '#shared/reports/figures.ts'
import type { OrderFilter, PartialFigure } from '#shared/reports/order-filter.ts'
import { Panel } from '#renderer/kit/ui/Panel.tsx'
import { useFormat } from '#renderer/kit/words/format.ts'
import { OrdersLink } from './OrdersLink.tsx'
import { ReportTable } from './ReportTable.tsx'
import styles from './ReportsPage.module.css'
import { signed } from './report/report-words.ts'
import type { Report } from './report/use-reports.ts'

type Props = { now: Report; before: Report | null; filter: OrderFilter }

const lines: { of: keyof Figures; words: ReactNode; figure?: PartialFigure }[] = [
  { of: 'subtotalCents', words: <Trans>Subtotal</Trans> },
  { of: 'taxCents', words: <Trans>Tax</Trans> },
  { of: 'totalCents', words: <Trans comment="subtotal and tax">Revenue</Trans> },
  { of: 'tipCents', words: <Trans>Tips</Trans>, figure: 'tip' },
  { of: 'feeCents', words: <Trans>Bag and small-order fees</Trans>, figure: 'fee' },
  { of: 'discountCents', words: <Trans>Discounts we gave</Trans>, figure: 'discount' },
  { of: 'refundedCents', words: <Trans>Refunded</Trans>, figure: 'refund' },
]

/** What the money is made of. */
export function MoneyPanel({ now, before, filter }: Props) {
  const format = useFormat()
  const money = (cents: number) => format.money(cents, now.currency)
  const was = before?.total ?? null
  return (
    <Panel about="money" title={<Trans>What it is made of</Trans>}>
      <ReportTable
        caption={<Trans>What it is made of</Trans>}
        head={[
          <Trans key="what" comment="column: a kind of amount">
            Amount
          </Trans>,
          <Trans key="now" comment="column: the period that is shown">
            Now
          </Trans>,
          <Trans key="before" comment="column: the change from the earlier period">
            Difference
          </Trans>,
        ]}
        rows={lines.map(({ of, words, figure }) => {
          const change = changeOf(now.total[of], was?.[of] ?? null)
          return {
            key: of,
            cells: [
              words,
              now.total[of] === 0 ? (
                money(0)
              ) : (
                <OrdersLink
                  key="now"
                  filter={figure === undefined ? { ...filter, isLost: false } : { ...filter, figure }}
                >
                  {money(now.total[of])}
                </OrdersLink>
              ),
              change === null ? '–' : signed(change.difference, money(Math.abs(change.difference))),
            ],
          }
        })}
      />
      {now.channels
        .filter(({ channel, figures }) => statesTotals[channel] && figures.orders > 0)
        .map(({ channel }) => (
          <StatedTotals key={channel} channel={channelNames[channel]} />
        ))}
    </Panel>
  )
}

/** What the figures hold of a channel that states its totals, and what nobody here knows of it. */
function StatedTotals({ channel }: { channel: string }) {
  return (
    <p className={styles.soft} data-about="stated-totals">
      <Trans>
        Orders of {channel} count with the total it states: with its fees and tips, after its discounts. Who
        paid for a discount it does not say, and its commission and what it pays out are not known here.
      </Trans>
    </p>
  )
}
