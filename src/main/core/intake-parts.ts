import type { DeliveryAnswer } from '../channels/delivery.ts'
import { tellUnexpected } from '../base/unexpected.ts'
import { createAnswerLost } from '../intake/answer-lost.ts'
import { createDeliver } from '../intake/deliver.ts'
import { createFetching } from '../intake/fetching.ts'
import { keepSetAside } from '../intake/inbox.ts'
import type { IntakeDeps } from '../intake/intake-deps.ts'
import type { Message } from '../intake/message.ts'
import { createPolling } from '../intake/polling.ts'
import { prepare } from '../intake/prepare.ts'
import { createAnswerSpeed } from '../intake/answer-speed.ts'
import { createTraffic } from '../intake/traffic.ts'
import { createWebhookSecret } from '../intake/webhook-secret.ts'
import type { ChannelParts } from './channel-parts.ts'
import type { HouseParts } from './house-parts.ts'
import type { OrderParts } from './order-parts.ts'
import type { Common } from './outside.ts'

/** What comes in from the channels: delivered to us, read where a delivery points, or asked for. */
export function createIntakeParts(
  common: Common,
  house: HouseParts,
  orders: OrderParts,
  { channels, menus, pause }: ChannelParts,
) {
  const { clock, deviceChanged } = common
  const { locations, settingChanges, health } = house
  const { book, refusedOrders } = orders
  const webhookSecret = createWebhookSecret({
    ...common,
    settingChanges,
    onChange: deviceChanged,
    onReadable: (isReadable) => health.secretReadable('webhooks', isReadable),
  })
  const intake: IntakeDeps = {
    ...common,
    book,
    refusedOrders,
    locations,
    channels: channels.orders,
    extraMinutes: pause.extraMinutes,
    categoriesAt: menus.catalog.categoriesAt,
    notices: channels.noticesTo({
      menu: menus.heard,
      pause: (channel, locationId, ...told) => pause.announced(locationId, channel, ...told),
    }),
  }
  const commit = createDeliver({
    prepare: (message) => prepare(intake, message),
    change: book.change,
    onError: (error) => tellUnexpected(common, 'intake', error),
  })
  const traffic = createTraffic(clock)
  const answerSpeed = createAnswerSpeed(clock)
  /** Hands a delivery in; resolves with the answer once it is on disk. */
  const deliver = async (message: Message): Promise<DeliveryAnswer> => {
    const answer = await traffic.during(() => answerSpeed.of(() => commit(message)))
    if (answer.status >= 400) deviceChanged()
    return answer
  }
  /** Keeps raw what this program fails at. */
  const setAside = (message: Message): void => {
    common.transactions.run(() => keepSetAside(intake, message))
    deviceChanged()
  }
  const fetching = createFetching({
    ...common,
    intake,
    channels: channels.orders,
    deliver,
    onOutcome: health.called,
  })
  const polling = createPolling({ ...common, channels: channels.orders })
  const answerLost = createAnswerLost({ ...common, book })
  return { webhookSecret, traffic, answerSpeed, deliver, setAside, fetching, polling, answerLost }
}
