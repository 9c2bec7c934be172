import { useLingui } from '@lingui/react/macro'
import type { BoardOrder } from '#shared/api/orders.ts'
import { channelNames } from '#shared/channel.ts'
import type { HistoryType } from '#shared/order/history.ts'
import { isTestOrder } from '#shared/order/test-order.ts'

type ChannelType = Extract<
  HistoryType,
  | 'received'
  | 'received-again'
  | 'conflicted'
  | 'accepted-elsewhere'
  | 'answer-lost'
  | 'came-due'
  | 'handed-over'
  | 'completed'
  | 'cancelled-by-platform'
  | 'not-answered-in-time'
>

/** Says what the channel sent, and what it did with the order. */
export function useChannelSentence(
  order: Pick<BoardOrder, 'channel' | 'platformOrderId' | 'inDoubt'>,
): (type: ChannelType) => string {
  const { t } = useLingui()
  const channel = channelNames[order.channel]
  const isTest = isTestOrder(order)

  return (type) => {
    switch (type) {
      case 'received':
        return isTest
          ? t`Order Manager made this order as a test; ${channel} knows nothing about it.`
          : t`The order came in from ${channel}.`
      case 'received-again':
        return t`${channel} sent the same order again; nothing changed.`
      case 'conflicted':
        return t`${channel} sent this number again with different items; they were kept aside.`
      case 'accepted-elsewhere':
        return t`The order was accepted on the ${channel} tablet.`
      case 'answer-lost':
        return order.inDoubt
          ? t`${channel} did not hear that the order was received, and may have given it up.`
          : t`${channel} did not get the answer to its delivery; the acceptance is sent separately.`
      case 'came-due':
        return t`${channel} says that the order is due now.`
      case 'handed-over':
        return t`${channel} says that the order has been picked up.`
      case 'completed':
        return t`The order is completed.`
      case 'cancelled-by-platform':
        return t`The order was cancelled on ${channel}: by the customer, the courier or ${channel}, which does not say by whom.`
      case 'not-answered-in-time':
        return t`Nobody answered in time; ${channel} has given the order up.`
    }
  }
}
