import { mkdtempSync, writeFileSync } from 'node:fs'
import { request, type RequestOptions } from 'node:https'
import { join } from 'node:path'
import type { ContractRouterClient } from '@orpc/contract'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/websocket'
import { createRouterClient } from '@orpc/server'
import { onTestFinished } from 'vitest'
import { WebSocket } from 'ws'
import type { Contract } from '#shared/api/contract.ts'
import type { KitchenStation } from '#shared/order/stations.ts'
import type { ScreenRights } from '#shared/screens/rights.ts'
import { createRouter } from '#main/api/router.ts'
import { createApi } from '#main/api/serve.ts'
import { createKeyFileSecrets } from '#main/base/key-file-secrets.ts'
import type { LanNames } from '#main/screens/lan-names.ts'
import { createScreensDoor } from '#main/web/screens-door.ts'
import { silentLog, tempDir, testCore } from '../support/core.ts'

/** A name loopback has, so that the door opens on machines without a network. */
export const loopbackNames: LanNames = { addresses: ['127.0.0.1'], names: ['kitchen'] }

/** A demo station with its door for other screens open on loopback, and what a manager and a stranger can do with it. */
export async function openDoor(
  options: Parameters<typeof testCore>[0] & { readNames?: () => LanNames } = {},
) {
  const station = await testCore(options)
  const { core, dataDir } = station
  const staticDir = join(mkdtempSync(join(tempDir(), 'page-')))
  writeFileSync(join(staticDir, 'index.html'), '<!doctype html><title>Order Manager</title>')
  writeFileSync(join(staticDir, 'index.html.map'), '{"sources":["how it is written"]}')
  // What another test or a person has open on this machine is not in the way.
  core.store.transaction(() =>
    core.store.settings.put('screens-port', core.store.settings.get('screens-port') ?? 0),
  )
  const router = createRouter(core)
  const api = createApi({ router, context: { actor: { kind: 'staff' } }, log: silentLog, checkOutputs: true })
  const door = createScreensDoor(core, {
    secrets: createKeyFileSecrets(dataDir, silentLog),
    serve: (peer, screenId) => api.serve(peer, { screenId }),
    staticDir,
    readNames: options.readNames ?? (() => loopbackNames),
  })
  onTestFinished(door.stop)

  const actor = { kind: 'manager', name: 'Marie' } as const
  core.screens.turn(true, actor)
  const url = await opened(core)

  /** A code a manager made for such a screen. */
  const codeFor = (
    name: string,
    rights: ScreenRights = 'full',
    stationId: KitchenStation | null = null,
  ): string => {
    const made = core.screens.makeCode({ name, rights, stationId }, actor)
    if (!made.ok) throw new Error(made.refusal)
    return core.screens.state().code?.code ?? ''
  }
  const paired = async (...screen: Parameters<typeof codeFor>) => {
    const answer = await tryCode(url, codeFor(...screen))
    return (JSON.parse(answer.body) as { token: string }).token
  }
  return {
    ...station,
    door,
    url,
    actor,
    codeFor,
    paired,
    /** The station's own screen. */
    own: createRouterClient(router, { context: { actor: { kind: 'staff' } } }),
  }
}

/** Waits until the door says it is open; answers its first address. */
export async function opened(core: Awaited<ReturnType<typeof testCore>>['core']): Promise<URL> {
  return until(core, ({ door }) => (door.state === 'open' ? new URL(door.urls[0] ?? '') : null))
}

type State = ReturnType<Awaited<ReturnType<typeof testCore>>['core']['screens']['state']>

/** Waits for what the state of the screens shows, without looking twice at the same. */
export async function until<Found>(
  core: Awaited<ReturnType<typeof testCore>>['core'],
  find: (state: State) => Found | null,
): Promise<Found> {
  const changes = core.changes.screens.subscribe()
  for (;;) {
    const found = find(core.screens.state())
    if (found !== null) {
      await changes.return()
      return found
    }
    await changes.next()
  }
}

/** One request over TLS, whatever the certificate; answers with status, headers and text. */
export function ask(
  url: URL,
  path: string,
  options: RequestOptions & { body?: string } = {},
): Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; body: string }> {
  const { body = '', ...rest } = options
  return new Promise((resolve, reject) => {
    const sent = request(
      new URL(path, url),
      { rejectUnauthorized: false, agent: false, ...rest },
      (response) => {
        let text = ''
        response.setEncoding('utf8').on('data', (part: string) => (text += part))
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }),
        )
      },
    )
    sent.on('error', reject).end(body)
  })
}

/** Sends a code as the pairing page does. */
export const tryCode = (url: URL, code: string, headers: Record<string, string> = {}) =>
  ask(url, '/pair', {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url.origin, ...headers },
    body: JSON.stringify({ code }),
  })

/** Opens a screen's socket; answers the status it got, 101 when it is open. */
export async function openSocket(url: URL, token: string, origin = url.origin) {
  const socket = new WebSocket(new URL('/api', url).href.replace('https', 'wss'), ['order-manager', token], {
    origin,
    rejectUnauthorized: false,
  })
  onTestFinished(() => socket.terminate())
  const status = await new Promise<number>((resolve, reject) => {
    socket.once('open', () => resolve(101))
    socket.once('unexpected-response', (_request, response) => resolve(response.statusCode ?? 0))
    socket.once('error', reject)
  })
  return { socket, status }
}

/** A paired screen with a line to the station. */
export async function screen(url: URL, token: string) {
  const { socket, status } = await openSocket(url, token)
  if (status !== 101) throw new Error(`turned away with ${status}`)
  const client: ContractRouterClient<Contract> = createORPCClient(
    new RPCLink({ websocket: socket as unknown as globalThis.WebSocket }),
  )
  const closed = new Promise<number>((resolve) => socket.once('close', resolve))
  return { client, socket, closed }
}
