import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/websocket'
import type { ContractRouterClient } from '@orpc/contract'
import { WebSocket } from 'ws'
import type { Contract } from '#shared/api/contract.ts'
import type { BoardOrder } from '#shared/api/orders.ts'
import type { OldQueue } from '#shared/printing/printing.ts'

export type Client = ContractRouterClient<Contract>

/** A screen: a client of the real API over a real socket, which comes back when the station does. */
export function createScreen() {
  let socket: WebSocket | null = null
  let client: Client | null = null
  let token: string | null = null
  let address = ''
  let timer: NodeJS.Timeout | null = null
  const board = new Map<string, BoardOrder>()
  let oldQueues: readonly OldQueue[] = []

  async function watch(own: Client): Promise<void> {
    try {
      for await (const update of await own.orders.watch()) {
        if (client !== own) return
        if (update.type === 'snapshot') board.clear()
        else for (const id of update.removed) board.delete(id)
        for (const order of update.orders) board.set(order.id, order)
      }
    } catch {
      // The station is gone, or could not read its orders: the line is laid anew.
    }
    if (client === own) socket?.terminate()
  }

  /** Questions about tickets that waited for a printer that is back. */
  async function watchPrinters(own: Client): Promise<void> {
    try {
      for await (const update of await own.printing.watch()) if (client === own) oldQueues = update.oldQueues
    } catch {
      // As with the orders.
    }
    if (client === own) socket?.terminate()
  }

  /** One line to the station; rejects when it takes none. */
  async function open(ui: string): Promise<void> {
    socket?.terminate()
    client = null
    const url = new URL(ui)
    const own = new WebSocket(`ws://${url.host}/api`, ['order-manager', url.hash.slice('#token='.length)], {
      origin: url.origin,
      // A machine that has much else to do is no difference.
      handshakeTimeout: 10_000,
    })
    socket = own
    // A socket that breaks says so by closing.
    own.on('error', () => {})
    await new Promise<void>((resolve, reject) => {
      own.once('open', () => resolve())
      own.once('close', () => reject(new Error('the station takes no screen')))
    })
    const link = new RPCLink({
      websocket: own as unknown as globalThis.WebSocket,
      headers: () => (token === null ? {} : { authorization: token }),
    })
    const made = createORPCClient<Client>(link)
    client = made
    own.once('close', () => {
      if (client === made) client = null
    })
    void watch(made)
    void watchPrinters(made)
  }

  return {
    board,
    oldQueues: () => oldQueues,
    client: () => client,
    /** `ui` is where the station says its screens are, with its token. A line that breaks is laid again, as screens do. */
    connect: async (ui: string) => {
      address = ui
      await open(ui)
      timer ??= setInterval(() => {
        if (socket?.readyState === WebSocket.CLOSED) open(address).catch(() => {})
      }, 500)
    },
    /** As the manager of the demo; whether the station knows them now. */
    signIn: async (): Promise<boolean> => {
      const answer = await client?.session.signIn({
        email: 'manager@chez-loutre.example',
        password: 'loutre-demo-2026',
      })
      token = answer?.token ?? null
      return token !== null
    },
    close: () => {
      clearInterval(timer ?? undefined)
      client = null
      socket?.terminate()
    },
  }
}
export type Screen = ReturnType<typeof createScreen>
