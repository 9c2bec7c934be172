import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { BoardOrder } from '#shared/api/orders.ts'
import { channelNames } from '#shared/channel.ts'
import { totalCents } from '#shared/order/order.ts'
import { classes } from '#renderer/kit/ui/classes.ts'
import { useFormat } from '#renderer/kit/words/format.ts'
import { amountWords } from '#renderer/kit/words/statuses.ts'
import styles from './Amounts.module.css'

/** DoorDash's subtotal and tax, their sum, and every other amount on a line of its own, never added up. */
export function Amounts({ order }: { order: BoardOrder }) {
  const { t } = useLingui()
  const format = useFormat()
  const money = (cents: number) => format.money(cents, order.currency)
  if (order.isMoneyUnstated === true) {
    const channel = channelNames[order.channel]
    return (
      <dl className={styles.amounts}>
        <Amount
          total
          label={<Trans>Total</Trans>}
          value={t({ message: `${channel} does not say`, comment: 'in place of what the customer pays' })}
        />
      </dl>
    )
  }
  return (
    <dl className={styles.amounts}>
      <Amount label={<Trans>Subtotal</Trans>} value={money(order.subtotalCents)} />
      <Amount label={<Trans>Tax</Trans>} value={money(order.taxCents)} />
      <Amount total label={<Trans>Total</Trans>} value={money(totalCents(order))} />
      {order.tipCents > 0 && !order.otherAmounts.some(({ kind }) => kind === 'merchant-tip') && (
        <Amount label={t(amountWords['merchant-tip'])} value={money(order.tipCents)} />
      )}
      {order.otherAmounts.map(({ kind, cents, label }, at) => (
        <Amount
          key={at}
          label={
            <>
              {t(amountWords[kind])}
              {label && ` (${label})`}
            </>
          }
          value={money(cents)}
        />
      ))}
    </dl>
  )
}

function Amount({ label, value, total = false }: { label: ReactNode; value: string; total?: boolean }) {
  return (
    <div className={classes(styles.amount, total && styles.total)}>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  )
}
