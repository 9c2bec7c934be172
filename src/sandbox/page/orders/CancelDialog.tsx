import { Trans, useLingui } from '@lingui/react/macro'
import { Building2, Car, UserRound } from 'lucide-react'
import { ask } from '../connection/control.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import styles from './CancelDialog.module.css'
import type { OrderSummary } from '../../contract/views.ts'
import type { Outsider } from '../../world/order-states.ts'

/** Who outside the restaurant cancels. */
export function CancelDialog({ order, onClose }: { order: OrderSummary; onClose: () => void }) {
  const { t } = useLingui()
  const cancel = (by: Outsider) => {
    void ask('POST', `/orders/${encodeURIComponent(order.id)}/cancel`, { by })
    onClose()
  }
  const code = order.shortCode
  return (
    <Dialog title={t`Who cancels order ${code}?`} onClose={onClose}>
      <p>
        {order.acceptedBy === null ? (
          <Trans>Nobody accepted it yet, so DoorDash tells the app nothing: a later confirm gets 400.</Trans>
        ) : (
          <Trans>The app hears of it on its order-cancel webhook. DoorDash gives no reason.</Trans>
        )}
      </p>
      <div className={styles.choices}>
        <Button kind="danger" icon={<UserRound size={22} aria-hidden />} onClick={() => cancel('customer')}>
          <Trans>The customer</Trans>
        </Button>
        <Button kind="danger" icon={<Car size={22} aria-hidden />} onClick={() => cancel('dasher')}>
          <Trans>The dasher</Trans>
        </Button>
        <Button kind="danger" icon={<Building2 size={22} aria-hidden />} onClick={() => cancel('doordash')}>
          <Trans>DoorDash</Trans>
        </Button>
      </div>
      <Button wide onClick={onClose}>
        <Trans>Keep the order</Trans>
      </Button>
    </Dialog>
  )
}
