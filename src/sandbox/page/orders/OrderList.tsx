import { Trans, useLingui } from '@lingui/react/macro'
import { Castle } from 'lucide-react'
import { useState } from 'react'
import { ask } from '../connection/control.ts'
import { Button } from '../ui/Button.tsx'
import { AdjustDialog } from './AdjustDialog.tsx'
import { CancelDialog } from './CancelDialog.tsx'
import { LogDialog } from './LogDialog.tsx'
import { RateDialog } from './RateDialog.tsx'
import { OrderCard } from './OrderCard.tsx'
import type { OrderQuestion } from './order-question.ts'
import { UberOrderCard } from './UberOrderCard.tsx'
import { UberQuestion } from './UberQuestion.tsx'
import styles from './OrderList.module.css'
import type { OrderSummary, SandboxState } from '../../contract/views.ts'

type Shown = 'all' | 'open' | 'over'

/** Every order of both channels, newest first. */
export function OrderList({ state }: { state: SandboxState }) {
  const { t } = useLingui()
  const [shown, setShown] = useState<Shown>('all')
  const [asked, setAsked] = useState<{ id: string; question: OrderQuestion } | null>(null)
  const { counts, uberCounts } = state
  const over = counts.delivered + counts.cancelled + counts.failed + uberCounts.SUCCEEDED + uberCounts.FAILED
  const all = [...Object.values(counts), ...Object.values(uberCounts)].reduce((sum, count) => sum + count, 0)
  const filters: { key: Shown; label: string; count: number }[] = [
    { key: 'all', label: t`All`, count: all },
    { key: 'open', label: t`Open`, count: all - over },
    { key: 'over', label: t`Over`, count: over },
  ]
  const orders = [
    ...state.orders.map((order) => ({ channel: 'doordash' as const, order })),
    ...state.uberOrders.map((order) => ({ channel: 'uber-eats' as const, order })),
  ]
    .filter(({ order }) => shown === 'all' || (shown === 'open') === order.can.cancel)
    .toSorted((one, other) => other.order.placedAt - one.order.placedAt)
  const askedOrder = state.orders.find((order) => order.id === asked?.id)
  const askedUberOrder = state.uberOrders.find((order) => order.id === asked?.id)
  return (
    <section className={styles.section} aria-label={t`Orders`}>
      <header className={styles.head}>
        <h2 className={styles.title}>
          <Trans>Orders at DoorDash and Uber Eats</Trans>
        </h2>
        <div className={styles.filters} role="group" aria-label={t`Which orders`}>
          {filters.map((filter) => (
            <button
              key={filter.key}
              type="button"
              className={styles.filter}
              aria-pressed={shown === filter.key}
              onClick={() => setShown(filter.key)}
            >
              {filter.label} <span className={styles.count}>{filter.count}</span>
            </button>
          ))}
        </div>
      </header>
      {orders.length === 0 ? (
        <Empty isFirst={all === 0} />
      ) : (
        <ul className={styles.list}>
          {orders.map((one) => {
            const onAsk = (question: OrderQuestion) => setAsked({ id: one.order.id, question })
            return one.channel === 'uber-eats' ? (
              <UberOrderCard key={one.order.id} order={one.order} onAsk={onAsk} />
            ) : (
              <OrderCard key={one.order.id} order={one.order} onAsk={onAsk} />
            )
          })}
        </ul>
      )}
      {asked && askedUberOrder && (
        <UberQuestion order={askedUberOrder} question={asked.question} onClose={() => setAsked(null)} />
      )}
      {asked && askedOrder && (
        <Question order={askedOrder} question={asked.question} onClose={() => setAsked(null)} />
      )}
    </section>
  )
}

function Question(props: { order: OrderSummary; question: OrderQuestion; onClose: () => void }) {
  const { question, ...rest } = props
  switch (question) {
    case 'log':
      return <LogDialog {...rest} />
    case 'cancel':
      return <CancelDialog {...rest} />
    case 'rate':
      return <RateDialog {...rest} />
    case 'adjust':
      return <AdjustDialog {...rest} />
    default:
      return null
  }
}

function Empty({ isFirst }: { isFirst: boolean }) {
  if (!isFirst)
    return (
      <div className={styles.empty}>
        <p>
          <Trans>No such orders now.</Trans>
        </p>
      </div>
    )
  return (
    <div className={styles.empty}>
      <Castle size={72} strokeWidth={1.25} aria-hidden />
      <p className={styles.emptyTitle}>
        <Trans>Nobody has ordered yet</Trans>
      </p>
      <p>
        <Trans>Place an order on the left and watch what the app answers.</Trans>
      </p>
      <Button onClick={() => void ask('POST', '/alive', { alive: true })}>
        <Trans>Or let the demo kitchen run</Trans>
      </Button>
    </div>
  )
}
