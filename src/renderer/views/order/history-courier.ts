import { useLingui } from '@lingui/react/macro'
import { type Channel, courierCalled } from '#shared/channel.ts'
import { type DasherStep, dasherSteps } from '#shared/order/dasher-steps.ts'
import { type Detail, text } from './history-detail.ts'

/** Says where the courier of an order was. */
export function useCourierSentence(channel: Channel): (detail: Detail) => string {
  const { t } = useLingui()
  return (detail) => {
    const name =
      text(detail, 'name') ?? (courierCalled[channel] === 'courier' ? t`The courier` : t`The dasher`)
    const step = dasherSteps.find((each): each is DasherStep => each === detail['step'])
    switch (step) {
      case 'dasher_confirmed':
        return t`${name} takes the order to the customer.`
      case 'arriving_at_store':
        return t`${name} is close to the restaurant.`
      case 'arrived_at_store':
        return t`${name} is at the restaurant.`
      case 'dasher_out_for_delivery':
        return t`${name} has picked the order up.`
      case 'dropoff':
        return t`${name} has delivered the order.`
      case undefined:
        return t`${name} moved on.`
    }
  }
}
