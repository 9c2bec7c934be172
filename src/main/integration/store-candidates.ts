import type { Candidate } from '#shared/api/integrations.ts'
import type { Channel } from '#shared/channel.ts'
import type { OfferedStore } from '../channels/merchant.ts'
import type { IntegrationRecord } from '../store/integrations.ts'
import type { Store } from '../store/open.ts'

/** Connected at the channel, or on the way there: adding it again would be a second connection. */
export function isTaken(record: Pick<IntegrationRecord, 'state'> | undefined): boolean {
  return record !== undefined && record.state !== 'not_connected' && record.state !== 'disconnected'
}

/** The stores a channel offers an account, beside what is connected here. */
export function createStoreCandidates(store: Store, channel: Channel) {
  function recordOf({ storeId, locationId }: OfferedStore): IntegrationRecord | undefined {
    const byStore = store.integrations.findByStore(channel, storeId)
    if (byStore) return byStore
    return locationId === null ? undefined : store.integrations.find(locationId, channel)
  }
  return {
    /** Its integration here, if any. */
    recordOf,
    shown: (offered: OfferedStore): Candidate => {
      const record = recordOf(offered)
      const { storeId, name, address, city, country, timeZone, currentProvider, problems } = offered
      return {
        storeId,
        name,
        address: [address, city].filter(Boolean).join(', '),
        country,
        timeZone,
        currentProvider,
        connectedLocationId: (isTaken(record) && record?.locationId) || null,
        problems,
      }
    },
  }
}
export type StoreCandidates = ReturnType<typeof createStoreCandidates>
