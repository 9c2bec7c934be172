import type { Channel } from '#shared/channel.ts'
import type { OnboardingChannel } from '../channels/onboarding.ts'
import type { Locations } from '../base/locations.ts'
import type { IntegrationRecord } from '../store/integrations.ts'
import type { Store } from '../store/open.ts'
import type { IntegrationBook } from './book.ts'
import type { WizardState } from './wizard-state.ts'

/** Connects a store on its way and notes what came of it; true when the channel said yes or no. */
export function createConnectStore(deps: {
  store: Store
  book: IntegrationBook
  wizard: Pick<WizardState, 'storeSettled'>
  locations: Locations
  channels: Record<Channel, Pick<OnboardingChannel, 'connect'>>
}) {
  const { store, book, locations } = deps

  /** A location that exists only because of a store the channel would not connect. */
  function wasMadeInVain({ locationId, channel }: IntegrationRecord): boolean {
    const types = store.integrationLog.of(locationId, channel).map((entry) => entry.type)
    return types.includes('location-created') && !types.includes('qa-started')
  }

  return async (record: IntegrationRecord): Promise<boolean> => {
    const { locationId, channel, externalStoreId } = record
    const answer = await deps.channels[channel].connect(record)
    if (answer === null) return false
    if (answer.ok) return true
    const { refusal } = answer
    book.change(() => {
      const event = { type: 'connect-failed', ...refusal } as const
      if (!book.apply(locationId, channel, event, { kind: 'platform' }).ok) return
      if (externalStoreId !== null) deps.wizard.storeSettled(externalStoreId, refusal)
      if (wasMadeInVain(record)) locations.remove(locationId)
    })
    return true
  }
}
