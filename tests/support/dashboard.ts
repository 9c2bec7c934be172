import { MessageChannel } from 'node:worker_threads'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import type { ContractRouterClient } from '@orpc/contract'
import type { MessagePortMain } from 'electron'
import { onTestFinished } from 'vitest'
import type { Contract } from '#shared/api/contract.ts'
import type { IntegrationsState } from '#shared/api/integrations.ts'
import { createRouter } from '#main/api/router.ts'
import { createApi } from '#main/api/serve.ts'
import type { Core } from '#main/core/core.ts'
import { portPeer } from '#main/electron/port-peer.ts'
import { silentLog } from './core.ts'

export type Client = ContractRouterClient<Contract>

/** The API of a core over a real port, as screens call it; `signIn` answers a client that carries a manager's token. */
export function dashboard(core: Core) {
  const router = createRouter(core)
  const api = createApi({
    router,
    context: { actor: { kind: 'staff' } as const },
    log: silentLog,
    checkOutputs: true,
  })

  function connect(token: string | null, approval: string | null = null): Client {
    const { port1, port2 } = new MessageChannel()
    // Electron hands over events, Node's own ports the bare data; otherwise they agree.
    const main = {
      on: (event: string, listener: (event: { data: unknown }) => void) =>
        port2.on(event, (data: unknown) => listener({ data })),
      postMessage: (data: unknown) => port2.postMessage(data),
      close: () => port2.close(),
    } as unknown as MessagePortMain
    api.serve(portPeer(main))
    onTestFinished(() => port2.close())
    port1.start()
    return createORPCClient<Client>(
      new RPCLink({
        port: port1,
        headers: {
          ...(token !== null && { authorization: token }),
          ...(approval !== null && { 'x-approval': approval }),
        },
      }),
    )
  }
  const staff = connect(null)
  return {
    printing: core.printing,
    connect,
    /** A screen nobody signed in at. */
    staff,
    /** Creates the first account and signs it in. */
    signIn: async (): Promise<{ client: Client; token: string }> => {
      const { token } = await staff.session.create({
        name: 'Camille',
        email: 'camille@chez-loutre.example',
        password: 'correct horse battery',
      })
      return { client: connect(token), token }
    },
  }
}

/** Resolves with the first state of the Dashboard that `is` what is waited for. */
export async function until(
  client: Client,
  is: (state: IntegrationsState) => boolean,
): Promise<IntegrationsState> {
  const end = new AbortController()
  try {
    for await (const state of await client.integrations.watch(undefined, { signal: end.signal }))
      if (is(state)) return state
  } finally {
    end.abort()
  }
  throw new Error('the Dashboard was not told any more')
}

/** How a location stands with DoorDash in a state of the Dashboard. */
export function doordashAt(state: IntegrationsState, locationId: string) {
  const found = state.integrations.find((one) => one.channel === 'doordash' && one.locationId === locationId)
  if (!found) throw new Error(`nothing is known of ${locationId}`)
  return found
}
