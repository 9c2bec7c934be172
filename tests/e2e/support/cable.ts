import { once } from 'node:events'
import { createServer } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import type { Duplex } from 'node:stream'

type Tunnel = { tablet: Duplex; station: Socket }

/** The network between a tablet and the station, which a test can harm: a proxy that tunnels what it does not understand. */
export async function layCable() {
  const tunnels = new Set<Tunnel>()
  const held = new Set<Tunnel>()
  const opened: number[] = []
  let isCut = false

  const server = createServer()
  server.on('connect', ({ url = '' }, tablet: Duplex, head: Buffer) => {
    const { hostname, port } = new URL(`tcp://${url}`)
    if (isCut) return tablet.destroy()
    const tunnel = { tablet, station: connect(Number(port), hostname) }
    tunnels.add(tunnel)
    opened.push(Date.now())
    const over = () => {
      tunnels.delete(tunnel)
      tablet.destroy()
      tunnel.station.destroy()
    }
    for (const end of [tablet, tunnel.station]) end.on('error', over).on('close', over)
    tunnel.station.once('connect', () => {
      tablet.write('HTTP/1.1 200 Connection established\r\n\r\n')
      tunnel.station.write(head)
      tablet.pipe(tunnel.station).pipe(tablet)
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')

  const each = (harm: (tunnel: Tunnel) => void) => {
    for (const tunnel of tunnels) harm(tunnel)
  }
  return {
    /** What a browser is told of it. Chromium would go around it to addresses of this machine. */
    proxy: { server: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, bypass: '<-loopback>' },
    /** When each line began (epoch ms). */
    opened,
    /** The network is gone: every line breaks and none comes about until `mend`. */
    cut: () => {
      isCut = true
      each(({ tablet, station }) => {
        tablet.destroy()
        station.destroy()
      })
    },
    mend: () => {
      isCut = false
    },
    /** The lines of now are dead without a sign of it, as after a sleep; new ones come about. */
    forget: () =>
      each(({ tablet, station }) => {
        tablet.unpipe(station)
        station.unpipe(tablet)
        tablet.resume()
        station.resume()
      }),
    /** What the station says is under way until `arrive`; what the tablet says gets through. */
    hold: () =>
      each((tunnel) => {
        held.add(tunnel)
        tunnel.station.unpipe(tunnel.tablet).pause()
      }),
    // A line that came about meanwhile was not held: piped twice it would say everything twice.
    arrive: () => {
      for (const { tablet, station } of held) station.pipe(tablet)
      held.clear()
    },
    close: () => {
      each(({ tablet }) => tablet.destroy())
      server.close()
    },
  }
}
