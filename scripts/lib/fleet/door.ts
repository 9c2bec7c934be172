import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** Which way nothing gets through any more, although every connection stands. */
export type Cut = 'none' | 'to-server' | 'to-client' | 'both'

export type Door = {
  port: number
  /** Those who are connected find out by waiting; nothing that was on its way comes later, so what is mended ends them. */
  cut: (what: Cut) => void
  /** Ends every connection there is. */
  drop: () => void
  close: () => Promise<void>
}

/**
 * One address on loopback in front of several servers, as a balancer is: each connection goes to the next of `ports` that
 * takes it. A network that fails can be had of it too.
 */
export async function openDoor(ports: () => readonly number[]): Promise<Door> {
  let cut: Cut = 'none'
  let turn = 0
  const sockets = new Set<Socket>()
  const server = createServer({ allowHalfOpen: true }, (client) => {
    keep(client)
    turn += 1
    const all = ports()
    const order = all.map((_, index) => all[(turn + index) % all.length] ?? 0)
    lead(client, order)
  })

  function keep(socket: Socket): void {
    sockets.add(socket)
    socket.setNoDelay().once('close', () => sockets.delete(socket))
    socket.on('error', () => socket.destroy())
  }

  function lead(client: Socket, [port, ...others]: number[]): void {
    if (port === undefined) return void client.destroy()
    const upstream = connect({ port, host: '127.0.0.1', allowHalfOpen: true })
    const next = () => lead(client, others)
    upstream.once('error', next)
    upstream.once('connect', () => {
      upstream.off('error', next)
      keep(upstream)
      pass(client, upstream, 'to-server')
      pass(upstream, client, 'to-client')
    })
  }

  function pass(from: Socket, to: Socket, way: Cut): void {
    from.on('data', (chunk) => {
      if (cut === way || cut === 'both') return
      if (to.destroyed || to.write(chunk)) return
      from.pause()
      to.once('drain', () => from.resume())
    })
    from.once('end', () => to.end())
    from.once('close', () => to.destroy())
  }

  const drop = () => {
    for (const socket of sockets) socket.destroy()
  }
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    cut: (what) => {
      cut = what
      if (what === 'none') drop()
    },
    drop,
    close: async () => {
      server.close()
      drop()
      await once(server, 'close')
    },
  }
}
