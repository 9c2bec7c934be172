import { Trans, useLingui } from '@lingui/react/macro'
import { Castle } from 'lucide-react'
import { useState } from 'react'
import { ask } from '../connection/control.ts'
import { Button } from '../ui/Button.tsx'
import { AdjustDialog } from './AdjustDialog.tsx'
import { CancelDialog } from './CancelDialog.tsx'
import { LogDialog } from './LogDialog.tsx'
import { RateDialog } from './RateDialog.tsx'
import { OrderCard, type OrderQuestion } from './OrderCard.tsx'
import styles from './OrderList.module.css'
import type { OrderSummary, SandboxState } from '../../contract/views.ts'

type Shown = 'all' | 'open' | 'over'

/** Every order DoorDash has, newest first. */
export function OrderList({ state }: { state: SandboxState }) {
  const { t } = useLingui()
  const [shown, setShown] = useState<Shown>('all')
  const [asked, setAsked] = useState<{ id: string; question: OrderQuestion } | null>(null)
  const { counts } = state
  const over = counts.delivered + counts.cancelled + counts.failed
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0)
  const filters: { key: Shown; label: string; count: number }[] = [
    { key: 'all', label: t`All`, count: all },
    { key: 'open', label: t`Open`, count: all - over },
    { key: 'over', label: t`Over`, count: over },
  ]
  const orders = state.orders.filter((order) => shown === 'all' || (shown === 'open') === order.can.cancel)
  const askedOrder = state.orders.find((order) => order.id === asked?.id)
  return (
    <section className={styles.section} aria-label={t`Orders`}>
      <header className={styles.head}>
        <h2 className={styles.title}>
          <Trans>Orders at DoorDash</Trans>
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
          {orders.map((order) => (
            <OrderCard
              key={order.id}
              order={order}
              onAsk={(question) => setAsked({ id: order.id, question })}
            />
          ))}
        </ul>
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
