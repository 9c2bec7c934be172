import { type Context, ORPCError, type Router } from '@orpc/server'
import { RequestHeadersPlugin } from '@orpc/server/plugins'
import { RPCHandler } from '@orpc/server/websocket'
import { z } from 'zod'
import type { Contract } from '#shared/api/contract.ts'
import type { RescueContract } from '#shared/api/rescue.ts'
import type { Log } from '../base/log.ts'
import { errorLine } from '../base/unexpected.ts'
import { checkedOutput } from './check-outputs.ts'

/** One screen at the other end of a socket or a port. Text in both directions. */
export type Peer = {
  send: (message: string) => void
  onMessage: (listener: (message: string) => void) => void
  onClose: (listener: () => void) => void
  /** Drops a screen that does not speak the protocol. */
  close: () => void
}

/** oRPC's envelope, checked here because its own decoding throws on anything else: a request, an item of a stream, or an abort. */
const envelope = z.union([
  z.object({ i: z.string(), t: z.literal(1).optional(), p: z.object({ u: z.string().startsWith('/') }) }),
  z.object({ i: z.string(), t: z.literal(3), p: z.object({}) }),
  z.object({ i: z.string(), t: z.literal(4) }),
])

/**
 * Answers screens with `router`, whatever carries their messages. What a procedure throws unexpectedly is logged and
 * reaches the screen without its text; it never ends the process. What `serve` is given beside the peer takes the place of
 * the context's own for that screen.
 */
export function createApi<Ctx extends Context>(options: {
  router: Router<Contract, Ctx> | Router<RescueContract, Ctx>
  context: Ctx
  log: Log
  /** Holds every answer against the contract; for tests and development. */
  checkOutputs?: boolean
}): { serve: (peer: Peer, own?: Partial<Ctx>) => void } {
  const { router, context, log, checkOutputs = false } = options
  const handler = new RPCHandler<Context>(router, {
    // A manager's token comes with each call: the socket outlives sessions, and sessions outlive sockets.
    plugins: [new RequestHeadersPlugin()],
    clientInterceptors: [
      async (call) => {
        const report = (error: unknown) => {
          if (!(error instanceof ORPCError) && call.signal?.aborted !== true)
            log.error({ call: call.path.join('.'), error }, 'a call failed')
        }
        try {
          const answered = await call.next()
          const output = checkOutputs ? checkedOutput(call.path, answered) : answered
          return isStream(output) ? reporting(output, report) : output
        } catch (error) {
          report(error)
          throw error
        }
      },
    ],
  })
  async function answer(wire: Wire, message: string, own: Context): Promise<void> {
    try {
      await handler.message(wire, message, { context: own })
    } catch (error) {
      log.error({ error: errorLine(error) }, 'an answer could not be sent')
    }
  }

  return {
    serve(peer, own) {
      const itsContext = { ...context, ...own }
      // Only `send` is used of it: messages and the end are passed in below, where their failures can be caught.
      const wire: Wire = {
        send: (data) => {
          if (typeof data === 'string') peer.send(data)
        },
        addEventListener: () => {},
      }
      peer.onMessage((message) => {
        if (!isEnvelope(message)) {
          log.warn({ length: message.length }, 'a screen sent something else than a call and was dropped')
          peer.close()
          return
        }
        void answer(wire, message, itsContext)
      })
      peer.onClose(() => {
        try {
          handler.close(wire)
        } catch (error) {
          log.error({ error: errorLine(error) }, 'a screen that left could not be let go')
        }
      })
    },
  }
}

type Wire = Parameters<RPCHandler<Context>['message']>[0]

function isStream(output: unknown): output is AsyncIterable<unknown> {
  return typeof output === 'object' && output !== null && Symbol.asyncIterator in output
}

/** A subscription breaks long after its call was answered; only here is it still known as a fault. */
async function* reporting(stream: AsyncIterable<unknown>, report: (error: unknown) => void) {
  try {
    yield* stream
  } catch (error) {
    report(error)
    throw error
  }
}

function isEnvelope(message: string): boolean {
  try {
    return envelope.safeParse(JSON.parse(message)).success
  } catch {
    return false
  }
}
