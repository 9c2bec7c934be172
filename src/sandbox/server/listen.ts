import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { createAdaptorServer, type HttpBindings } from '@hono/node-server'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import { readTarget } from '#shared/http/request-target.ts'
import { toRawJson } from '../world/raw-json.ts'
import type { Answer, Request } from '../http/router.ts'

const usualBodyBytes = 1_048_576
/** More than the largest menu that is taken, so that a larger one is refused in DoorDash's words. */
const menuBodyBytes = 64 * 1_048_576

/** Everything the server does with one request whose body was read. */
export type Respond = (request: Omit<Request, 'params'>) => Answer | Promise<Answer>

/** An HTTP server on loopback; `port` 0 takes a free one. */
export async function listen(
  { host, port, now }: { host: string; port: number; now: () => number },
  respond: Respond,
): Promise<{ url: string; down: () => Promise<void>; up: () => Promise<void>; close: () => Promise<void> }> {
  const server = createAdaptorServer({
    fetch: (_request, bindings) => {
      const { incoming, outgoing } = bindings as HttpBindings
      return answer(incoming, outgoing, respond)
    },
    serverOptions: { headersTimeout: 10_000, requestTimeout: 30_000, connectionsCheckingInterval: 1_000 },
    overrideGlobalObjects: false,
  }) as Server
  // The `Date` header follows the world's clock: the app reads the time from it.
  server.prependListener('request', (_request, response) =>
    response.setHeader('date', new Date(now()).toUTCString()),
  )
  const open = (at: number) =>
    new Promise<void>((resolve, reject) => {
      server.once('error', reject)
      server.listen(at, host, () => {
        server.off('error', reject)
        resolve()
      })
    })
  await open(port)
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no address')
  const name = address.family === 'IPv6' ? `[${address.address}]` : address.address
  const shut = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  // Two cuts may overlap: the network is back when the last of them is over.
  let cuts = 0
  const down = () => {
    cuts += 1
    return shut()
  }
  const up = async () => {
    cuts -= 1
    if (cuts === 0) await open(address.port)
  }
  return { url: `http://${name}:${address.port}`, down, up, close: shut }
}

async function answer(raw: IncomingMessage, response: ServerResponse, respond: Respond): Promise<Response> {
  try {
    const target = readTarget(raw.url)
    if (!target)
      return json({ status: 400, body: { code: 'bad_request', message: 'The request names no path' } })
    const mostBytes = /\/menus(?:\/|$)/.test(target.path) ? menuBodyBytes : usualBodyBytes
    const body = await readBody(raw, mostBytes)
    if (body === null) {
      const message = `The body is larger than ${mostBytes / 1_048_576} MiB`
      return json({ status: 413, body: { code: 'too_large', message } })
    }
    const result = await respond({
      method: raw.method ?? 'GET',
      path: target.path,
      query: new URLSearchParams(target.query),
      headers: raw.headers,
      body,
      raw: { request: raw, response },
    })
    return result.status === 'stream' ? RESPONSE_ALREADY_SENT : json(result)
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
    if (!response.headersSent)
      return json({ status: 500, body: { code: 'sandbox_error', message: String(error) } })
    response.destroy()
    return RESPONSE_ALREADY_SENT
  }
}

/** Answers that have no body, by their status; bytes go as they are. */
const bodiless = [204, 205, 304]

function json({ status, body, headers }: Exclude<Answer, { status: 'stream' }>): Response {
  const content = body instanceof Uint8Array ? new Uint8Array(body) : toRawJson(body)
  return new Response(bodiless.includes(status) ? null : content, {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store', ...headers },
  })
}

/** Null when it is too large; the rest is read and dropped so that the answer arrives. */
async function readBody(request: IncomingMessage, mostBytes: number): Promise<string | null> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size <= mostBytes) chunks.push(chunk)
  }
  return size > mostBytes ? null : Buffer.concat(chunks).toString('utf8')
}
