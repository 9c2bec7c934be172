import { X509Certificate } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { isPairingCode, type PairAnswer } from '#shared/screens/pairing.ts'
import type { Peer } from '../api/serve.ts'
import type { Log } from '../base/log.ts'
import type { DoorCertificate } from '../screens/kept-certificate.ts'
import { isPrivateAddress } from '../screens/lan-names.ts'
import type { Screens } from '../screens/screens.ts'
import { answer, createPageServer, type PageServer } from './page-server.ts'
import { isOwnOrigin } from './upgrade-check.ts'

/** `{"code":"123456"}` and room for a space. */
const maxPairBytes = 64

/** Where the authority's certificate is had, for a tablet that is to trust it. */
export const authorityPath = '/station.crt'

/**
 * The page for other tablets, over TLS. Without the token of a paired screen it gives the program's files, which hold
 * nothing of the restaurant, the certificate, and an answer to a pairing code.
 */
export function createScreensServer(options: {
  screens: Pick<Screens, 'idOf' | 'came' | 'pair'>
  /** Serves the contract to one screen. */
  serve: (peer: Peer, screenId: string) => void
  staticDir: string
  ownHosts: ReadonlySet<string>
  certificate: DoorCertificate
  pingEveryMs?: number | undefined
  log: Log
}): PageServer {
  const { screens, serve, certificate, log } = options
  const authority = new X509Certificate(certificate.authority).raw
  const page = createPageServer({
    ...options,
    name: 'other screens',
    tls: tlsOf(certificate),
    admit: (token) => {
      const id = screens.idOf(token)
      if (id === null) return null
      return (peer) => {
        peer.onClose(screens.came(id, peer.cut))
        serve(peer, id)
      }
    },
    also: (path, request, response) => {
      // How the program is written is for whoever mends it at the station.
      if (path.endsWith('.map')) {
        answer(response, 404)
        return true
      }
      if (path === authorityPath && request.method === 'GET') {
        response.writeHead(200, { 'content-type': 'application/x-x509-ca-cert' }).end(authority)
        return true
      }
      if (path !== '/pair' || request.method !== 'POST') return false
      void pair(screens, request, response).catch((error: unknown) => {
        log.error({ error: String(error) }, 'a pairing failed unexpectedly')
        if (!response.headersSent) answer(response, 500)
      })
      return true
    },
  })
  // The listener has every address of the machine; a network that is not private is not what a manager turned on.
  page.server.prependListener('connection', (socket: Socket) => {
    if (!isPrivateAddress(socket.localAddress ?? '') || !isPrivateAddress(socket.remoteAddress ?? ''))
      socket.destroy()
  })
  return page
}

/** The certificate with the authority above it, as a TLS server shows them. */
export function tlsOf({ own, authority }: DoorCertificate): { cert: string; key: string } {
  return { cert: `${own.certificate}\n${authority}\n`, key: own.key }
}

async function pair(
  screens: Pick<Screens, 'pair'>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const isOurs = isOwnOrigin(request) && request.headers['content-type'] === 'application/json'
  const code = isOurs ? await readCode(request) : null
  response.setHeader('connection', 'close')
  if (!isOurs) return answer(response, 403)
  if (code === null) return answer(response, 400)
  const paired = screens.pair(code)
  if (paired.ok) return tell(response, 200, { token: paired.token })
  return paired.refusal === 'locked'
    ? tell(response, 429, { refusal: 'locked', minutes: paired.minutes })
    : tell(response, 403, { refusal: 'wrong' })
}

function tell(response: ServerResponse, status: number, body: PairAnswer): void {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' })
  response.end(JSON.stringify(body))
}

/** The code a body carries; null where it is none. */
async function readCode(request: IncomingMessage): Promise<string | null> {
  try {
    let text = ''
    for await (const chunk of request) {
      text += String(chunk)
      if (text.length > maxPairBytes) return null
    }
    const { code } = JSON.parse(text) as { code?: unknown }
    return typeof code === 'string' && isPairingCode(code) ? code : null
  } catch {
    return null
  }
}
