import { boundedName } from '#renderer/kit/ui/written-lines.ts'
import { useLingui } from '@lingui/react/macro'
import type { BoardOrder } from '#shared/api/orders.ts'
import { isTestOrder } from '#shared/order/test-order.ts'
import { channelNames } from '#shared/channel.ts'

/** Where an order comes from: its channel, or this station for a test of its own. */
export function useSource(order: Pick<BoardOrder, 'channel' | 'platformOrderId'>): string {
  const { t } = useLingui()
  return isTestOrder(order) ? t`Test by Order Manager` : channelNames[order.channel]
}

/** The customer's name, or what stands for it. */
export function useCustomer(order: Pick<BoardOrder, 'customerName'>): string {
  const { t } = useLingui()
  return boundedName(order.customerName, 'card').line || t`No name given`
}
