import type { Changes } from '../../base/changes.ts'
import type { Clock } from '../../base/clock.ts'
import type { Locations } from '../../base/locations.ts'
import type { Log } from '../../base/log.ts'
import type { Secrets } from '../../base/shell.ts'
import type { Store } from '../../store/open.ts'
import type { TakeNotice } from '../notices.ts'
import type { ServerTimes } from '../server-time.ts'
import type { UberEatsAccess } from './access.ts'
import { createUberClient } from './client.ts'
import { createUberOrders } from './orders.ts'
import { type IntegrationBook, newRecord } from '../../integration/book.ts'
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

/** Everything this device does with Uber Eats (uber-eats.md). */
export function createUberEats(deps: {
  access: () => UberEatsAccess | null
  isUnreadable: () => boolean
  /** How it is reached where no key of its own was given. */
  otherReach: () => UberEatsReach | null
  store: Store
  book: IntegrationBook
  locations: Locations
  secrets: Secrets
  clock: Clock
  random: () => number
  log: Log
  times: ServerTimes
  changes: Pick<Changes, 'channelDoubts' | 'fetches'>
  /** The station closes: no call that may take minutes is waited for. */
  ending: AbortSignal
}) {
  const client = createUberClient(deps)
  const reach = (): UberEatsReach | null => {
    const access = deps.access()
    if (access === null) return deps.otherReach()
    const baseUrl = access.apiBaseUrl
    return {
      baseUrl,
      call: ({ url, ...request }) => client.send({ ...request, path: url.slice(baseUrl.length) }),
    }
  }
  return {
    orders: createUberOrders({ ...deps, client }),
    onboarding: createUberEatsOnboarding({ ...deps, reach }),
    menus: createUberMenus({ ...deps, reach }),
    throttle: createUberThrottle({ ...deps, reach, now: deps.clock.now }),
    /** What Uber says of a store is only that something changed: it is asked how it stands. */
    notices: (() => deps.changes.channelDoubts.publish(['doubt'])) as TakeNotice,
    /** Stores that were given with the key count as active at the locations named beside them. */
    settle: () => settleStores(deps),
  }
}

function settleStores({
  access,
  book,
  locations,
  store,
  clock,
  log,
}: Parameters<typeof createUberEats>[0]): void {
  for (const [storeId, locationId] of Object.entries(access()?.stores ?? {})) {
    if (!locations.get(locationId)) {
      log.error({ locationId }, 'no location here has this id: orders of its Uber Eats store ring as refused')
      continue
    }
    const known = store.integrations.find(locationId, 'uber-eats')
    if (known?.state === 'active' && known.externalStoreId === storeId) continue
    const fresh = newRecord(locationId, 'uber-eats', clock.now())
    book.put({ ...fresh, ...known, state: 'active', externalStoreId: storeId, since: clock.now() })
  }
}
