import { settleUber, type UberStore } from '../../world/uber-store.ts'
import type { World } from '../../world/world.ts'
import { announceStore } from './announce.ts'
import { deprovision, promote } from './pos-data.ts'

/** What a tester can make Uber do with a store's integration. */
export const uberWishes = [
  'hold',
  'let-go',
  'promote',
  'take-over',
  'turn-off',
  'deprovision',
  'announce',
  'refuse',
  'refuse-not',
] as const
export type UberWish = (typeof uberWishes)[number]

/** Does one of these; one that is unknown, or does not fit, changes nothing. */
export function wishUber(world: World, store: UberStore, wish: UberWish, refusal: string): void {
  switch (wish) {
    case 'hold':
      store.isSlow = true
      break
    case 'let-go':
      store.isSlow = false
      break
    case 'promote':
      promote(world, store)
      break
    case 'take-over':
      // Somebody else becomes the order manager: we keep the integration and lose the orders.
      if (store.pos) Object.assign(store.pos, { isOrderManager: false, isPending: false })
      settleUber(store)
      store.currentProvider = { name: 'KitchenHub', kind: 'aggregator' }
      announceStore(world, store, 'store.provisioned')
      break
    case 'turn-off':
      if (store.pos) store.pos.isEnabled = false
      settleUber(store)
      announceStore(world, store, 'store.provisioned')
      break
    case 'deprovision':
      if (store.pos) deprovision(world, store)
      break
    case 'announce':
      announceStore(world, store, 'store.provisioned')
      break
    case 'refuse':
      store.refusal = refusal
      break
    case 'refuse-not':
      store.refusal = null
  }
  world.changed()
}
