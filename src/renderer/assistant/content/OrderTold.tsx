import { Trans, useLingui } from '@lingui/react/macro'
import { Fragment } from 'react'
import type { FromBot } from '#shared/assistant/messages.ts'
import type { ToldOrder } from '#shared/assistant/told-order.ts'
import { channelNames } from '#shared/channel.ts'
import { localDate } from '#shared/time/zoned.ts'
import { Shape, shapeOf } from '#renderer/kit/ui/Shape.tsx'
import { Working } from '#renderer/kit/ui/Working.tsx'
import { useFormat } from '#renderer/kit/words/format.ts'
import { printProblemWords } from '#renderer/kit/words/print-problems.ts'
import { problemOf } from '#renderer/kit/words/problems.ts'
import { useWhen } from '#renderer/station/clock/use-when.ts'
import { useLocation } from '#renderer/station/device/device-store.ts'
import { StateWord } from '#renderer/views/order/StateWord.tsx'
import { useHistorySentence } from '#renderer/views/order/history-sentence.ts'
import content from './Content.module.css'
import { Courier } from './Courier.tsx'
import styles from './OrderTold.module.css'

type Props = Extract<FromBot, { kind: 'order' }>

/** What the station's books say of the order with that number: how it stands, who did what, and its paper. */
export function OrderTold({ number, state, orders, isMore, problem, about }: Props) {
  const { t } = useLingui()
  if (state === 'asking')
    return (
      <Working>
        <Trans>Looking for order {number}…</Trans>
      </Working>
    )
  if (state === 'failed') return <p>{t(problemOf(problem ?? 'FAILED'))}</p>
  const [first, ...more] = orders
  if (first === undefined)
    return (
      <p>
        <Trans>
          This station has no order {number}. Check the number, or search the history by customer, dish or
          day.
        </Trans>
      </p>
    )
  if (more.length === 0) return <Whole order={first} about={about} />
  return (
    <div className={content.parts}>
      <p>
        <Trans>Several orders have the number {number}. Which one do you mean?</Trans>
      </p>
      <ul className={content.rows}>
        {orders.map((order) => (
          <li key={order.id} className={content.row}>
            <Head order={order} />
          </li>
        ))}
      </ul>
      {isMore && (
        <p>
          <Trans>There are older ones too; the history has them all.</Trans>
        </p>
      )}
    </div>
  )
}

function Whole({ order, about }: { order: ToldOrder; about: Props['about'] }) {
  const format = useFormat()
  const sentence = useHistorySentence(order)
  const zone = useZone(order)
  return (
    <div className={content.parts}>
      <Head order={order} />
      {about === 'cancel' && <HowToCancel order={order} />}
      {about === 'courier' && <Courier order={order} />}
      <PromisedBy order={order} />
      <ol className={styles.steps}>
        {order.steps.map((entry, at) => {
          const before = order.steps[at - 1]?.at ?? order.receivedAt
          return (
            <Fragment key={at}>
              {localDate(entry.at, zone) !== localDate(before, zone) && (
                <li className={styles.day}>{format.date(entry.at, zone)}</li>
              )}
              <li className={styles.step} data-history={entry.type}>
                <time className={styles.time}>{format.time(entry.at, zone)}</time>
                <span>{sentence(entry)}</span>
              </li>
            </Fragment>
          )
        })}
      </ol>
      <Paper order={order} />
    </div>
  )
}

/** Its number, where it came from and when, and how it stands. */
function Head({ order }: { order: ToldOrder }) {
  const came = useWhen(order.receivedAt, useZone(order))
  return (
    <div className={styles.head} data-order={order.id}>
      <bdi className={styles.number}>{order.displayNumber}</bdi>
      <span className={styles.state}>
        <Shape shape={shapeOf[order.status]} size={16} />
        <span>
          <StateWord order={order} />
        </span>
      </span>
      <span className={content.soft}>
        {channelNames[order.channel]} · {came}
      </span>
    </div>
  )
}

function HowToCancel({ order: { stop = null, channel, ending } }: { order: ToldOrder }) {
  const name = channelNames[channel]
  return (
    <p data-part="how-to-cancel">
      {stop === 'cancel' ? (
        <Trans>
          To cancel it, open the order, press Cancel this order and choose why. {name} tells the customer.
        </Trans>
      ) : stop === 'refuse' ? (
        <Trans>It is not accepted yet: open the order, press Refuse and choose why.</Trans>
      ) : ending !== null ? (
        <Trans>There is nothing to cancel: it has ended already.</Trans>
      ) : (
        <Trans>It can no longer be cancelled here. Only {name} can help now.</Trans>
      )}
    </p>
  )
}

/** When the food is promised, while somebody still waits for it. */
function PromisedBy({ order }: { order: ToldOrder }) {
  const at = useWhen(order.readyBy ?? 0, useZone(order))
  if (order.status !== 'preparing' || order.readyBy === null) return null
  return (
    <p>
      <Trans>It is promised ready by {at}.</Trans>
    </p>
  )
}

function Paper({ order: { paper } }: { order: ToldOrder }) {
  const { t } = useLingui()
  const why = paper.problem === null ? null : t(printProblemWords[paper.problem])
  switch (paper.state) {
    case 'none':
      return (
        <p data-paper="none">
          <Trans>No ticket was printed for it.</Trans>
        </p>
      )
    case 'printed':
      return (
        <p data-paper="printed">
          <Trans>Its ticket is on paper.</Trans>
        </p>
      )
    case 'sent':
      return (
        <p data-paper="sent">
          <Trans>Its ticket was sent to the printer's queue; nobody can prove that it printed.</Trans>
        </p>
      )
    case 'unconfirmed':
      return (
        <p data-paper="unconfirmed">
          <Trans>Its ticket is perhaps on paper: the printer did not confirm it.</Trans>
        </p>
      )
    case 'waiting':
    case 'failed':
      return (
        <p data-paper={paper.state}>
          {why === null ? (
            <Trans>Its ticket is not on paper.</Trans>
          ) : (
            <Trans>Its ticket is not on paper: {why}.</Trans>
          )}
        </p>
      )
  }
}

const useZone = ({ locationId }: ToldOrder): string => useLocation(locationId)?.timeZone ?? 'UTC'
