import type { JetStreamManager } from '@nats-io/jetstream'
import type { Channel } from '#shared/channel.ts'
import type { HelloAnswer } from '#shared/gateway/hello.ts'
import { consumerOf, deliveryStream, tokenOf } from '#shared/gateway/subjects.ts'
import { type GatewayConfig, redirectUrlOf } from '../config.ts'
import type { Registry } from '../registry/registry.ts'
import { orNull } from '../nats/or-null.ts'

/** What a device hears when it says that it is there: which locations are its own, and how each stands in the stream. */
export function createAnswerHello(deps: {
  manager: JetStreamManager
  registry: Pick<Registry, 'locationsOf' | 'stores'>
  config: Pick<GatewayConfig, 'doordash' | 'uber-eats' | 'publicUrl'>
  now: () => number
}): (deviceId: string) => Promise<HelloAnswer> {
  const { manager, registry, now } = deps

  async function heardAt(locationId: string, channel: Channel): Promise<number | null> {
    const last_by_subj = `deliveries.${tokenOf(locationId)}.${channel}.>`
    const message = await orNull(manager.streams.getMessage(deliveryStream, { last_by_subj }))
    return message?.time.getTime() ?? null
  }

  async function standing(locationId: string): Promise<HelloAnswer['locations'][number]> {
    const info = await orNull(manager.consumers.info(deliveryStream, consumerOf(locationId)))
    const stores = registry.stores().filter((store) => store.locationId === locationId)
    return {
      locationId,
      waiting: info?.num_pending ?? 0,
      onTheWay: info?.num_ack_pending ?? 0,
      channels: await Promise.all(
        stores.map(async ({ channel, storeId, byConsent }) => ({
          channel,
          storeId,
          heardAt: await heardAt(locationId, channel),
          isGiven: byConsent !== true,
        })),
      ),
    }
  }

  return async (deviceId) => ({
    now: now(),
    locations: await Promise.all(registry.locationsOf(deviceId).map(standing)),
    about: aboutOf(deps.config),
  })
}

/** What of the keys is no secret. */
function aboutOf(config: Pick<GatewayConfig, 'doordash' | 'uber-eats' | 'publicUrl'>) {
  const { doordash, 'uber-eats': uberEats } = config
  const redirectUrl = redirectUrlOf(config, 'uber-eats')
  return {
    ...(doordash && {
      doordash: {
        developerId: doordash.key.developerId,
        providerType: doordash.key.providerType,
        ...(doordash.authorizeUrl !== undefined && { authorizeUrl: doordash.authorizeUrl }),
      },
    }),
    ...(uberEats && {
      'uber-eats': {
        clientId: uberEats.clientId,
        authBaseUrl: uberEats.authBaseUrl,
        ...(redirectUrl !== null && { redirectUrl }),
      },
    }),
  }
}
