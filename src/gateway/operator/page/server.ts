import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Log } from '#main/base/log.ts'
import { errorLine } from '#main/base/unexpected.ts'
import { type Operator, UnknownName } from '../operator.ts'
import { escaped, pageOf, type Said, type ShownCode } from './view.ts'
import { languageFor, languageNamed, wordsIn } from './words.ts'

/** A form of this page is some hundred letters. */
const mostBytes = 4_096
const mostName = 64
const cookieName = 'operator'
const languageCookie = 'language'

/**
 * The operator's page on loopback. Whoever opens it with `?token=` once has it in a cookie from then on; without it there
 * is nothing to see. What is decided here comes from this page alone.
 */
export async function startOperatorPage(deps: {
  operator: Pick<Operator, 'overview' | 'move' | 'makeCode' | 'pairedAt'>
  port: number
  token: string
  log: Log
  now?: () => number
}): Promise<{ url: string; close: () => Promise<void> }> {
  const { operator, token, log, now = Date.now } = deps
  /** Told to whoever looks next, once. */
  let said: Said | null = null
  let made: (ShownCode & { at: number }) | null = null
  const server = createServer({ requestTimeout: 10_000 }, (request, response) => {
    answer(request, response).catch((error: unknown) => {
      log.error({ error: errorLine(error) }, 'the operator page could not be shown')
      if (!response.headersSent)
        send(
          response,
          503,
          plain('NATS does not answer. Look whether its servers run, and load this page again.'),
        )
    })
  })

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://operator')
    const shown = url.searchParams.get('token')
    if (shown !== null && isToken(shown, token)) {
      const cookie = `${cookieName}=${token}; HttpOnly; SameSite=Strict; Path=/`
      response.writeHead(303, { location: '/', 'set-cookie': cookie }).end()
      return
    }
    if (!isToken(cookieOf(request, cookieName), token))
      return send(
        response,
        401,
        plain('Open this page with the token: the address ends with ?token= and what is in the file.'),
      )
    if (request.method === 'POST') return decide(url.pathname, request, response)
    const chosen = languageNamed(url.searchParams.get('lang'))
    if (chosen !== null) {
      const cookie = `${languageCookie}=${chosen}; HttpOnly; SameSite=Strict; Path=/`
      response.writeHead(303, { location: '/', 'set-cookie': cookie }).end()
      return
    }
    if (url.pathname !== '/' || request.method !== 'GET')
      return send(response, 404, plain('There is no such page.'))
    const nonce = randomBytes(16).toString('base64')
    const language =
      languageNamed(cookieOf(request, languageCookie)) ?? languageFor(request.headers['accept-language'])
    const overview = await operator.overview()
    send(response, 200, pageOf(overview, { nonce, said, code: codeNow(), words: wordsIn(language) }), nonce)
    said = null
  }

  /** Until it was used or is too old. */
  function codeNow(): ShownCode | null {
    if (made !== null && (made.until <= now() || operator.pairedAt(made.deviceId) >= made.at)) made = null
    return made
  }

  async function decide(path: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    // A browser says which page a form is of; another page may not decide anything here.
    if (request.headers.origin !== `http://${request.headers.host}`)
      return send(response, 403, plain('This comes from another page.'))
    const form = new URLSearchParams(await textOf(request))
    const deviceId = (form.get('device') ?? '').trim().slice(0, mostName)
    if (path === '/move') await move(form.get('location') ?? '', deviceId)
    else if (path === '/pair' && deviceId !== '')
      made = { deviceId, at: now(), ...(await operator.makeCode(deviceId)) }
    else if (path !== '/pair') return send(response, 404, plain('There is no such page.'))
    response.writeHead(303, { location: '/' }).end()
  }

  async function move(locationId: string, deviceId: string): Promise<void> {
    try {
      said = { kind: await operator.move(locationId, deviceId), locationId, deviceId }
    } catch (error) {
      if (!(error instanceof UnknownName)) throw error
      said = { kind: 'unknown-device', deviceId }
    }
  }

  server.listen(deps.port, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
}

/** In constant time. */
function isToken(shown: string, token: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(shown), digest(token))
}

function cookieOf(request: IncomingMessage, wanted: string): string {
  const pairs = (request.headers.cookie ?? '').split('; ').map((pair) => pair.split('='))
  return pairs.find(([name]) => name === wanted)?.[1] ?? ''
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = ''
  for await (const chunk of request) {
    text += String(chunk)
    if (text.length > mostBytes) throw new Error('A form that is too long.')
  }
  return text
}

function plain(text: string): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Gateway</title><p>${escaped(text)}</p></html>`
}

function send(response: ServerResponse, status: number, html: string, nonce?: string): void {
  const own =
    nonce === undefined
      ? "default-src 'none'"
      : `default-src 'none'; connect-src 'self'; form-action 'self'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'`
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': `${own}; frame-ancestors 'none'; base-uri 'none'`,
    'cache-control': 'no-store',
    // Without any a browser says "null" for where its forms come from, and nothing could be decided here.
    'referrer-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
  })
  response.end(html)
}
