import { type IncomingMessage, type Server, type ServerResponse, STATUS_CODES } from 'node:http'
import type { Server as TlsServer } from 'node:https'
import type { SecureContextOptions } from 'node:tls'
import sirv from 'sirv'
import { WebSocketServer } from 'ws'
import { largestMenuBytes } from '#shared/menu/menu.ts'
import type { Peer } from '../api/serve.ts'
import type { Log } from '../base/log.ts'
import { pageHeaders } from '../base/page-headers.ts'
import { createSafeServer, refuseSocket } from '../http/safe-server.ts'
import { keepAlive } from './keep-alive.ts'
import { socketPeer } from './socket-peer.ts'
import { isForeign, isOwnHost, isOwnOrigin, subprotocol, tokenOffered } from './upgrade-check.ts'

/** Screens at once; a restaurant has a handful, a runaway page has thousands. */
const maxScreens = 64
/** The largest call saves a whole menu; it comes with room for what JSON adds. */
const maxMessageBytes = largestMenuBytes + 1024 * 1024
/** How long screens get to answer that the station is closing. */
const closeGraceMs = 500

/** A screen that may come in: what to do with its connection. `cut` turns it away at any time. */
export type Admitted = (peer: Peer & { cut: () => void }) => void

export type PageServer = {
  server: Server | TlsServer
  /** Rejects when the port is taken; resolves with the port. */
  listen: (port: number, host: string) => Promise<number>
  close: () => Promise<void>
}

/** Serves the screen's files from `staticDir`, and lets screens with a good token come in by a WebSocket at `/api`. */
export function createPageServer(options: {
  /** What it is for, as the log calls it. */
  name: string
  staticDir: string
  /** Names and ports by which this server is meant. */
  ownHosts: ReadonlySet<string>
  /** Null turns the token away. */
  admit: (token: string) => Admitted | null
  /** What else it answers; false: nothing at this path. */
  also: (path: string, request: IncomingMessage, response: ServerResponse) => boolean
  tls?: SecureContextOptions
  /** How often a screen must give a sign of life. */
  pingEveryMs?: number | undefined
  log: Log
}): PageServer {
  const { name, staticDir, ownHosts, admit, also, tls, pingEveryMs, log } = options
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

  /** 403 for a strange page, 401 without a good token, 503 when there are too many. */
  function admitted(request: IncomingMessage): Admitted | 401 | 403 | 503 {
    if (!isOwnHost(request, ownHosts) || !isOwnOrigin(request)) return 403
    const token = tokenOffered(request)
    const screen = token === null ? null : admit(token)
    if (screen === null) return 401
    return sockets.clients.size >= maxScreens ? 503 : screen
  }

  const server = createSafeServer({
    name,
    most: 128,
    keepAliveMs: 5_000,
    log,
    ...(tls === undefined ? {} : { tls }),
    answer: ({ path }, request, response) => {
      for (const [header, value] of Object.entries(pageHeaders)) response.setHeader(header, value)
      if (!isOwnHost(request, ownHosts) || isForeign(request)) return answer(response, 403)
      if (also(path, request, response)) return
      if (request.method !== 'GET' && request.method !== 'HEAD') return answer(response, 405)
      // Whole addresses are not for it: the path is all that counts here.
      request.url = path
      return files(request, response, () => answer(response, 404))
    },
    upgrade: ({ path }, request, socket, head) => {
      if (path !== '/api') return refuseSocket(socket, 404)
      const screen = admitted(request)
      if (typeof screen === 'number') {
        log.warn({ status: screen, origin: request.headers.origin ?? null }, 'a screen was refused')
        return refuseSocket(socket, screen)
      }
      sockets.handleUpgrade(request, socket, head, (client) => {
        keepAlive(client, pingEveryMs)
        screen({ ...socketPeer(client), cut: () => client.close(1008, 'turned away') })
      })
    },
  })

  return {
    server,
    listen: (port, host) =>
      new Promise<number>((resolve, reject) => {
        server.once('error', reject)
        server.listen(port, host, () => {
          server.off('error', reject)
          server.on('error', (error) =>
            log.error({ server: name, error: error.message }, 'a server has a problem'),
          )
          const address = server.address()
          if (address === null || typeof address === 'string')
            return reject(new Error('The server has no port.'))
          resolve(address.port)
        })
      }),
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

/** A short answer of text: what the status means, unless it says something else. */
export function answer(response: ServerResponse, status: number, text = STATUS_CODES[status] ?? ''): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(text)
}
