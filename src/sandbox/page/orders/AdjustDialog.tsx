import { Trans, useLingui } from '@lingui/react/macro'
import { Pencil } from 'lucide-react'
import { useState } from 'react'
import { ask } from '../connection/control.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Stepper } from '../ui/Stepper.tsx'
import { Switch } from '../ui/Switch.tsx'
import styles from './AdjustDialog.module.css'
import { useOrder } from './use-order.ts'
import type { OrderDetails, OrderSummary } from '../../contract/views.ts'

/** Changes lines as DoorDash's support would. */
export function AdjustDialog({ order, onClose }: { order: OrderSummary; onClose: () => void }) {
  const { t } = useLingui()
  const details = useOrder(order.id)
  const code = order.shortCode
  return (
    <Dialog title={t`DoorDash support adjusts order ${code}`} onClose={onClose}>
      <p>
        <Trans>The app gets the whole new order on its orders webhook after one or two seconds.</Trans>
      </p>
      {details && <AdjustForm key={details.lines[0]?.lineItemId} order={details} onClose={onClose} />}
    </Dialog>
  )
}

function AdjustForm({ order, onClose }: { order: OrderDetails; onClose: () => void }) {
  const { t } = useLingui()
  const [quantities, setQuantities] = useState<Record<string, number>>({})
  const [renewLineIds, setRenewLineIds] = useState(true)
  const wanted = (line: OrderDetails['lines'][number]) => quantities[line.lineItemId] ?? line.quantity
  const changed = order.lines.filter((line) => wanted(line) !== line.quantity)
  const leavesNothing = order.lines.every((line) => wanted(line) === 0)
  const apply = () => {
    const items = changed.map((line) => ({
      line_item_id: line.lineItemId,
      ...(wanted(line) === 0
        ? { adjustment_type: 'ITEM_REMOVE' }
        : { adjustment_type: 'ITEM_UPDATE', quantity: wanted(line) }),
    }))
    void ask('POST', `/orders/${encodeURIComponent(order.id)}/adjust`, { items, renewLineIds })
    onClose()
  }
  return (
    <>
      <ul className={styles.lines}>
        {order.lines.map((line) => (
          <li key={line.lineItemId} className={wanted(line) === 0 ? styles.removed : styles.line}>
            <span className={styles.name}>
              <bdi>{line.name}</bdi>
              {wanted(line) === 0 && (
                <span className={styles.removedWord}>
                  <Trans>removed</Trans>
                </span>
              )}
            </span>
            <Stepper
              label={line.name}
              value={wanted(line)}
              min={0}
              max={99}
              onChange={(quantity) => setQuantities((all) => ({ ...all, [line.lineItemId]: quantity }))}
            />
          </li>
        ))}
      </ul>
      {leavesNothing && (
        <p className={styles.warning}>
          <Trans>Taking everything off changes nothing at DoorDash: cancel the order instead.</Trans>
        </p>
      )}
      <Switch
        label={t`New line ids`}
        hint={t`DoorDash may number all lines anew; the app must use the new numbers.`}
        on={renewLineIds}
        onChange={setRenewLineIds}
      />
      <Button
        kind="solid"
        wide
        disabled={changed.length === 0}
        icon={<Pencil size={20} aria-hidden />}
        onClick={apply}
      >
        <Trans>Adjust the order</Trans>
      </Button>
    </>
  )
}
