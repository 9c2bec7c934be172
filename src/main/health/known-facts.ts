import type { HealthFacts, StorefrontFact } from '#shared/health/facts.ts'
import type { Location } from '#shared/location/location.ts'
import type { IntegrationRecord } from '../store/integrations.ts'
import type { Store } from '../store/open.ts'

/** What the store's small tables tell of health: a few rows each, read at once. `now` in epoch ms. */
export function knownFacts(
  { integrations, throttles, screens }: Pick<Store, 'integrations' | 'throttles' | 'screens'>,
  locations: readonly Location[],
  now: number,
): Pick<HealthFacts, 'storefronts' | 'screens'> {
  const pauses = throttles.all().filter(({ kind, heldSince }) => kind === 'pause' && heldSince !== null)
  return {
    storefronts: integrations.all().flatMap((record): StorefrontFact[] => {
      const { locationId, channel, pause: theirs } = record
      const location = locations.find(({ id }) => id === locationId)
      const state = stateOf(record)
      if (location === undefined || state === null) return []
      const ours = pauses.find((one) => one.locationId === locationId && one.channel === channel)
      const isTheirs = theirs !== null && (theirs.until === null || theirs.until > now)
      const pause = ours
        ? ({ by: 'here', until: ours.until } as const)
        : isTheirs
          ? ({ by: 'channel', until: theirs.until } as const)
          : null
      return [{ channel, locationId, location: location.name, state, pause }]
    }),
    screens: screens.all().map(({ id, name, pairedAt, lastSeenAt }) => ({ id, name, pairedAt, lastSeenAt })),
  }
}

/** Of a location that is being connected, or never was, nobody expects orders. */
function stateOf({ state }: IntegrationRecord): StorefrontFact['state'] | null {
  if (state === 'active') return 'active'
  return state === 'disconnected' || state === 'blocked' ? 'cut-off' : null
}

/** Whether every location shows another time of day now than this device. `now` in epoch ms. */
export function isElsewhere(locations: readonly Pick<Location, 'timeZone'>[], now: number): boolean {
  const shown = (timeZone?: string) =>
    new Intl.DateTimeFormat('en', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(now)
  return locations.length > 0 && locations.every(({ timeZone }) => shown(timeZone) !== shown())
}
