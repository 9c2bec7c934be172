import { createServer, type IncomingMessage, type Server, type ServerResponse, STATUS_CODES } from 'node:http'
import { createServer as createTlsServer, type Server as TlsServer } from 'node:https'
import type { Duplex } from 'node:stream'
import type { SecureContextOptions } from 'node:tls'
import { readTarget, type RequestTarget } from '#shared/http/request-target.ts'
import type { Log } from '../base/log.ts'
import { limitConnections } from './connection-limit.ts'
import { errorLine } from '../base/unexpected.ts'

/** How long a request's head, and the whole request, may take to arrive (ms). */
const headersTimeoutMs = 5_000
const requestTimeoutMs = 10_000

/** How long a connection with a request under way may stand still: an answer that nobody takes ends then (ms). */
const stillTimeoutMs = 30_000

/** Node looks for late requests only every half minute unless told otherwise. */
const checkEveryMs = 1_000

type Answering = (target: RequestTarget, request: IncomingMessage, response: ServerResponse) => unknown
type Upgrading = (target: RequestTarget, request: IncomingMessage, socket: Duplex, head: Buffer) => void

/**
 * An HTTP server that nothing sent to it can end or shut: a request without a readable target is answered 400, a listener
 * that throws or rejects 500, one that dawdles 408; and whoever holds connections makes room for others
 * (connection-limit.ts). With `tls` it speaks nothing else, and a handshake has as long as a head. It is not listening
 * yet.
 */
export function createSafeServer(options: {
  /** What it is for, as the log calls it. */
  name: string
  /** Connections at once. */
  most: number
  /** How long a connection may wait for its next request (ms). */
  keepAliveMs: number
  answer: Answering
  upgrade?: Upgrading
  tls?: SecureContextOptions
  log: Log
}): Server | TlsServer {
  const { name, answer, upgrade, log } = options
  const failed = (error: unknown) =>
    log.error({ server: name, error: errorLine(error) }, 'a request failed unexpectedly')

  const timing = {
    maxHeaderSize: 16 * 1024,
    headersTimeout: headersTimeoutMs,
    requestTimeout: requestTimeoutMs,
    connectionsCheckingInterval: checkEveryMs,
    keepAliveTimeout: options.keepAliveMs,
    noDelay: true,
  }
  // As one of the two, whose common part is all that is used here.
  const server = (
    options.tls
      ? createTlsServer({
          ...timing,
          ...options.tls,
          minVersion: 'TLSv1.2',
          handshakeTimeout: headersTimeoutMs,
        })
      : createServer(timing)
  ) as Server
  const ready = new WeakSet<Duplex>()
  server.on('secureConnection', (socket: Duplex) => void ready.add(socket))
  server.timeout = stillTimeoutMs
  const connections = limitConnections(server, options.most)
  server.on('request', (request, response) => {
    const target = readTarget(request.url)
    if (!target) return void response.writeHead(400, { connection: 'close' }).end()
    attempt(
      () => answer(target, request, response),
      (error) => {
        failed(error)
        if (response.headersSent) response.destroy()
        else response.writeHead(500, { connection: 'close' }).end()
      },
    )
  })
  if (upgrade) {
    server.on('upgrade', (request, socket, head) => {
      connections.release(socket)
      socket.on('error', () => socket.destroy())
      const target = readTarget(request.url)
      if (!target) return refuseSocket(socket, 400)
      attempt(
        () => upgrade(target, request, socket, head),
        (error) => {
          failed(error)
          socket.destroy()
        },
      )
    })
  }
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    // Before the handshake is done nothing can be said, and trying would keep the connection.
    const canHear = options.tls === undefined || ready.has(socket)
    if (socket.writable && canHear) refuseSocket(socket, statusOf(error))
    else socket.destroy()
  })
  return server
}

/** Answers on a bare socket, and closes it even where the other end keeps its half open. */
export function refuseSocket(socket: Duplex, status: number): void {
  socket.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`,
    () => socket.destroy(),
  )
}

function statusOf({ code }: NodeJS.ErrnoException): number {
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return 408
  return code === 'HPE_HEADER_OVERFLOW' ? 431 : 400
}

function attempt(work: () => unknown, onError: (error: unknown) => void): void {
  try {
    const result = work()
    if (result instanceof Promise) result.catch(onError)
  } catch (error) {
    onError(error)
  }
}
