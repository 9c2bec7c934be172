import type { MsgHdrs } from '@nats-io/transport-node'

/** Headers of a message. The client is loaded by then. */
export async function headersOf(values: Record<string, string>): Promise<MsgHdrs> {
  const nats = await import('@nats-io/transport-node')
  const headers = nats.headers()
  for (const [name, value] of Object.entries(values)) headers.set(name, value)
  return headers
}
