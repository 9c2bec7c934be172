import { Trans, useLingui } from '@lingui/react/macro'
import type { FromBot } from '#shared/assistant/messages.ts'
import { channelNames } from '#shared/channel.ts'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { statusWords } from '#renderer/kit/words/statuses.ts'
import { useBoard } from '#renderer/station/orders/board-store.ts'
import { AllergyBanner } from '#renderer/views/order/AllergyBanner.tsx'
import content from './Content.module.css'
import styles from './OrderTold.module.css'

type Props = Extract<FromBot, { kind: 'allergies' }>

/** Which orders speak of an allergy, with what customers wrote, read on the board at this moment. */
export function Allergies({ number, isOnBoard, isCertain, orders }: Props) {
  return (
    <div className={content.parts}>
      {!isCertain && (
        <Notice look="block" tone="trouble" about="board-uncertain">
          <Trans>
            This screen cannot see all the orders of the station now. Read the tickets, or ask at another
            screen.
          </Trans>
        </Notice>
      )}
      <p>
        <Found number={number} isOnBoard={isOnBoard} count={orders.length} />
      </p>
      {orders.length > 0 && (
        <ul className={content.rows}>
          {orders.map((order) => (
            <li key={order.orderId} className={content.row}>
              <Speaking {...order} />
            </li>
          ))}
        </ul>
      )}
      <p className={content.soft}>
        <Trans>
          This goes by what customers wrote. It stands first on the card of the order and on its kitchen
          ticket.
        </Trans>
      </p>
    </div>
  )
}

function Found({ number, isOnBoard, count }: { number: string | null; isOnBoard: boolean; count: number }) {
  if (number === null)
    return count > 0 ? (
      <Trans>These orders on the board speak of an allergy:</Trans>
    ) : (
      <Trans>No order on the board speaks of an allergy right now.</Trans>
    )
  if (!isOnBoard) return <Trans>Order {number} is not on this board. The history has what was written.</Trans>
  return count > 0 ? (
    <Trans>Order {number} speaks of an allergy:</Trans>
  ) : (
    <Trans>Nothing that was written with order {number} speaks of an allergy.</Trans>
  )
}

function Speaking({ orderId, displayNumber, channel }: Props['orders'][number]) {
  const { t } = useLingui()
  const order = useBoard(({ all }) => all.get(orderId))
  return (
    <>
      <div className={styles.head} data-order={orderId}>
        <bdi className={styles.number}>{displayNumber}</bdi>
        <span className={content.soft}>
          {channelNames[channel]}
          {order && ` · ${t(statusWords[order.status])}`}
        </span>
      </div>
      {order ? (
        <AllergyBanner order={order} room="sheet" />
      ) : (
        <p className={content.soft}>
          <Trans>It has left the board.</Trans>
        </p>
      )}
    </>
  )
}
