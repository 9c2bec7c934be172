import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { Car, Pencil, Star, TabletSmartphone } from 'lucide-react'
import { ask } from '../connection/control.ts'
import { Button } from '../ui/Button.tsx'
import { dasherButtonWords, fulfilmentWords, reasonWords } from '../words/order-words.ts'
import { presetWords } from '../words/preset-words.ts'
import { useFormat } from '../words/use-format.ts'
import { CardFacts, CardFrame } from './CardFrame.tsx'
import { DasherTrack } from './DasherTrack.tsx'
import { LastAnswers } from './LastAnswers.tsx'
import styles from './OrderCard.module.css'
import type { OrderQuestion } from './order-question.ts'
import { StatePill } from './StatePill.tsx'
import { TimeLeft } from './TimeLeft.tsx'
import type { OrderSummary } from '../../contract/views.ts'

type OrderCardProps = { order: OrderSummary; onAsk: (question: OrderQuestion) => void }

/** An order as DoorDash sees it, with what can happen to it next. */
export function OrderCard({ order, onAsk }: OrderCardProps) {
  const { i18n } = useLingui()
  return (
    <CardFrame
      code={order.shortCode}
      looks={order.state}
      isOver={!order.can.cancel}
      customer={<bdi>{order.customer}</bdi>}
      facts={<Facts order={order} />}
      state={
        <>
          <StatePill state={order.state} />
          {order.reason && <span className={styles.reason}>{i18n._(reasonWords[order.reason])}</span>}
          {order.acceptedBy === 'tablet' && !order.reason && (
            <span className={styles.tablet}>
              <Trans>on the tablet</Trans>
            </span>
          )}
        </>
      }
      timeLeft={order.expiresAt !== null && <TimeLeft expiresAt={order.expiresAt} limitMs={order.limitMs} />}
      note={order.note}
      evidence={
        <>
          <LastAnswers order={order} />
          {order.dasher && <DasherTrack dasher={order.dasher} />}
        </>
      }
      buttons={<NextButtons order={order} onAsk={onAsk} />}
      canCancel={order.can.cancel}
      onAsk={onAsk}
    />
  )
}

function NextButtons({ order, onAsk }: OrderCardProps) {
  const { i18n } = useLingui()
  const path = `/orders/${encodeURIComponent(order.id)}`
  return (
    <>
      {order.can.acceptOnTablet && (
        <Button
          kind="solid"
          icon={<TabletSmartphone size={20} aria-hidden />}
          onClick={() => void ask('POST', `${path}/accept-on-tablet`)}
        >
          <Trans>Accept on tablet</Trans>
        </Button>
      )}
      {order.nextDasherStep && (
        <Button
          kind="solid"
          icon={<Car size={20} aria-hidden />}
          onClick={() => void ask('POST', `${path}/dasher`)}
        >
          {i18n._(dasherButtonWords[order.nextDasherStep])}
        </Button>
      )}
      {order.can.adjust && (
        <Button icon={<Pencil size={18} aria-hidden />} onClick={() => onAsk('adjust')}>
          <Trans>Adjust</Trans>
        </Button>
      )}
      {order.can.rate && (
        <Button icon={<Star size={18} aria-hidden />} onClick={() => onAsk('rate')}>
          <Trans>Rate</Trans>
        </Button>
      )}
    </>
  )
}

function Facts({ order }: { order: OrderSummary }) {
  const { i18n, t } = useLingui()
  const format = useFormat()
  const facts = [
    order.preset === 'free' ? t`Free order` : i18n._(presetWords[order.preset].label),
    // These presets are named after who brings it.
    ...(order.preset === order.fulfilment ? [] : [i18n._(fulfilmentWords[order.fulfilment])]),
    t`${plural(order.itemCount, { one: '# item', other: '# items' })}`,
    format.money(order.subtotalCents + order.taxCents),
    format.time(order.placedAt),
  ]
  return <CardFacts utensils={order.utensils} facts={facts} />
}
