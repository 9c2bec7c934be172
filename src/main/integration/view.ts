import type { IntegrationsState, Today } from '#shared/api/integrations.ts'
import type { IntegrationView } from '#shared/integration/view.ts'
import type { ConsentState } from '#shared/integration/consent.ts'
import type { GoLive } from '#shared/integration/go-live.ts'
import { selfServeCountries } from '#shared/integration/readiness.ts'
import { pausedHere } from '#shared/pause/throttle.ts'
import type { Location } from '#shared/location/location.ts'
import { type Channel, channels } from '#shared/channel.ts'
import { businessDay } from '#shared/time/business-day.ts'
import type { Merchant } from '../channels/merchant.ts'
import type { OnboardingChannel } from '../channels/onboarding.ts'
import type { Clock } from '../base/clock.ts'
import type { Health } from '../device/health.ts'
import type { Locations } from '../base/locations.ts'
import { summaryOf } from '../reports/summary.ts'
import { sumsBy, totalOf } from '../reports/sums.ts'
import type { Store } from '../store/open.ts'
import type { IntegrationBook } from './book.ts'

/** What the Dashboard shows of integrations, put together from what is on disk. */
export function createIntegrationsView(deps: {
  store: Store
  book: IntegrationBook
  channels: Record<Channel, OnboardingChannel>
  merchant: Pick<Merchant, 'usable'>
  locations: Locations
  health: Health
  clock: Clock
  goLive: () => GoLive
  consents: () => ConsentState[]
}) {
  const { store, clock } = deps

  function view(location: Location, channel: Channel): IntegrationView {
    const record = deps.book.get(location.id, channel)
    const { accountId: _account, pause, baseline: _mark, ...integration } = record
    const now = clock.now()
    const isPaused = pause !== null && pause.since <= now && (pause.until === null || now < pause.until)
    const heard = deps.health.channels().find((health) => health.channel === channel)
    return {
      ...integration,
      since: store.integrations.find(location.id, channel) ? integration.since : null,
      locationName: location.name,
      brand: location.brand,
      address: location.address,
      timeZone: location.timeZone,
      lastHeardAt: heard?.lastHeardAt ?? null,
      pause: isPaused ? pause : pausedHere(store.throttles.find(location.id, channel, 'pause')),
      needsSignIn: deps.channels[channel].needsSignIn(record),
    }
  }

  function today(location: Location): Today {
    const date = businessDay(clock.now(), location.timeZone, location.dayEndsAt)
    const { currency } = location
    const scope = { from: date, to: date, locationId: location.id, channel: null, currency }
    const sum = summaryOf(totalOf(sumsBy(store.reading, scope, ['hour'])))
    return {
      orders: sum.orders,
      totalCents: sum.totalCents,
      currency,
      averageMinutesToAccept: sum.averageMinutesToAccept,
      averageMinutesToReady: sum.averageMinutesToReady,
      lost: sum.cancelled + sum.failed,
    }
  }

  return {
    view,
    state: (): IntegrationsState => {
      const locations = deps.locations.inUse()
      return {
        now: clock.now(),
        integrations: locations.flatMap((location) =>
          channels
            .filter(
              (channel) =>
                deps.channels[channel].isOffered() || store.integrations.find(location.id, channel),
            )
            .map((channel) => view(location, channel)),
        ),
        accounts: deps.merchant.usable(),
        consents: deps.consents(),
        wizard: store.wizards.current(),
        goLive: deps.goLive(),
        today: Object.fromEntries(locations.map((location) => [location.id, today(location)])),
        selfServeCountries,
      }
    },
  }
}
