/**
 * Whether a line to these servers must be encrypted: as soon as one of them is named with `tls://`. The client would
 * otherwise go on in the clear with a server, or with somebody in between, that offers no encryption.
 */
export function mustEncrypt(servers: readonly string[]): boolean {
  return servers.some((server) => server.startsWith('tls://'))
}

const isSocket = (server: string) => /^wss?:/.test(server)

/**
 * The ways to servers, each of one kind: by TCP (and TLS), and by WebSocket. A client connects by one kind at a time; where both
 * are named, a network that lets only web traffic out is got out of by the second. Pure.
 */
export function waysTo(servers: readonly string[]): { isSocket: boolean; servers: string[] }[] {
  return [false, true]
    .map((socket) => ({ isSocket: socket, servers: servers.filter((server) => isSocket(server) === socket) }))
    .filter((way) => way.servers.length > 0)
}
