import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import {
  Ban,
  CalendarClock,
  Car,
  MessageCircleQuestion,
  Pencil,
  PhoneCall,
  ScrollText,
  TabletSmartphone,
  Utensils,
  UtensilsCrossed,
} from 'lucide-react'
import { ask } from '../connection/control.ts'
import { Answers } from './LastAnswers.tsx'
import type { OrderQuestion } from './OrderCard.tsx'
import { TimeLeft } from './TimeLeft.tsx'
import styles from './OrderCard.module.css'
import { Button } from '../ui/Button.tsx'
import { presetWords } from '../words/preset-words.ts'
import {
  courierButtonWords,
  courierStepWords,
  failureWords,
  uberFulfilmentWords,
} from '../words/uber-words.ts'
import { useFormat } from '../words/use-format.ts'
import own from './UberOrderCard.module.css'
import { looksLike, UberStatePill } from './UberStatePill.tsx'
import type { UberOrderSummary } from '../../contract/uber-views.ts'

/** How long Uber waits for an answer, in ms. */
const offerMs = 690_000

/** An order as Uber Eats sees it, with what can happen to it next. */
export function UberOrderCard({
  order,
  onAsk,
}: {
  order: UberOrderSummary
  onAsk: (question: OrderQuestion) => void
}) {
  const { i18n, t } = useLingui()
  const code = order.displayId
  const isOver = !order.can.cancel
  return (
    <li
      className={isOver ? styles.over : styles.card}
      data-state={looksLike(order)}
      aria-label={t`Order ${code}`}
    >
      <div className={styles.head}>
        <p className={styles.code}>{code}</p>
        <div className={styles.who}>
          <p className={styles.customer}>
            <span className={own.channel}>Uber Eats</span> <bdi>{order.customer}</bdi>
          </p>
          <p className={styles.meta}>
            <Facts order={order} />
          </p>
        </div>
        <div className={styles.state}>
          <UberStatePill order={order} />
          {order.failure && <span className={styles.reason}>{i18n._(failureWords(order.failure))}</span>}
          {order.acceptedBy === 'tablet' && !order.failure && (
            <span className={styles.tablet}>
              <Trans>on Uber’s tablet</Trans>
            </span>
          )}
        </div>
        {order.state === 'OFFERED' && order.expiresAt !== null && (
          <TimeLeft expiresAt={order.expiresAt} limitMs={offerMs} />
        )}
      </div>
      {order.note && !isOver && (
        <p className={styles.note} dir="auto">
          {order.note}
        </p>
      )}
      <Evidence order={order} />
      <UberButtons order={order} onAsk={onAsk} />
    </li>
  )
}

function Evidence({ order }: { order: UberOrderSummary }) {
  const { i18n } = useLingui()
  const format = useFormat()
  const where = order.courier && i18n._(courierStepWords[order.courier.step])
  const calledAt = order.calledAt !== null && format.time(order.calledAt)
  return (
    <div className={styles.evidence}>
      <Answers {...order} ownId={order.externalId} />
      {order.courier && (
        <p className={own.fact}>
          <Car size={20} aria-hidden />
          <span>
            <bdi>{order.courier.name}</bdi>, {where}
          </span>
        </p>
      )}
      {calledAt && (
        <p className={own.call}>
          <PhoneCall size={20} aria-hidden /> <Trans>A robot called at {calledAt}</Trans>
        </p>
      )}
      {order.isAsking && (
        <p className={own.fact}>
          <MessageCircleQuestion size={20} aria-hidden />{' '}
          <Trans>The customer is asked about something that is out</Trans>
        </p>
      )}
    </div>
  )
}

function UberButtons({
  order,
  onAsk,
}: {
  order: UberOrderSummary
  onAsk: (question: OrderQuestion) => void
}) {
  const { i18n } = useLingui()
  const act = (action: string) => void ask('POST', `/uber-orders/${encodeURIComponent(order.id)}/${action}`)
  return (
    <div className={styles.buttons}>
      {order.can.acceptOnTablet && (
        <Button
          kind="solid"
          icon={<TabletSmartphone size={20} aria-hidden />}
          onClick={() => act('accept-on-tablet')}
        >
          <Trans>Accept on Uber’s tablet</Trans>
        </Button>
      )}
      {order.can.comeDue && (
        <Button kind="solid" icon={<CalendarClock size={20} aria-hidden />} onClick={() => act('due')}>
          <Trans>It comes due</Trans>
        </Button>
      )}
      {order.nextCourierStep && (
        <Button kind="solid" icon={<Car size={20} aria-hidden />} onClick={() => act('courier')}>
          {i18n._(courierButtonWords[order.nextCourierStep])}
        </Button>
      )}
      {order.isAsking && (
        <Button icon={<MessageCircleQuestion size={18} aria-hidden />} onClick={() => act('answer')}>
          <Trans>The customer goes without it</Trans>
        </Button>
      )}
      {order.can.edit && (
        <Button icon={<Pencil size={18} aria-hidden />} onClick={() => act('edit')}>
          <Trans>The customer adds one</Trans>
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
  )
}

function Facts({ order }: { order: UberOrderSummary }) {
  const { i18n, t } = useLingui()
  const format = useFormat()
  const facts = [
    order.preset === 'free' ? t`Free order` : i18n._(presetWords[order.preset].label),
    i18n._(uberFulfilmentWords[order.fulfilment]),
    t`${plural(order.itemCount, { one: '# item', other: '# items' })}`,
    format.money(order.totalCents),
    format.time(order.placedAt),
    ...(order.generation === 'previous' ? [t`generation before 1.0.0`] : []),
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
      {[...new Set(facts)].map((fact, index, all) => (
        <span key={fact} className={styles.fact}>
          {fact}
          {index < all.length - 1 && ' ·'}
        </span>
      ))}
    </>
  )
}
