import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { Ban, Car, Pencil, ScrollText, Star, TabletSmartphone, Utensils, UtensilsCrossed } from 'lucide-react'
import { ask } from '../connection/control.ts'
import { Button } from '../ui/Button.tsx'
import { dasherButtonWords, fulfilmentWords, reasonWords } from '../words/order-words.ts'
import { presetWords } from '../words/preset-words.ts'
import { useFormat } from '../words/use-format.ts'
import { DasherTrack } from './DasherTrack.tsx'
import { LastAnswers } from './LastAnswers.tsx'
import styles from './OrderCard.module.css'
import { StatePill } from './StatePill.tsx'
import { TimeLeft } from './TimeLeft.tsx'
import type { OrderSummary } from '../../contract/views.ts'

export type OrderQuestion = 'log' | 'cancel' | 'adjust' | 'rate'

type OrderCardProps = { order: OrderSummary; onAsk: (question: OrderQuestion) => void }

/** An order as DoorDash sees it, with what can happen to it next. */
export function OrderCard({ order, onAsk }: OrderCardProps) {
  const { i18n, t } = useLingui()
  const path = `/orders/${encodeURIComponent(order.id)}`
  const code = order.shortCode
  const isOver = !order.can.cancel
  return (
    <li className={isOver ? styles.over : styles.card} data-state={order.state} aria-label={t`Order ${code}`}>
      <div className={styles.head}>
        <p className={styles.code}>{code}</p>
        <div className={styles.who}>
          <p className={styles.customer}>
            <bdi>{order.customer}</bdi>
          </p>
          <p className={styles.meta}>
            <Facts order={order} />
          </p>
        </div>
        <div className={styles.state}>
          <StatePill state={order.state} />
          {order.reason && <span className={styles.reason}>{i18n._(reasonWords[order.reason])}</span>}
          {order.acceptedBy === 'tablet' && !order.reason && (
            <span className={styles.tablet}>
              <Trans>on the tablet</Trans>
            </span>
          )}
        </div>
        {order.expiresAt !== null && <TimeLeft expiresAt={order.expiresAt} limitMs={order.limitMs} />}
      </div>

      {order.note && !isOver && (
        <p className={styles.note} dir="auto">
          {order.note}
        </p>
      )}
      <div className={styles.evidence}>
        <LastAnswers order={order} />
        {order.dasher && <DasherTrack dasher={order.dasher} />}
      </div>
      <div className={styles.buttons}>
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
        {order.can.cancel && (
          <Button kind="danger" icon={<Ban size={18} aria-hidden />} onClick={() => onAsk('cancel')}>
            <Trans>Cancel</Trans>
          </Button>
        )}
        <Button icon={<ScrollText size={18} aria-hidden />} onClick={() => onAsk('log')}>
          <Trans>Log</Trans>
        </Button>
      </div>
    </li>
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
  return (
    <>
      {order.utensils !== 'not-said' && (
        <span className={styles.utensils}>
          {order.utensils === 'yes' ? (
            <Utensils size={17} aria-hidden />
          ) : (
            <UtensilsCrossed size={17} aria-hidden />
          )}
          <span className="visually-hidden">
            {order.utensils === 'yes' ? t`Utensils wanted` : t`No utensils`}
          </span>
        </span>
      )}
      {facts.map((fact, index) => (
        <span key={fact} className={styles.fact}>
          {fact}
          {index < facts.length - 1 && ' ·'}
        </span>
      ))}
    </>
  )
}
