import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import type { Client, Line } from './client.ts'
import { callHeaders } from '../session/manager-token.ts'

/** Electron: one end of a fresh channel goes through the preload to the main process, the other is our line. */
export function openPort(): Promise<Line> {
  const { port1: ours, port2: theirs } = new MessageChannel()
  const closed = new Promise<void>((resolve) => ours.addEventListener('close', () => resolve()))
  const client: Client = createORPCClient(new RPCLink({ port: ours, headers: callHeaders }))
  ours.start()
  // A page loaded from a file has the opaque origin `null`, which is no valid target.
  const target = window.location.origin === 'null' ? '*' : window.location.origin
  window.postMessage({ type: 'order-manager:connect' }, target, [theirs])
  return Promise.resolve({ client, closed, close: () => ours.close() })
}
