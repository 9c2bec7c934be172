import { randomInt } from 'node:crypto'
import type { DisconnectLine } from '#shared/api/integrations.ts'
import type { Actor } from '#shared/order/order.ts'
import type { Result } from '#shared/result.ts'
import type { ExportRefusal, OnboardingChannel } from '../channels/onboarding.ts'
import type { IntegrationBook } from './book.ts'
import type { Location } from '#shared/location/location.ts'
import type { IntegrationRecord } from '../store/integrations.ts'
import type { Store } from '../store/open.ts'

/**
 * Ends a connection at its channel (uber-eats.md section 4): orders go elsewhere once it has said so, and not before.
 * `not-possible` where support does that, or there is nothing to end.
 */
export async function endConnection(
  { book, channel }: { book: IntegrationBook; channel: Pick<OnboardingChannel, 'disconnect'> },
  record: IntegrationRecord,
  actor: Actor,
): Promise<Result<object, { refusal: ExportRefusal }> | 'not-possible'> {
  if (!channel.disconnect || !['active', 'activating'].includes(record.state)) return 'not-possible'
  const ended = await channel.disconnect(record)
  if (!ended.ok) return ended
  const event = { type: 'deactivated', code: 'DISCONNECTED_HERE', details: null } as const
  // Refused where the channel told of it first: then it is over all the same.
  book.apply(record.locationId, record.channel, event, actor)
  return ended
}

/** No letters that sound or look alike: it is read out on the telephone. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ'

/**
 * Records that a manager wants a location disconnected, and answers what to read out to support, who alone can do it
 * (R152, M11). Nothing changes for the location.
 */
export function recordDisconnectRequest(
  store: Store,
  wish: { location: Location; record: IntegrationRecord; manager: string; now: number },
): { reference: string; lines: DisconnectLine[] } {
  const { location, record, manager, now } = wish
  const reference = `OM-${Array.from({ length: 6 }, () => alphabet[randomInt(alphabet.length)]).join('')}`
  store.disconnectRequests.add({
    reference,
    at: now,
    manager,
    locationId: location.id,
    channel: record.channel,
  })
  const lines: DisconnectLine[] = [
    { label: 'reference', value: reference },
    { label: 'requested-at', value: new Date(now).toISOString() },
    { label: 'requested-by', value: manager },
    { label: 'channel', value: record.channel },
    { label: 'brand', value: location.brand },
    { label: 'location', value: location.name },
    { label: 'address', value: location.address },
    { label: 'location-id', value: location.id },
    ...(record.externalStoreId === null
      ? []
      : [{ label: 'store-id' as const, value: record.externalStoreId }]),
    ...(record.onboardingId === null
      ? []
      : [{ label: 'onboarding-id' as const, value: record.onboardingId }]),
  ]
  return { reference, lines }
}
