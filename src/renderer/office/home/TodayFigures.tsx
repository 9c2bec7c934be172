import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { Today } from '#shared/api/integrations.ts'
import { useFormat } from '#renderer/kit/words/format.ts'
import { useDashboard } from '#renderer/kit/navigation/dashboard-store.ts'
import { useDevice } from '#renderer/station/device/device-store.ts'
import { Panel } from '#renderer/kit/ui/Panel.tsx'
import { TextButton } from '#renderer/kit/ui/TextButton.tsx'
import { sumOf } from './sum-of.ts'
import styles from './TodayFigures.module.css'

/** Today at all locations: orders, revenue, speed, and what was lost (R3 to R5). */
export function TodayFigures({ today }: { today: Record<string, Today> }) {
  const { t } = useLingui()
  const format = useFormat()
  const open = useDashboard((state) => state.open)
  const takesOrders = useDevice(({ state }) => state?.storeProblem == null)
  const sum = sumOf(Object.values(today))
  return (
    <Panel
      title={<Trans>Today</Trans>}
      aside={
        <TextButton onPress={() => open({ at: 'reports' })}>
          <Trans>All reports</Trans>
        </TextButton>
      }
    >
      <dl className={styles.figures}>
        <Figure name={<Trans>Orders</Trans>}>{format.number(sum.orders)}</Figure>
        <Figure name={<Trans>Revenue</Trans>}>
          {sum.revenue.length === 0
            ? '–'
            : sum.revenue.map(({ cents, currency }) => (
                <span key={currency}>{format.money(cents, currency)}</span>
              ))}
        </Figure>
        <Figure name={<Trans>Time to accept</Trans>}>
          <Minutes value={sum.minutesToAccept} />
        </Figure>
        <Figure name={<Trans>Time to ready</Trans>}>
          <Minutes value={sum.minutesToReady} />
        </Figure>
      </dl>
      <p className={styles.lost} data-lost={sum.lost}>
        {!takesOrders && <Trans>Orders may be lost today: this station cannot store any.</Trans>}{' '}
        {(takesOrders || sum.lost > 0) &&
          t`${plural(sum.lost, {
            0: 'No order was lost today.',
            one: 'One order was cancelled or missed today.',
            other: '# orders were cancelled or missed today.',
          })}`}
      </p>
    </Panel>
  )
}

function Figure({ name, children }: { name: ReactNode; children: ReactNode }) {
  return (
    <div className={styles.figure}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** An average of minutes; a dash while there is none. */
export function Minutes({ value }: { value: number | null }) {
  const format = useFormat()
  if (value === null) return '–'
  const minutes = format.number(Math.round(value * 10) / 10)
  return <Trans comment="an average number of minutes">{minutes} min</Trans>
}
