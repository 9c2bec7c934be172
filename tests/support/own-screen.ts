import { once } from 'node:events'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/websocket'
import type { ContractRouterClient } from '@orpc/contract'
import { onTestFinished } from 'vitest'
import { WebSocket } from 'ws'
import type { Contract } from '#shared/api/contract.ts'
import type { DeviceState } from '#shared/api/device.ts'

export type Client = ContractRouterClient<Contract>

/** A client of a real station's own page at `url`; `token` is a manager's. Rejects while the station takes no screen. */
export async function ownScreen(url: string, token?: string): Promise<Client> {
  const page = new URL(url)
  const key = page.hash.replace('#token=', '')
  const socket = new WebSocket(`ws://${page.host}/api`, ['order-manager', key], { origin: page.origin })
  await once(socket, 'open')
  onTestFinished(() => socket.terminate())
  return createORPCClient<Client>(
    new RPCLink({
      websocket: socket as unknown as globalThis.WebSocket,
      ...(token === undefined ? {} : { headers: { authorization: token } }),
    }),
  )
}

/** The demo's manager at a real demo station. */
export async function demoManager(url: string): Promise<Client> {
  const screen = await ownScreen(url)
  const { demoAccount } = await screen.session.state()
  if (demoAccount === null) throw new Error('no demo')
  const { token } = await screen.session.signIn(demoAccount)
  return ownScreen(url, token)
}

/** The device's state once it `is` what is waited for, through restarts of the station: lines are laid anew. */
export async function deviceState(url: string, is: (state: DeviceState) => boolean): Promise<DeviceState> {
  for (;;) {
    try {
      const screen = await ownScreen(url)
      for await (const state of await screen.device.watch()) if (is(state)) return state
    } catch {
      // Between two stations there is none: a screen tries again, a little later.
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
}
