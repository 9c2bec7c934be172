import type { Msg, NatsConnection, Subscription } from '@nats-io/transport-node'
import { gatewayGroup } from '#shared/gateway/subjects.ts'
import type { Log } from '#main/base/log.ts'
import { errorLine } from '#main/base/unexpected.ts'
import { packWithin } from './pack.ts'

/** Answers what devices ask, each request by one of the gateways. */
export function createRequests({ connection, log }: { connection: NatsConnection; log: Log }) {
  const underWay = new Set<Promise<void>>()
  const listening: Subscription[] = []

  function answer(message: Msg, work: (message: Msg) => Promise<unknown>): void {
    const done: Promise<void> = respond(message, work, connection.info?.max_payload)
      .catch((error: unknown) =>
        log.error({ subject: message.subject, error: errorLine(error) }, 'a device could not be answered'),
      )
      .finally(() => underWay.delete(done))
    underWay.add(done)
  }

  return {
    /** From now on `work` answers what comes there. */
    serve: (subject: string, work: (message: Msg) => Promise<unknown>): void => {
      const subscription = connection.subscribe(subject, {
        queue: gatewayGroup,
        callback: (error, message) =>
          error
            ? log.error({ subject, error: error.message }, 'requests of devices cannot be heard')
            : answer(message, work),
      })
      listening.push(subscription)
    },
    /** Takes no more; resolves once what is under way is answered: a call that was made and not answered would be made again. */
    stop: async (): Promise<void> => {
      for (const subscription of listening) subscription.unsubscribe()
      await Promise.all(underWay)
    },
  }
}

/** Answers a request with what `work` makes of it; nothing at all is what a device takes for no answer. */
async function respond(
  message: Msg,
  work: (message: Msg) => Promise<unknown>,
  most = Infinity,
): Promise<void> {
  const { payload, headers } = await packWithin(await work(message), most)
  message.respond(payload, { headers })
}
