import type { Msg, NatsConnection } from '@nats-io/transport-node'
import type { Channel } from '#shared/channel.ts'
import type { ConsentBack, ConsentTaken } from '#shared/gateway/consent.ts'
import { told } from '#shared/gateway/hello.ts'
import { tellSubject } from '#shared/gateway/subjects.ts'
import type { Log } from '../base/log.ts'
import { errorLine } from '../base/unexpected.ts'

/** Does what the gateway tells this device (shared/gateway/hello.ts), and answers once it is done. */
export function createBeingTold(deps: {
  log: Log
  deviceId: () => string
  onRelease: (locationId: string) => Promise<void>
  onLook: () => Promise<unknown>
  onConsent: (channel: Channel, back: ConsentBack) => Promise<ConsentTaken>
}) {
  const { log } = deps
  let listensOn: NatsConnection | null = null

  async function obey(message: Msg): Promise<void> {
    try {
      const { data } = told.safeParse(message.json())
      if (data?.kind === 'consent') {
        const taken = await deps.onConsent(data.channel, data.back)
        return void message.respond(JSON.stringify(taken))
      }
      if (data?.kind === 'release') await deps.onRelease(data.locationId)
      message.respond('{}')
      if (data?.kind === 'look') await deps.onLook()
    } catch (error) {
      log.error({ error: errorLine(error) }, 'what the gateway told was not done')
    }
  }

  return {
    /** A connection listens once, however often it is cut and stands again. */
    listenOn: (connection: NatsConnection): void => {
      if (listensOn === connection) return
      listensOn = connection
      connection.subscribe(tellSubject(deps.deviceId()), {
        callback: (error, message) => {
          if (error) log.error({ error: errorLine(error) }, 'the gateway may tell this device nothing')
          else void obey(message)
        },
      })
    },
  }
}
