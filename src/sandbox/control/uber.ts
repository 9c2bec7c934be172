import type { Delivery } from '../contract/views.ts'
import { tellUber, type UberEvent } from '../uber/webhooks/send.ts'
import type { UberMessage } from '../world/uber-message.ts'
import { uberStoreOf } from '../world/uber-store.ts'
import type { World } from '../world/world.ts'

/** What a tester or a test can make happen at Uber Eats. */
export type UberControl = {
  /** Any webhook, signed as Uber signs: also one nobody has heard of. `store` is a location's id, or Uber's of it. */
  tell(event: { eventType: string; store: string; fields: Record<string, unknown> }): Promise<Delivery>
  /** Webhooks that were not taken and will be sent again. */
  untaken(): UberMessage[]
  /** What the application may ask a token for from now on. */
  grant(scopes: string[]): void
}

export function createUberControl(world: World): UberControl {
  return {
    tell({ store, ...event }) {
      const about: UberEvent = { ...event, storeId: uberStoreOf(world, store).storeId }
      return tellUber(world, about)
    },
    untaken: () => [...world.uberEats.messages.values()],
    grant(scopes) {
      world.uberEats.application.scopes = scopes
      world.changed()
    },
  }
}
