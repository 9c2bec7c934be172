import type { TargetObstacle } from '#shared/api/menus.ts'
import { type Channel, channels } from '#shared/channel.ts'
import { assertNever } from '#shared/result.ts'
import type { IntegrationBook } from '../integration/book.ts'
import type { Locations } from '../base/locations.ts'
import type { IntegrationRecord } from '../store/integrations.ts'
import type { Store } from '../store/open.ts'
import { isOnboarding, type MenuChannels, type Storefront } from '../channels/menus.ts'
import type { OnboardingChannel } from '../channels/onboarding.ts'

/** Tells one storefront from another. */
export const storefrontKeyAt = (storefront: { locationId: string; channel: Channel }): string =>
  `${storefront.channel}|${storefront.locationId}`
export const storefrontKey = ({ location, channel }: Storefront): string =>
  storefrontKeyAt({ locationId: location.id, channel })

/** The locations of this station on the channels it can speak to. */
export function createStorefronts(deps: {
  store: Store
  book: IntegrationBook
  locations: Locations
  channels: MenuChannels
  onboarding: Record<Channel, Pick<OnboardingChannel, 'isOffered' | 'needsSignIn'>>
}) {
  const { store, book, locations } = deps

  function get(locationId: string, channel: Channel): Storefront | null {
    const location = locations.get(locationId)
    return location ? { location, channel, record: book.get(locationId, channel) } : null
  }

  const all = (): Storefront[] =>
    locations
      .inUse()
      .flatMap((location) =>
        channels
          .filter(
            (channel) =>
              deps.onboarding[channel].isOffered() || store.integrations.find(location.id, channel),
          )
          .map((channel) => ({ location, channel, record: book.get(location.id, channel) })),
      )

  /** Whether its menu can be asked for. */
  const isReadable = ({ channel, record }: Storefront): boolean =>
    deps.channels[channel].isReachable() && isConnected(record)

  return {
    get,
    all,
    isReadable,
    /** Those that take orders. */
    selling: (): Storefront[] =>
      all().filter((storefront) => storefront.record.state === 'active' && isReadable(storefront)),

    /** Why no menu can be sent there now. */
    obstacle: ({ location, channel, record }: Storefront): TargetObstacle => {
      if (!deps.channels[channel].isReachable()) return 'not-offered'
      if (record.state === 'blocked') return 'blocked'
      if (!isConnected(record)) return 'not-connected'
      const last = store.menuExports.last(location.id, channel)
      if (last?.export.state === 'exporting') return 'exporting'
      return isOnboarding(record) && deps.onboarding[channel].needsSignIn(record) ? 'sign-in-again' : null
    },
  }
}
export type Storefronts = ReturnType<typeof createStorefronts>

/** Whether the channel knows the store as ours. */
function isConnected({ state }: IntegrationRecord): boolean {
  switch (state) {
    case 'not_connected':
    case 'connecting':
    case 'disconnected':
      return false
    case 'qa_in_progress':
    case 'qa_failed':
    case 'not_activated':
    case 'activating':
    case 'active':
    case 'activation_failed':
    case 'blocked':
      return true
    default:
      return assertNever(state)
  }
}
