import { createFeedback } from '../feedback/feedback.ts'
import { createIntegrationBook } from '../integration/book.ts'
import { createIntegrations } from '../integration/integrations.ts'
import { createWizardState } from '../integration/wizard-state.ts'
import { createMenus } from '../menus/menus.ts'
import { createOutboxWorker } from '../outbox/worker.ts'
import { createPause } from '../pause/pause.ts'
import { createChannels } from './all-channels.ts'
import type { HouseParts } from './house-parts.ts'
import type { OrderParts } from './order-parts.ts'
import type { Common } from './outside.ts'

/** The channels, and what is done at them: connecting, answering orders, menus, pauses, ratings. */
export function createChannelParts(common: Common, house: HouseParts, orders: OrderParts) {
  const { changes } = common
  const { locations, health, settings } = house
  const { book, times } = orders
  const integrationBook = createIntegrationBook({ ...common, locations })
  const wizard = createWizardState({ ...common, book: integrationBook })
  const channels = createChannels({
    ...common,
    otherAccess: common.otherAccess ?? {},
    book: integrationBook,
    locations,
    health,
    times,
    onConnected: wizard.connected,
  })
  const outbox = createOutboxWorker({
    ...common,
    book,
    locations,
    channels: channels.orders,
    onOutcome: health.called,
  })
  const integrations = createIntegrations({
    ...common,
    book: integrationBook,
    wizard,
    orderBook: book,
    locations,
    health,
    channels: channels.onboarding,
    merchant: channels.merchant,
    consenting: channels.consenting,
    keyIs: common.gateway === undefined ? 'station' : 'gateway',
    language: () => settings.current().language ?? 'en',
  })
  changes.integrationSteps.listen(integrations.wake)
  changes.channelDoubts.listen(integrations.retryNow)
  changes.orders.listen((orderIds) => {
    if (integrations.goLive.concerns(orderIds)) changes.integrations.publish(['integrations'])
  })
  const menus = createMenus({
    ...common,
    locations,
    book: integrationBook,
    channels: channels.menus,
    onboarding: channels.onboarding,
  })
  const feedback = createFeedback({ ...common, locations, channels: channels.feedback })
  const pause = createPause({
    ...common,
    integrations: integrationBook,
    storefronts: menus.storefronts,
    channels: channels.throttles,
  })
  return { channels, outbox, integrations, menus, feedback, pause }
}
export type ChannelParts = ReturnType<typeof createChannelParts>
