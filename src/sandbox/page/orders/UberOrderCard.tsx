import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { CalendarClock, Car, MessageCircleQuestion, Pencil, PhoneCall, TabletSmartphone } from 'lucide-react'
import { channelNames } from '#shared/channel.ts'
import { ask } from '../connection/control.ts'
import { Answers } from './LastAnswers.tsx'
import { CardFacts, CardFrame } from './CardFrame.tsx'
import type { OrderQuestion } from './order-question.ts'
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

type CardProps = { order: UberOrderSummary; onAsk: (question: OrderQuestion) => void }

/** An order as Uber Eats sees it, with what can happen to it next. */
export function UberOrderCard({ order, onAsk }: CardProps) {
  const { i18n } = useLingui()
  const expiresAt = order.state === 'OFFERED' ? order.expiresAt : null
  return (
    <CardFrame
      code={order.displayId}
      looks={looksLike(order)}
      isOver={!order.can.cancel}
      customer={
        <>
          <span className={own.channel}>{channelNames['uber-eats']}</span> <bdi>{order.customer}</bdi>
        </>
      }
      facts={<Facts order={order} />}
      state={
        <>
          <UberStatePill order={order} />
          {order.failure && <span className={styles.reason}>{i18n._(failureWords(order.failure))}</span>}
          {order.acceptedBy === 'tablet' && !order.failure && (
            <span className={styles.tablet}>
              <Trans>on Uber’s tablet</Trans>
            </span>
          )}
        </>
      }
      timeLeft={expiresAt !== null && <TimeLeft expiresAt={expiresAt} limitMs={offerMs} />}
      note={order.note}
      evidence={<Evidence order={order} />}
      buttons={<NextButtons order={order} />}
      canCancel={order.can.cancel}
      onAsk={onAsk}
    />
  )
}

function Evidence({ order }: { order: UberOrderSummary }) {
  const { i18n } = useLingui()
  const format = useFormat()
  const where = order.courier && i18n._(courierStepWords[order.courier.step])
  const calledAt = order.calledAt !== null && format.time(order.calledAt)
  return (
    <>
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
    </>
  )
}

function NextButtons({ order }: { order: UberOrderSummary }) {
  const { i18n } = useLingui()
  const act = (action: string) => void ask('POST', `/uber-orders/${encodeURIComponent(order.id)}/${action}`)
  return (
    <>
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
    </>
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
  return <CardFacts utensils={order.utensils} facts={facts} />
}
