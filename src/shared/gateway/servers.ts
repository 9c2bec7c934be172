/**
 * Whether a line to these servers must be encrypted: as soon as one of them is named with `tls://`. The client would
 * otherwise go on in the clear with a server, or with somebody in between, that offers no encryption.
 */
export function mustEncrypt(servers: readonly string[]): boolean {
  return servers.some((server) => server.startsWith('tls://'))
}
