import type { StorefrontService } from '#shared/pause/storefront-service.ts'
import type { IntegrationView } from '#shared/integration/view.ts'
import { type GoLive, goLiveChecks } from '#shared/integration/go-live.ts'
import { notConnected } from '#shared/integration/integration.ts'
import type { Location } from '#shared/location/location.ts'
import type { Facts } from '#shared/assistant/facts.ts'
import type { CheckedLocation } from '#shared/assistant/messages.ts'

/** A Friday evening at Chez Loutre, for tests: Centre is live, Port is ready, Laval is in QA. */
export const now = Date.UTC(2026, 10, 13, 23, 4)

const location = (id: string, name: string, address: string): Location => ({
  id,
  brand: 'Chez Loutre',
  name,
  address,
  timeZone: 'America/Toronto',
  currency: 'CAD',
  country: 'CA',
  language: 'fr',
  autoAccept: false,
  defaultPrepMinutes: 20,
  dayEndsAt: 240,
  autoAcceptHours: null,
  autoAcceptBelow: null,
  revision: 1,
  setAsideAt: null,
})

export const locations = [
  location('centre', 'Centre', '12 rue Sainte-Catherine, Montréal'),
  location('port', 'Port', '3 quai de la Commune, Montréal'),
  location('laval', 'Laval Nord', '8 boulevard Chomedey, Laval'),
  location('laval-sud', 'Laval Sud', '9 boulevard Concorde, Laval'),
]

export function view(locationId: string, changes: Partial<IntegrationView>): IntegrationView {
  const at = locations.find(({ id }) => id === locationId)
  return {
    ...notConnected(locationId, 'doordash', now - 3_600_000),
    locationName: at?.name ?? locationId,
    brand: at?.brand ?? '',
    address: at?.address ?? '',
    timeZone: 'America/Toronto',
    lastHeardAt: null,
    pause: null,
    needsSignIn: false,
    ...changes,
  }
}

export const integrations = [
  view('centre', { state: 'active', externalStoreId: '2390417', lastHeardAt: now - 60_000 }),
  view('port', { state: 'not_activated', externalStoreId: '2390655', currentProvider: 'PorteVoix POS' }),
  view('laval', { state: 'qa_in_progress', externalStoreId: '2390700', qaStartedAt: now - 7_200_000 }),
  view('laval-sud', { state: 'not_activated', externalStoreId: '2390701' }),
]

export const proven = Object.fromEntries(
  goLiveChecks.map((check) => [check, { state: 'proven', at: now - 60_000 }]),
) as GoLive

/** Centre takes orders as usual. */
export function storefrontService(
  locationId: string,
  more: Partial<StorefrontService> = {},
): StorefrontService {
  return {
    locationId,
    locationName: locations.find(({ id }) => id === locationId)?.name ?? locationId,
    timeZone: 'America/Toronto',
    channel: 'doordash',
    isReachable: true,
    busy: null,
    pause: null,
    theirs: null,
    mark: `mark of ${locationId}`,
    ...more,
  }
}

export function facts(changes: Partial<Facts> = {}): Facts {
  return {
    now,
    language: 'en',
    isOnline: true,
    manager: { name: 'Mireille' },
    locations,
    boardLocationId: null,
    integrations,
    accounts: [{ id: 'a', email: 'admin@chez-loutre.example', businessName: 'Chez Loutre' }],
    goLive: proven,
    publishFailures: [],
    channels: [
      {
        channel: 'doordash',
        lastHeardAt: now - 60_000,
        lastReachedAt: now - 30_000,
        lastFailedAt: null,
        lastError: null,
        lastFailure: null,
        waiting: 0,
        gaveUp: 0,
      },
    ],
    printers: [
      {
        id: 'p',
        name: 'Kitchen',
        state: 'ok',
        problem: null,
        since: null,
        lastPrintedAt: now - 60_000,
        waiting: 0,
      },
    ],
    soldOutCount: 0,
    services: [storefrontService('centre')],
    volume: 0.8,
    isMuted: false,
    rejected: 0,
    storeProblem: null,
    liveOrders: [],
    ...changes,
  }
}

/** Nobody is signed in: what only a manager may see is unknown. */
export const signedOut = (changes: Partial<Facts> = {}): Facts =>
  facts({
    manager: null,
    integrations: null,
    accounts: null,
    goLive: null,
    publishFailures: null,
    ...changes,
  })

/** What the check of the store information finds for these integrations. */
export const stores = (views: readonly IntegrationView[] = integrations): CheckedLocation[] =>
  views.map((each) => ({
    locationId: each.locationId,
    storeId: each.externalStoreId,
    name: each.locationName,
    brand: each.brand,
    address: each.address,
    timeZone: each.timeZone,
    channel: each.channel,
    state: each.state,
    since: each.since,
    alert: each.alert,
    reason: each.reason,
    needsSignIn: each.needsSignIn,
  }))
