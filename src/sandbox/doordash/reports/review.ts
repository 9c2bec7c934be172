import { createRandom } from '../../world/random.ts'
import type { PlacedOrder } from '../../world/order.ts'
import type { Opinion, Review } from '../../world/reporting.ts'
import { findStore } from '../../world/stores.ts'
import type { World } from '../../world/world.ts'
import { drawReview } from './opinions.ts'

/** Keeps what somebody says of an order or a store, from now on part of every report about its day. */
export function leaveReview(
  world: World,
  about: Pick<Review, 'storeId' | 'deliveryUuid'>,
  opinion: Opinion,
): Review {
  const review: Review = {
    stars: null,
    emoji: null,
    comment: '',
    tags: [],
    categories: [],
    reviewType: 'order_quality',
    frequency: 'New',
    ...about,
    ...opinion,
    at: opinion.at ?? world.clock.now(),
  }
  world.reporting.reviews.push(review)
  world.changed()
  return review
}

/** The customer of an order rates it: once, after it was delivered, unless a tester wants it otherwise. */
export function rateOrder(world: World, order: PlacedOrder, opinion: Opinion): Review {
  const storeId = findStore(world.stores, order.storeKey)?.doordashStoreId ?? 0
  order.rated = { stars: opinion.stars ?? null, emoji: opinion.emoji ?? null }
  return leaveReview(world, { storeId, deliveryUuid: order.wire.id }, opinion)
}

/**
 * In a kitchen that runs by itself some customers say something a while after they have eaten: minutes here, an hour or a
 * day at DoorDash. Who does is settled by the order, so that a restart changes no mind.
 */
export function planReview(world: World, order: PlacedOrder): void {
  if (order.state !== 'delivered' || order.rated !== null || !world.dashersMove) return
  const random = createRandom(world.seed, `review of ${order.wire.id}`)
  if (!random.chance(0.45)) return
  const opinion = drawReview(random)
  world.clock.after(random.int(60_000, 240_000), () => {
    if (order.rated === null) rateOrder(world, order, opinion)
  })
}
