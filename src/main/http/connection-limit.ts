import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { Server as TlsServer } from 'node:https'
import type { Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import type { TLSSocket } from 'node:tls'

/** A connection, its requests that have no whole answer yet, and whether one had. */
type Held = { address: string; port: number | undefined; requests: Set<IncomingMessage>; wasOfUse: boolean }

/**
 * `new` without a whole head so far, `idle` between requests, `receiving` a body, `answering` what came in whole, `unread`
 * where the answer waits for the other end to take it.
 */
type Stage = 'new' | 'idle' | 'receiving' | 'answering' | 'unread'

/**
 * Who goes first when room is needed: a channel's own connection may be idle, but its next order is on the way; a slow
 * screen may take long over its files, so it goes last.
 */
const spared: readonly Stage[] = ['new', 'idle', 'receiving', 'unread']

/**
 * Keeps a server reachable while somebody holds connections open: beyond `most`, the one that waited longest is closed to
 * make room, of the address that has the most of its stage (`spared` says which stage goes first). A request that
 * came in whole is not cut off while it is worked on. `release` gives a connection up to whoever upgrades it: it is theirs to count.
 */
export function limitConnections(
  server: Server | TlsServer,
  most: number,
): { release: (socket: Duplex) => void } {
  // In the order in which they last began to wait.
  const held = new Map<Socket, Held>()
  // Requests come on the encrypted socket, which knows of the one below it only by its other end.
  const below = new WeakMap<Duplex, Socket>()
  const bare = (socket: Duplex): Socket => below.get(socket) ?? (socket as Socket)

  server.on('connection', (socket: Socket) => {
    if (held.size >= most && !makeRoom()) return void socket.destroy()
    const { remoteAddress: address = '', remotePort: port } = socket
    held.set(socket, { address, port, requests: new Set(), wasOfUse: false })
    socket.once('close', () => held.delete(socket))
  })
  server.on('secureConnection', (secure: TLSSocket) => {
    for (const [socket, { address, port }] of held)
      if (port === secure.remotePort && address === secure.remoteAddress) below.set(secure, socket)
  })
  server.prependListener('request', (request: IncomingMessage, response: ServerResponse) => {
    const socket = bare(request.socket)
    const connection = held.get(socket)
    if (!connection) return
    connection.requests.add(request)
    response.once('close', () => {
      connection.requests.delete(request)
      connection.wasOfUse = true
      if (held.delete(socket) && !socket.destroyed) held.set(socket, connection)
    })
  })

  function makeRoom(): boolean {
    let socket: Socket | undefined
    for (const stage of spared) socket ??= longest(stage)
    if (!socket) return false
    held.delete(socket)
    socket.destroy()
    return true
  }

  function longest(stage: Stage): Socket | undefined {
    const there = [...held].filter(([socket, connection]) => stageOf(socket, connection) === stage)
    const groups = [...Map.groupBy(there, ([, { address }]) => address).values()]
    return groups.toSorted((a, b) => b.length - a.length)[0]?.[0]?.[0]
  }

  return { release: (socket) => void held.delete(bare(socket)) }
}

function stageOf(socket: Socket, { requests, wasOfUse }: Held): Stage {
  if (requests.size === 0) return wasOfUse ? 'idle' : 'new'
  if (![...requests].some(({ complete }) => complete)) return 'receiving'
  return socket.writableLength > 0 ? 'unread' : 'answering'
}
