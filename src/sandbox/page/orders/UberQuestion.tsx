import { Trans } from '@lingui/react/macro'
import { Hourglass, Repeat2 } from 'lucide-react'
import { ask } from '../connection/control.ts'
import { LogSheet } from './LogDialog.tsx'
import type { OrderQuestion } from './order-question.ts'
import { Button } from '../ui/Button.tsx'
import { useUberOrder } from './use-order.ts'
import { WhoCancels } from './WhoCancels.tsx'
import type { UberOrderSummary } from '../../contract/uber-views.ts'
import type { UberOutsider } from '../../world/uber-states.ts'

type Props = { order: UberOrderSummary; onClose: () => void }

/** What a card of Uber Eats asks for: its log, or who cancels it. */
export function UberQuestion({ question, ...props }: Props & { question: OrderQuestion }) {
  if (question === 'cancel') return <UberCancel {...props} />
  return question === 'log' ? <UberLog {...props} /> : null
}

function UberCancel({ order, onClose }: Props) {
  const by = (who: UberOutsider) => () =>
    void ask('POST', `/uber-orders/${encodeURIComponent(order.id)}/cancel`, { by: who })
  return (
    <WhoCancels
      code={order.displayId}
      lead={
        order.generation === 'suite' ? (
          <Trans>The app is told by orders.failure, whether it had accepted or not.</Trans>
        ) : (
          <Trans>The app is told by orders.cancel, whether it had accepted or not.</Trans>
        )
      }
      customer={{ cancel: by('customer') }}
      courier={{ words: <Trans>The courier</Trans>, cancel: by('courier') }}
      channel={{ words: <Trans>Uber</Trans>, cancel: by('uber') }}
      onClose={onClose}
    />
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
