import type { IntegrationsState, Today } from '#shared/api/integrations.ts'
import type { IntegrationView } from '#shared/integration/view.ts'
import type { GoLive } from '#shared/integration/go-live.ts'
import { selfServeCountries } from '#shared/integration/readiness.ts'
import type { Location } from '#shared/location/location.ts'
import { type Channel, channels } from '#shared/order/order.ts'
import { localDate } from '#shared/time/zoned.ts'
import type { Clock } from '../clock.ts'
import type { Health } from '../health.ts'
import type { Locations } from '../locations.ts'
import { summarise } from '../reports/summary.ts'
import type { Store } from '../store/open.ts'
import type { IntegrationBook } from './book.ts'
import type { LinkedAccounts } from '../channels/doordash/linked-accounts.ts'

/** What the Dashboard shows of integrations, put together from what is on disk. */
export function createIntegrationsView(deps: {
  store: Store
  book: IntegrationBook
  accounts: LinkedAccounts
  locations: Locations
  health: Health
  clock: Clock
  goLive: () => GoLive
  isOffered: (channel: Channel) => boolean
}) {
  const { store, clock } = deps

  function view(location: Location, channel: Channel): IntegrationView {
    const { accountId, pause, baseline: _, ...integration } = deps.book.get(location.id, channel)
    const now = clock.now()
    const isPaused = pause !== null && pause.since <= now && (pause.until === null || now < pause.until)
    const heard = deps.health.channels().find((health) => health.channel === channel)
    return {
      ...integration,
      locationName: location.name,
      brand: location.brand,
      address: location.address,
      timeZone: location.timeZone,
      lastHeardAt: heard?.lastHeardAt ?? null,
      pause: isPaused ? pause : null,
      needsSignIn:
        channel === 'doordash' &&
        integration.state !== 'not_connected' &&
        deps.accounts.needsSignIn(accountId),
    }
  }

  function today(location: Location): Today {
    const date = localDate(clock.now(), location.timeZone)
    const days = store.dailyTotals.between(date, date).filter((day) => day.locationId === location.id)
    const sum = summarise(days, { from: date, to: date })
    return {
      orders: sum.orders,
      totalCents: sum.totalCents,
      currency: location.currency,
      averageMinutesToAccept: sum.averageMinutesToAccept,
      averageMinutesToReady: sum.averageMinutesToReady,
      lost: sum.cancelled + sum.failed,
    }
  }

  return {
    view,
    state: (): IntegrationsState => {
      const locations = deps.locations.all()
      return {
        now: clock.now(),
        integrations: locations.flatMap((location) =>
          channels
            .filter((channel) => deps.isOffered(channel) || store.integrations.find(location.id, channel))
            .map((channel) => view(location, channel)),
        ),
        accounts: deps.accounts.usable(),
        wizard: store.wizards.current(),
        goLive: deps.goLive(),
        today: Object.fromEntries(locations.map((location) => [location.id, today(location)])),
        selfServeCountries,
      }
    },
  }
}
