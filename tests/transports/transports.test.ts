import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MessageChannel } from 'node:worker_threads'
import { createORPCClient, isDefinedError, safe } from '@orpc/client'
import { RPCLink as PortLink } from '@orpc/client/message-port'
import { RPCLink as SocketLink } from '@orpc/client/websocket'
import type { ContractRouterClient } from '@orpc/contract'
import type { MessagePortMain } from 'electron'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { Contract } from '#shared/api/contract.ts'
import { createApi } from '../../src/main/api/serve.ts'
import { portPeer } from '../../src/main/electron/port-peer.ts'
import { createUiServer } from '../../src/main/web/ui-server.ts'
import { largeMenu } from '../support/menus.ts'
import { createTinyRouter } from './tiny-router.ts'

type Client = ContractRouterClient<Contract>
type Connection = {
  client: Client
  watching: ReturnType<typeof createTinyRouter>['watching']
  logged: string[]
  /** Cuts the line as a closed window does. */
  drop: () => void
  /** Sends something that is no call, and resolves when the other side has hung up. */
  sendGarbage: (text: string) => Promise<void>
}

function station() {
  const logged: string[] = []
  const write = (_detail: Record<string, unknown>, message: string) => void logged.push(message)
  return { ...createTinyRouter(), logged, log: { info: write, warn: write, error: write } }
}

async function overSocket(): Promise<Connection> {
  const { router, watching, logged, log } = station()
  const staticDir = mkdtempSync(join(tmpdir(), 'om-page-'))
  writeFileSync(join(staticDir, 'index.html'), '<title>Order Manager</title>')
  const server = await createUiServer({ router, context: { station: 's1' }, staticDir, port: 0, log })
  onTestFinished(() => server.close())
  const url = new URL(server.url)
  const { WebSocket } = await import('ws')
  const socket = new WebSocket(`ws://${url.host}/api`, ['order-manager', url.hash.slice('#token='.length)], {
    origin: url.origin,
  })
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()))
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject))
  return {
    client: createORPCClient<Client>(new SocketLink({ websocket: socket as unknown as WebSocket })),
    watching,
    logged,
    drop: () => socket.terminate(),
    sendGarbage: (text) => (socket.send(text), closed),
  }
}

async function overPort(): Promise<Connection> {
  const { router, watching, logged, log } = station()
  const { port1, port2 } = new MessageChannel()
  const closed = new Promise<void>((resolve) => port2.once('close', () => resolve()))
  // Electron hands over events, Node's own ports the bare data; otherwise they agree.
  const main = {
    on: (event: string, listener: (event: { data: unknown }) => void) =>
      port1.on(event, (data: unknown) => listener({ data })),
    postMessage: (data: unknown) => port1.postMessage(data),
    close: () => port1.close(),
  } as unknown as MessagePortMain
  createApi({ router, context: { station: 's1' }, log }).serve(portPeer(main))
  onTestFinished(() => port1.close())
  port2.start()
  return {
    client: createORPCClient<Client>(new PortLink({ port: port2 })),
    watching,
    logged,
    drop: () => port2.close(),
    sendGarbage: (text) => (port2.postMessage(text), closed),
  }
}

describe.each([
  ['a WebSocket', overSocket],
  ['a MessagePort', overPort],
])('the API over %s', (_name, connect) => {
  test('a menu of 20,000 items goes over in one call', async () => {
    const { client } = await connect()
    const saved = await client.menus.save({ menuId: 'm', baseVersion: 1, document: largeMenu(20_000) })
    expect(saved.version).toBe(20_000)
  })

  test('answers a call with its input and the context of the station', async () => {
    const { client } = await connect()
    await expect(client.device.saveSettings({ language: 'fr' })).resolves.toMatchObject({
      language: 'fr',
      boardLocationId: 's1',
    })
  })

  test('streams a snapshot and then changes, and ends the subscription when the screen stops listening', async () => {
    const { client, watching } = await connect()
    const seen: string[] = []
    for await (const update of await client.orders.watch()) {
      seen.push(update.type)
      if (seen.length === 2) break
    }
    expect(seen).toEqual(['snapshot', 'changed'])
    await watching.ended.promise
    expect(watching.open).toBe(0)
  })

  test('ends every subscription of a screen that went away', async () => {
    const { client, watching, drop } = await connect()
    const stream = await client.orders.watch()
    await stream.next()
    expect(watching.open).toBe(1)
    drop()
    await watching.ended.promise
    expect(watching.open).toBe(0)
  })

  test('carries an expected error with its code', async () => {
    const { client } = await connect()
    const [error] = await safe(client.orders.show({ id: 'x' }))
    expect(isDefinedError(error) && error.code).toBe('UNKNOWN_ORDER')
  })

  test('refuses bad input before the core sees it', async () => {
    const { client } = await connect()
    const [error] = await safe(client.device.saveSettings({ volume: 7 }))
    expect(error).toMatchObject({ code: 'BAD_REQUEST' })
  })

  test('hides the text of a fault from the screen, logs it, and keeps serving', async () => {
    const { client, logged } = await connect()
    const [error] = await safe(client.orders.acknowledgeAll())
    expect(error).toMatchObject({ code: 'INTERNAL_SERVER_ERROR' })
    expect(String(error)).not.toContain('secret')
    expect(logged).toEqual(['a call failed'])
    await expect(client.device.saveSettings({})).resolves.toBeDefined()
  })

  test('survives a subscription that breaks in the middle', async () => {
    const { client, logged } = await connect()
    const stream = await client.printing.paperRoll()
    const error: unknown = await stream.next().catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(Error)
    expect(String(error)).not.toContain('secret')
    expect(logged).toEqual(['a call failed'])
    await expect(client.device.saveSettings({})).resolves.toBeDefined()
  })

  test.each(['{', '[]', '{"i":"1"}', '{"i":"1","p":{"u":"https://elsewhere/"}}', '{"i":1,"t":9,"p":{}}'])(
    'hangs up on %s, which is not a call',
    async (text) => {
      const { logged, sendGarbage } = await connect()
      await sendGarbage(text)
      expect(logged).toEqual(['a screen sent something else than a call and was dropped'])
    },
  )
})
