import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { clockSpan } from '#shared/reports/cell-text.ts'
import { averagesOf } from '#shared/reports/averages.ts'
import { changeOf } from '#shared/reports/change.ts'
import type { Figures } from '#shared/reports/figures.ts'
import type { OrderFilter, PartialFigure } from '#shared/reports/order-filter.ts'
import { Panel } from '#renderer/kit/ui/Panel.tsx'
import { useFormat } from '#renderer/kit/words/format.ts'
import { ChangeMark } from './ChangeMark.tsx'
import { OrdersLink } from './OrdersLink.tsx'
import { ReportTable } from './ReportTable.tsx'
import { signed } from './report/report-words.ts'
import type { Report } from './report/use-reports.ts'

type Props = { now: Report; before: Report | null; filter: OrderFilter }

/** How long things took, and what customers wanted with it. */
export function TimesPanel({ now, before, filter }: Props) {
  const { t } = useLingui()
  const format = useFormat()
  const [is, was] = [now.total, before?.total ?? null]
  const time = (
    key: string,
    words: ReactNode,
    of: (figures: Figures) => number | null,
    figure: PartialFigure,
    isGood = true,
  ) => {
    const [value, change] = [of(is), changeOf(of(is), was === null ? null : of(was), { step: 1_000 })]
    return {
      key,
      cells: [
        words,
        value === null ? (
          '–'
        ) : (
          <OrdersLink key="now" filter={{ ...filter, figure }}>
            {clockSpan(value)}
          </OrdersLink>
        ),
        <ChangeMark
          key="before"
          change={change}
          good={isGood ? 'down' : 'none'}
          words="faster"
          amount={signed(change?.difference ?? 0, clockSpan(change?.difference ?? 0))}
        />,
      ],
    }
  }
  const cutlery = (key: string, words: string, count: number, of: OrderFilter['cutlery']) => ({
    key,
    cells: [
      words,
      <OrdersLink key="now" filter={{ ...filter, ...(of === undefined ? {} : { cutlery: of }) }}>
        {format.number(count)}
      </OrdersLink>,
      '',
    ],
  })
  return (
    <Panel about="times" title={<Trans>How long it took</Trans>}>
      <ReportTable
        caption={<Trans>How long it took</Trans>}
        head={[
          <Trans key="what" comment="column: averages of times">
            On average
          </Trans>,
          <Trans key="now" comment="column: the period that is shown">
            Now
          </Trans>,
          <Trans key="before" comment="column: the change from the earlier period">
            Difference
          </Trans>,
        ]}
        rows={[
          time('ready', <Trans>Prepared in</Trans>, (figures) => averagesOf(figures).readyMs, 'readied'),
          time(
            'promised',
            <Trans comment="the time to prepare that customers were promised">Promised in</Trans>,
            (figures) => averagesOf(figures).promisedMs,
            'readied',
            false,
          ),
          time(
            'courier',
            <Trans>Couriers waited</Trans>,
            (figures) => averagesOf(figures).courierWaitMs,
            'courier-waited',
          ),
          cutlery('requested', t`Cutlery asked for`, is.cutleryRequested, 'requested'),
          cutlery('declined', t`No cutlery wanted`, is.cutleryDeclined, 'declined'),
          cutlery('unknown', t`Nothing said about cutlery`, is.cutleryUnknown, 'unknown'),
        ]}
      />
    </Panel>
  )
}
