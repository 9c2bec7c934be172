import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createSafeServer } from '../http/safe-server.ts'
import type { Log } from '../base/log.ts'

type Answer = { status: number; headers: Record<string, string>; body: string }

/** The loopback port a channel's sign-in window comes back to (RFC 8252): `GET /callback`, and nothing else. */
export function createCallbackServer(options: {
  log: Log
  answer: (query: URLSearchParams) => Promise<Answer>
}) {
  let server: Promise<Server> | null = null

  const make = () =>
    createSafeServer({
      name: 'sign-in',
      most: 32,
      keepAliveMs: 1_000,
      log: options.log,
      answer: async ({ path, query }, request, response) => {
        if (path !== '/callback' || request.method !== 'GET')
          return response.writeHead(404, { connection: 'close' }).end()
        const { status, headers, body } = await options.answer(new URLSearchParams(query))
        return response.writeHead(status, { ...headers, connection: 'close' }).end(body)
      },
    })

  return {
    /** Listens on this port or a free one, or goes on listening; answers where the channel is to send the window. */
    listen: async (port = 0): Promise<string> => {
      server ??= listening(make(), port).catch((error: unknown) => {
        server = null
        throw error
      })
      return `http://127.0.0.1:${((await server).address() as AddressInfo).port}/callback`
    },
    close: (): void => {
      // One that could not be opened is none, and whoever opened it was told.
      void server?.then(
        (open) => open.close().closeAllConnections(),
        () => {},
      )
      server = null
    },
  }
}

function listening(server: Server, port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject)
      resolve(server)
    })
  })
}
