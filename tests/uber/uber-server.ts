import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished, vi } from 'vitest'
import { uberAccessAt } from './webhooks.ts'

type Asked = { method: string; path: string; query: string; body: unknown; authorization: string | undefined }
type Reply = {
  status: number
  body?: unknown
  headers?: Record<string, string>
  /** Answers by itself instead, in whatever way. */
  by?: (response: ServerResponse) => void
}

/**
 * Uber's two servers on one port: tokens, orders to read, and whatever is posted about them. The sandbox plays Uber by its
 * rules (uber-sandbox.ts); this one breaks them: documents of strangers word for word, answers that are held or cut.
 */
export async function uberServer() {
  const asked: Asked[] = []
  /** Orders by the path they are read at. */
  const orders = new Map<string, unknown>()
  /** What answers instead, for as long as it answers anything. */
  let instead: (asked: Asked) => Reply | undefined | Promise<Reply | undefined> = () => undefined
  let tokens = 0

  async function answer(request: IncomingMessage): Promise<Reply> {
    const url = new URL(request.url ?? '/', 'http://uber.test')
    const text = await textOf(request)
    const one: Asked = {
      method: request.method ?? '',
      path: url.pathname,
      query: url.search,
      body: url.pathname.endsWith('/token') ? Object.fromEntries(new URLSearchParams(text)) : jsonOf(text),
      authorization: request.headers.authorization,
    }
    asked.push(one)
    const other = await instead(one)
    if (other) return other
    if (one.path === '/oauth/v2/token') {
      tokens += 1
      return {
        status: 200,
        body: { access_token: `token-${tokens}`, expires_in: 2_592_000, token_type: 'Bearer' },
      }
    }
    if (!one.authorization?.startsWith('Bearer token-'))
      return { status: 401, body: { code: 'unauthorized', message: 'no' } }
    const order = orders.get(one.path)
    if (one.method === 'GET')
      return order === undefined
        ? { status: 404, body: { code: 'resource_not_found', message: 'Not found' } }
        : { status: 200, body: order }
    return { status: 204 }
  }

  const server = createServer((request, response) => void reply(request, response))
  async function reply(request: IncomingMessage, response: ServerResponse) {
    const { status, body, headers, by } = await answer(request)
    if (by) return by(response)
    response.writeHead(status, { 'content-type': 'application/json', ...headers })
    response.end(body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body))
  }
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const access = uberAccessAt(url)
  return {
    url,
    access,
    asked,
    orders,
    tokens: () => asked.filter(({ path }) => path === '/oauth/v2/token').length,
    answerInstead: (other: typeof instead) => (instead = other),
  }
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString()
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

/** Waits until a check passes; a machine with much else to do takes its time. */
export function until<T>(
  check: () => T | Promise<T>,
  options: { timeout?: number; interval?: number } = {},
): Promise<T> {
  return vi.waitFor(check, { timeout: 15_000, ...options })
}
