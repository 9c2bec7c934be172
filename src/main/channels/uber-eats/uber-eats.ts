import type { Clock } from '../../base/clock.ts'
import { newRecord } from '../../integration/book.ts'
import type { IntegrationRecord } from '../../store/integrations.ts'
import { createUberMenus } from './menus.ts'
import { createUberEatsOnboarding } from './onboarding.ts'
import type { UberEatsReach } from './reach.ts'
import { createUberThrottle } from './throttle.ts'

/** It is set up in Uber's own guide (R112): what is left to do here is to activate it. */
export function setUpAtUber(locationId: string, now: number): IntegrationRecord {
  return {
    ...newRecord(locationId, 'uber-eats', now),
    state: 'not_activated',
    externalStoreId: locationId,
  }
}

/** Everything this device does with Uber Eats; its orders are not taken yet. */
export function createUberEats(deps: {
  reach: () => UberEatsReach | null
  clock: Clock
  /** The station closes: no call that may take minutes is waited for. */
  ending: AbortSignal
}) {
  return {
    onboarding: createUberEatsOnboarding(deps),
    menus: createUberMenus(deps),
    throttle: createUberThrottle({ ...deps, now: deps.clock.now }),
  }
}
