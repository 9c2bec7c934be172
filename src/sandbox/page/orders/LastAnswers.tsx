import { Trans, useLingui } from '@lingui/react/macro'
import { ArrowDownLeft, ArrowUpRight } from 'lucide-react'
import type { ReactNode } from 'react'
import styles from './LastAnswers.module.css'
import type { OrderSummary } from '../../contract/views.ts'

/** The last thing said in each direction, with the number it was answered by. */
export function LastAnswers({ order }: { order: OrderSummary }) {
  if (order.route === 'tablet')
    return (
      <p className={styles.answers}>
        <Trans>Shown on the DoorDash tablet only; the app does not know of it.</Trans>
      </p>
    )
  return <Answers {...order} ownId={order.clientOrderId} />
}

export function Answers({
  lastWebhook,
  lastCall,
  ownId,
}: Pick<OrderSummary, 'lastWebhook' | 'lastCall'> & { ownId: string | null }) {
  const { t } = useLingui()
  const webhookAnswer = lastWebhook?.status ?? t`no answer`
  const callAnswer = lastCall?.answer === 'none' ? t`no answer` : lastCall?.answer
  return (
    <p className={styles.answers}>
      {lastWebhook && (
        <span className={styles.answer}>
          <ArrowUpRight size={18} aria-hidden />
          <Trans>to the app:</Trans> {lastWebhook.event}
          <Code good={lastWebhook.status === 200 || lastWebhook.status === 202}>{webhookAnswer}</Code>
        </span>
      )}
      {lastCall && (
        <span className={styles.answer}>
          <ArrowDownLeft size={18} aria-hidden />
          <Trans>from the app:</Trans> {lastCall.action}
          <Code good={lastCall.answer !== 'none' && lastCall.answer < 300}>{callAnswer}</Code>
        </span>
      )}
      {ownId && (
        <span className={styles.answer}>
          <Trans>
            its id: <bdi>{ownId}</bdi>
          </Trans>
        </span>
      )}
    </p>
  )
}

function Code({ good, children }: { good: boolean; children: ReactNode }) {
  return <strong className={good ? styles.good : styles.bad}>{children}</strong>
}
