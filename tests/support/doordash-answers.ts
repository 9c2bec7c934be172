import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'
import type { DoorDashAccess } from '#main/channels/doordash/client.ts'

/** What the next calls are answered: a status with an optional message, or `hang` and `reset`. */
export type Scripted = number | { status: number; message?: string; retryAfter?: number } | 'reset'

export type Call = {
  method: string
  path: string
  headers: IncomingHttpHeaders
  body: Record<string, unknown>
}

/** A DoorDash that answers as it is told, 202 once the script has run out; every call is kept. */
export async function scriptedDoorDash(script: Scripted[] = []) {
  const calls: Call[] = []
  let waiting: { count: number; resolve: () => void }[] = []
  const server = createServer((request, response) => {
    // It shares no clock with the station, and says nothing about time.
    response.sendDate = false
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      // Menus are read beside everything else, and are no part of the script.
      if (request.url?.endsWith('/store_menu')) {
        response.writeHead(404, { 'content-type': 'application/json' })
        response.end('{}')
        return
      }
      calls.push({
        method: request.method ?? '',
        path: request.url ?? '',
        headers: request.headers,
        body: JSON.parse(Buffer.concat(chunks).toString() || '{}') as Record<string, unknown>,
      })
      const next = script.shift() ?? 202
      if (next === 'reset') request.socket.destroy()
      else {
        const { status, message, retryAfter } =
          typeof next === 'number' ? { status: next, message: undefined, retryAfter: undefined } : next
        response.writeHead(status, {
          'content-type': 'application/json',
          ...(retryAfter && { 'retry-after': String(retryAfter) }),
        })
        response.end(JSON.stringify({ message: message ?? '' }))
      }
      for (const waiter of waiting) if (calls.length >= waiter.count) waiter.resolve()
      waiting = waiting.filter((waiter) => calls.length < waiter.count)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const access: DoorDashAccess = {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/marketplace`,
    key: {
      developerId: 'dev',
      keyId: 'key',
      signingSecret: Buffer.from('a secret of enough bytes').toString('base64url'),
      providerType: 'otter_order_manager_sandbox',
    },
  }
  return {
    access,
    calls,
    script,
    /** Resolves once that many calls have come in all. */
    called: (count: number) =>
      calls.length >= count
        ? Promise.resolve()
        : new Promise<void>((resolve) => void waiting.push({ count, resolve })),
  }
}
