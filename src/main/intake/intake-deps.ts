import type { Channel } from '#shared/channel.ts'
import type { DeliveryAnswer } from '../channels/delivery.ts'
import type { NoticeTakers } from '../channels/notices.ts'
import type { OrderChannel, OrderChannels } from '../channels/orders.ts'
import type { Changes } from '../base/changes.ts'
import type { Clock } from '../base/clock.ts'
import type { Log } from '../base/log.ts'
import type { Locations } from '../base/locations.ts'
import type { CategoryOf } from '../menus/catalog.ts'
import type { OrderBook } from '../orders/order-book.ts'
import type { RefusedOrders } from './refused-orders.ts'
import type { Store } from '../store/open.ts'
import type { Message } from './message.ts'

/** A delivery that was read; call it inside a transaction to store it and learn the answer. */
export type Prepared = () => DeliveryAnswer

/** What taking deliveries in works with. */
export type IntakeDeps = {
  store: Store
  book: OrderBook
  /** Where orders go that must be refused: they ring as well. */
  refusedOrders: Pick<RefusedOrders, 'keep' | 'taken'>
  locations: Locations
  clock: Clock
  log: Log
  /** Minutes a busy kitchen adds to the preparation time of what is accepted on arrival. */
  extraMinutes: (locationId: string, channel: Channel) => number
  /** Tells the category of a dish on the menus of a location. */
  categoriesAt: (locationId: string) => CategoryOf
  newId: () => string
  changes: Pick<Changes, 'fetches'>
  /** How each channel's deliveries are read and answered. */
  channels: OrderChannels
  /** Who acts on what a channel says about stores, onboardings and menus, in the same transaction. */
  notices: NoticeTakers
}

/** The channel a message came from. Throws for one that sends no orders: nothing listens for those. */
export function portOf({ channels }: Pick<IntakeDeps, 'channels'>, { channel }: Message): OrderChannel {
  const port = channels[channel]
  if (!port) throw new Error(`No deliveries are taken from ${channel}`)
  return port
}
