import type { Changes } from '../../base/changes.ts'
import type { Clock } from '../../base/clock.ts'
import type { Locations } from '../../base/locations.ts'
import type { Log } from '../../base/log.ts'
import type { Secrets } from '../../base/shell.ts'
import type { Store } from '../../store/open.ts'
import type { TakeNotice } from '../notices.ts'
import type { ServerTimes } from '../protocol/server-time.ts'
import type { UberEatsAccess } from './protocol/access.ts'
import { createUberClient, type UberLine, type UberMerchants } from './client.ts'
import { createConsentToken } from './consent.ts'
import { createUberMerchant } from './merchant.ts'
import { createUberOrders } from './orders.ts'
import { type IntegrationBook, newRecord } from '../../integration/book.ts'
import { createUberMenus } from './menus.ts'
import { createUberEatsOnboarding } from './onboarding.ts'
import { createPosData } from './pos-data.ts'
import { createUberThrottle } from './throttle.ts'

/** Everything this device does with Uber Eats (uber-eats.md). */
export function createUberEats(deps: {
  access: () => UberEatsAccess | null
  /** Another way to Uber Eats than with this device's own key. */
  behind?: { line: UberLine; merchants: UberMerchants } | undefined
  isUnreadable: () => boolean
  store: Store
  book: IntegrationBook
  locations: Locations
  secrets: Secrets
  clock: Clock
  random: () => number
  log: Log
  times: ServerTimes
  changes: Pick<Changes, 'channelDoubts' | 'fetches' | 'integrations'>
  /** The station closes: no call that may take minutes is waited for. */
  ending: AbortSignal
}) {
  const { line, merchants } = deps.behind ?? createUberClient(deps)
  const clientId = () => line.about()?.clientId ?? ''
  const onChange = () => deps.changes.integrations.publish(['integrations'])
  const consent = createConsentToken({ ...deps, merchants, onChange })
  const posData = createPosData({ line, consent, clientId })
  return {
    orders: createUberOrders({ ...deps, line }),
    onboarding: createUberEatsOnboarding({ ...deps, line, consent, posData }),
    merchant: createUberMerchant({ merchants, consent }),
    menus: createUberMenus({ ...deps, isSetUp: line.isSetUp, line }),
    throttle: createUberThrottle({ ...deps, isSetUp: line.isSetUp, line, now: deps.clock.now }),
    /** Reads the consent an earlier run kept. */
    open: consent.open,
    /** What Uber says of a store is only that something changed: it is asked how it stands. */
    notices: (() => deps.changes.channelDoubts.publish(['doubt'])) as TakeNotice,
    /** Stores that were given with the key count as active at the locations named beside them. */
    settle: () => settleStores(deps, line),
  }
}

function settleStores(
  { book, locations, store, clock, log }: Parameters<typeof createUberEats>[0],
  line: UberLine,
): void {
  for (const [storeId, locationId] of Object.entries(line.about()?.stores ?? {})) {
    if (!locations.get(locationId)) {
      log.error({ locationId }, 'no location here has this id: orders of its Uber Eats store ring as refused')
      continue
    }
    const known = store.integrations.find(locationId, 'uber-eats')
    if (known?.state === 'active' && known.externalStoreId === storeId) continue
    const fresh = newRecord(locationId, 'uber-eats', clock.now())
    book.put({ ...fresh, ...known, state: 'active', externalStoreId: storeId, since: clock.now() })
  }
  // A device that takes the place of another one knows nothing of what was connected there; what is known here stays.
  for (const [storeId, locationId] of Object.entries(line.about()?.connected ?? {})) {
    const known = store.integrations.find(locationId, 'uber-eats')
    if (!locations.get(locationId) || (known !== undefined && known.externalStoreId !== null)) continue
    book.put({
      ...newRecord(locationId, 'uber-eats', clock.now()),
      state: 'active',
      externalStoreId: storeId,
    })
  }
}
