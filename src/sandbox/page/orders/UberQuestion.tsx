import { Trans, useLingui } from '@lingui/react/macro'
import { Building2, Car, Hourglass, Repeat2, UserRound } from 'lucide-react'
import { ask } from '../connection/control.ts'
import styles from './CancelDialog.module.css'
import { LogSheet } from './LogDialog.tsx'
import type { OrderQuestion } from './OrderCard.tsx'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { useUberOrder } from './use-order.ts'
import type { UberOrderSummary } from '../../contract/uber-views.ts'
import type { UberOutsider } from '../../world/uber-states.ts'

type Props = { order: UberOrderSummary; onClose: () => void }

/** What a card of Uber Eats asks for: its log, or who cancels it. */
export function UberQuestion({ question, ...props }: Props & { question: OrderQuestion }) {
  if (question === 'cancel') return <UberCancel {...props} />
  return question === 'log' ? <UberLog {...props} /> : null
}

function UberCancel({ order, onClose }: Props) {
  const { t } = useLingui()
  const cancel = (by: UberOutsider) => {
    void ask('POST', `/uber-orders/${encodeURIComponent(order.id)}/cancel`, { by })
    onClose()
  }
  const code = order.displayId
  return (
    <Dialog title={t`Who cancels order ${code}?`} onClose={onClose}>
      <p>
        {order.generation === 'suite' ? (
          <Trans>The app is told by orders.failure, whether it had accepted or not.</Trans>
        ) : (
          <Trans>The app is told by orders.cancel, whether it had accepted or not.</Trans>
        )}
      </p>
      <div className={styles.choices}>
        <Button kind="danger" icon={<UserRound size={22} aria-hidden />} onClick={() => cancel('customer')}>
          <Trans>The customer</Trans>
        </Button>
        <Button kind="danger" icon={<Car size={22} aria-hidden />} onClick={() => cancel('courier')}>
          <Trans>The courier</Trans>
        </Button>
        <Button kind="danger" icon={<Building2 size={22} aria-hidden />} onClick={() => cancel('uber')}>
          <Trans>Uber</Trans>
        </Button>
      </div>
      <Button wide onClick={onClose}>
        <Trans>Keep the order</Trans>
      </Button>
    </Dialog>
  )
}

function UberLog({ order, onClose }: Props) {
  const details = useUberOrder(order.id)
  const path = `/uber-orders/${encodeURIComponent(order.id)}`
  return (
    <LogSheet
      code={order.displayId}
      customer={order.customer}
      place={`${order.store} · ${order.id}`}
      log={details?.log ?? null}
      onClose={onClose}
      actions={
        <>
          <Button
            icon={<Repeat2 size={20} aria-hidden />}
            onClick={() => void ask('POST', `${path}/tell-again`)}
          >
            <Trans>Tell of it again</Trans>
          </Button>
          {order.state === 'OFFERED' && (
            <Button
              kind="danger"
              icon={<Hourglass size={20} aria-hidden />}
              onClick={() => void ask('POST', `${path}/expire`)}
            >
              <Trans>Let its time run out</Trans>
            </Button>
          )}
        </>
      }
    />
  )
}
