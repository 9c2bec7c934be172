import { createHash, randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'
import {
  type Onboarding,
  onboardingMenuRequest,
  onboardingRequest,
  type StoreCandidate,
  tokenRequest,
} from '#shared/doordash/onboarding.ts'
import type { DoorDashAccess } from '#main/channels/doordash/client.ts'

/** `lost`: carried out, but the answer never arrives. `reset`: not even heard. */
export type Trouble = 'lost' | 'reset' | { status: number; body?: unknown }
type Call = { method: string; path: string; body: unknown }

const store = (id: string, name: string, address: string): StoreCandidate => ({
  doordash_store_id: id,
  doordash_store_uuid: `uuid-${id}`,
  name,
  address_line_1: address,
  address_city: 'Montréal',
  country_code: 'CA',
  timezone: 'America/Toronto',
  is_signup_complete: true,
  is_active: true,
  current_provider: null,
  onboarding_id: null,
  location_id: null,
  menu: { item_count: 20, empty_elements: 0, open_minutes_per_week: 3_000 },
})

/**
 * DoorDash's self-serve onboarding with every decision in the test's hands: nothing moves until the test says so, and
 * each call can be lost, refused or cut. It keeps count of what is connected.
 */
export async function merchantDoorDash() {
  const stores = [
    store('501', 'Chez Loutre · Gare', '1 place de la Gare'),
    store('502', 'Chez Loutre · Parc', '40 avenue du Parc'),
    store('503', 'Chez Loutre · Marché', '7 rue du Marché'),
  ]
  const onboardings = new Map<string, Onboarding>()
  const calls: Call[] = []
  /** By the start of `METHOD path`; each is struck once. */
  const troubles: { at: string; trouble: Trouble }[] = []
  const grants = new Map<string, { challenge: string; redirectUri: string }>()
  const tokens = new Set<string>()
  let ticks = 0
  /** The call at this place is answered only when the test says so. */
  let held: { at: string; answer: (() => void) | null } | null = null
  let waiting: { is: () => boolean; resolve: () => void }[] = []

  function answer(request: IncomingMessage, path: string, body: unknown): { status: number; body: unknown } {
    if (path === '/marketplace/api/v2/tokens') {
      const { code, code_verifier, redirect_uri } = tokenRequest.parse(body)
      const grant = grants.get(code)
      const challenge = createHash('sha256').update(code_verifier).digest('base64url')
      grants.delete(code)
      if (grant?.challenge !== challenge || grant.redirectUri !== redirect_uri)
        return { status: 400, body: { message: 'The code is not good', code: 'invalid_grant' } }
      const token = randomBytes(24).toString('base64url')
      tokens.add(token)
      const account = { id: 'mx-1', email: 'admin@chez-loutre.example', business_name: 'Chez Loutre' }
      return { status: 200, body: { access_token: token, token_type: 'Bearer', expires_in: 86_400, account } }
    }
    if (path.startsWith('/uber/')) return { status: 200, body: { status: 'ACTIVATED' } }
    if (path.includes('/store_details')) return { status: 200, body: {} }
    const token = String(request.headers['mxauthorization'] ?? '').replace('Bearer ', '')
    if (!tokens.has(token)) return { status: 401, body: { message: 'The merchant token was revoked' } }
    if (path === '/marketplace/api/v2/store_candidates') return { status: 200, body: { stores } }
    const match = /^\/marketplace\/api\/v2\/store_onboarding(?:\/([^/]+)(?:\/(\w+))?)?$/.exec(path)
    if (!match) return { status: 404, body: { message: 'No such operation' } }
    const [, id, action] = match
    if (id === undefined) return connect(body)
    const found = onboardings.get(id)
    if (!found) return { status: 404, body: { message: 'No onboarding of this id' } }
    if (action === 'menus') {
      onboardingMenuRequest.parse(body)
      move(id, 'MENU_REQUESTED')
    }
    return action === undefined ? { status: 200, body: found } : { status: 202, body: {} }
  }

  function connect(body: unknown): { status: number; body: unknown } {
    const wish = onboardingRequest.parse(body)
    const known = [...onboardings.values()].find(
      (one) => one.doordash_store_id === wish.doordash_store_id && one.location_id === wish.location_id,
    )
    if (known) return { status: 200, body: known }
    const id = `onb-${onboardings.size + 1}`
    const candidate = stores.find((one) => one.doordash_store_id === wish.doordash_store_id)
    if (!candidate) return { status: 404, body: { message: 'No such store' } }
    candidate.onboarding_id = id
    candidate.location_id = wish.location_id
    onboardings.set(id, {
      onboarding_id: id,
      location_id: wish.location_id,
      doordash_store_id: wish.doordash_store_id,
      doordash_store_uuid: candidate.doordash_store_uuid,
      status: 'INTEGRATION_REQUESTED',
      exclusion_code: null,
      details: null,
      menus: [],
      created_at: new Date(0).toISOString(),
      updated_at: new Date(0).toISOString(),
    })
    return { status: 201, body: onboardings.get(id) }
  }

  function move(id: string, status: string, code: string | null = null, details: string | null = null): void {
    const found = onboardings.get(id)
    if (!found) throw new Error(`no onboarding ${id}`)
    ticks += 1000
    const updated_at = new Date(ticks).toISOString()
    onboardings.set(id, { ...found, status, exclusion_code: code, details, updated_at })
  }

  function respond(request: IncomingMessage, response: ServerResponse, text: string): void {
    const path = request.url ?? ''
    const method = request.method ?? ''
    const body: unknown = text === '' ? null : JSON.parse(text)
    // Menus are read beside everything else, and are no part of what is counted here.
    if (/\/store_menu$|\/eats\/stores\//.test(path)) return send(response, 404, {})
    calls.push({ method, path, body })
    const index = troubles.findIndex(({ at }) => `${method} ${path}`.startsWith(at))
    const trouble = index === -1 ? undefined : troubles.splice(index, 1)[0]?.trouble
    const isHeld = held?.answer === null && `${method} ${path}`.startsWith(held.at)
    if (held !== null && isHeld) {
      held.answer = () => {
        const { status, body: answered } = answer(request, path, body)
        send(response, status, answered)
      }
    } else if (trouble === 'reset') request.socket.destroy()
    else if (typeof trouble === 'object') send(response, trouble.status, trouble.body ?? {})
    else {
      const { status, body: answered } = answer(request, path, body)
      if (trouble === 'lost') request.socket.destroy()
      else send(response, status, answered)
    }
    for (const waiter of waiting) if (waiter.is()) waiter.resolve()
    waiting = waiting.filter((waiter) => !waiter.is())
  }

  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => respond(request, response, Buffer.concat(chunks).toString()))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const access: DoorDashAccess = {
    baseUrl: `${base}/marketplace`,
    authorizeUrl: 'https://merchant.doordash.example/authorize',
    uberBaseUrl: `${base}/uber`,
    key: {
      developerId: 'developer',
      keyId: 'key',
      signingSecret: Buffer.from('a secret of enough bytes').toString('base64url'),
      providerType: 'order_manager_sandbox',
    },
  }

  return {
    access,
    stores,
    onboardings,
    calls,
    move,
    /** The next call whose `METHOD path` starts like this runs into trouble; paths begin below /marketplace/api. */
    trouble: (at: string, trouble: Trouble) => void troubles.push({ at: whole(at), trouble }),
    /** The next call of this kind waits for its answer until the function answered here is called. */
    hold: (at: string): (() => void) => {
      const hold = { at: whole(at), answer: null as (() => void) | null }
      held = hold
      return () => hold.answer?.()
    },
    isHeld: () => held?.answer != null,
    revokeTokens: () => tokens.clear(),
    /** How often this was called. */
    count: (at: string) => {
      const [method = '', path = ''] = at.split(' ')
      return calls.filter((call) => call.method === method && call.path === `/marketplace/api${path}`).length
    },
    /** Resolves once `is` holds after some call. */
    when: (is: () => boolean) =>
      is() ? Promise.resolve() : new Promise<void>((resolve) => void waiting.push({ is, resolve })),
    /** The network is gone: connections are refused from now on. */
    unplug: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
    plugIn: () =>
      new Promise<void>((resolve) => server.listen(Number(new URL(base).port), '127.0.0.1', resolve)),

    /** What DoorDash's page does in the end: redirects to the station with a code, or with what went wrong. */
    comeBack: async (
      authorizeUrl: string,
      change: (query: URLSearchParams) => void = () => {},
    ): Promise<{ status: number; page: string }> => {
      const asked = new URL(authorizeUrl).searchParams
      const code = randomBytes(16).toString('base64url')
      const redirectUri = asked.get('redirect_uri') ?? ''
      grants.set(code, { challenge: asked.get('code_challenge') ?? '', redirectUri })
      const back = new URL(redirectUri)
      back.searchParams.set('code', code)
      back.searchParams.set('state', asked.get('state') ?? '')
      change(back.searchParams)
      const response = await fetch(back)
      return { status: response.status, page: await response.text() }
    },
  }
}
export type MerchantDoorDash = Awaited<ReturnType<typeof merchantDoorDash>>

/** `METHOD path` with the path as it is called; paths begin below /marketplace/api, or with /uber. */
function whole(at: string): string {
  const [method = '', path = ''] = at.split(' ')
  return `${method} ${path.startsWith('/uber') ? path : `/marketplace/api${path}`}`
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' })
  response.end(JSON.stringify(body))
}
