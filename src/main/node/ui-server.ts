import { randomBytes } from 'node:crypto'
import { type Server, type ServerResponse, STATUS_CODES } from 'node:http'
import type { Context, Router } from '@orpc/server'
import sirv from 'sirv'
import { WebSocketServer } from 'ws'
import type { Contract } from '#shared/api/contract.ts'
import { largestMenuBytes } from '#shared/menu/menu.ts'
import { createApi } from '../api/serve.ts'
import { createSafeServer, refuseSocket } from '../http/safe-server.ts'
import type { Log } from '../base/log.ts'
import { pageHeaders } from '../base/page-headers.ts'
import { keepAlive } from './keep-alive.ts'
import { checkUpgrade, isOwnHost, subprotocol } from './upgrade-check.ts'
import { socketPeer } from './socket-peer.ts'

/** Screens at once; a restaurant has a handful, a runaway page has thousands. */
const maxScreens = 64
/** The largest call saves a whole menu; it comes with room for what JSON adds. */
const maxMessageBytes = largestMenuBytes + 1024 * 1024
/** How long screens get to answer that the station is closing. */
const closeGraceMs = 500

export type UiServer = {
  /** What to open in a browser; the fragment holds the token and is never sent over the network. */
  url: string
  close: () => Promise<void>
}

/**
 * Serves the screen's files from `staticDir` and the contract over a WebSocket at `/api`, on loopback unless `host`
 * says otherwise. Rejects when the port is taken.
 */
export async function createUiServer<Ctx extends Context>(options: {
  router: Router<Contract, Ctx>
  context: Ctx
  staticDir: string
  port: number
  host?: string
  /** At least 128 bits, URL-safe; made up when absent. */
  token?: string
  /** How often a screen must give a sign of life. */
  pingEveryMs?: number
  /** Holds every answer against the contract; for tests and development. */
  checkOutputs?: boolean
  log: Log
}): Promise<UiServer> {
  const {
    router,
    context,
    staticDir,
    port,
    host = '127.0.0.1',
    pingEveryMs,
    checkOutputs = false,
    log,
  } = options
  const token = options.token ?? randomBytes(24).toString('base64url')
  const api = createApi({ router, context, log, checkOutputs })
  const ownHosts = new Set<string>()
  const files = sirv(staticDir, {
    etag: true,
    setHeaders: (response) => response.setHeader('cache-control', 'no-cache'),
  })

  const sockets = new WebSocketServer({
    noServer: true,
    clientTracking: true,
    maxPayload: maxMessageBytes,
    handleProtocols: () => subprotocol,
  })

  const server = createSafeServer({
    name: 'screens',
    most: 128,
    keepAliveMs: 5_000,
    log,
    answer: ({ path }, request, response) => {
      for (const [name, value] of Object.entries(pageHeaders)) response.setHeader(name, value)
      if (!isOwnHost(request.headers, ownHosts)) return answer(response, 403)
      if (request.method !== 'GET' && request.method !== 'HEAD') return answer(response, 405)
      if (path === '/healthz') return answer(response, 200, 'ok')
      // Whole addresses are not for it: the path is all that counts here.
      request.url = path
      return files(request, response, () => answer(response, 404))
    },
    upgrade: ({ path }, request, socket, head) => {
      if (path !== '/api') return refuseSocket(socket, 404)
      const status = checkUpgrade(request.headers, ownHosts, token)
      if (status !== 101) {
        log.warn({ status, origin: request.headers.origin ?? null }, 'a screen was refused')
        return refuseSocket(socket, status)
      }
      if (sockets.clients.size >= maxScreens) return refuseSocket(socket, 503)
      sockets.handleUpgrade(request, socket, head, (client) => {
        keepAlive(client, pingEveryMs)
        api.serve(socketPeer(client))
      })
    },
  })

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  const bound = boundPort(server)
  for (const name of ['127.0.0.1', 'localhost', '[::1]', host]) ownHosts.add(`${name}:${bound}`)

  return {
    url: `http://${host}:${bound}/#token=${token}`,
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      server.closeIdleConnections()
      for (const client of sockets.clients) client.close(1001, 'closing')
      const grace = setTimeout(() => {
        for (const client of sockets.clients) client.terminate()
        server.closeAllConnections()
      }, closeGraceMs)
      await closed
      clearTimeout(grace)
    },
  }
}

function boundPort(server: Server): number {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port.')
  return address.port
}

function answer(response: ServerResponse, status: number, text = STATUS_CODES[status] ?? ''): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(text)
}
