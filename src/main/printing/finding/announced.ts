import { isIPv4 } from 'node:net'
import { Bonjour, type Service } from 'bonjour-service'

/** A printer as it announces itself by mDNS. */
export type Announced = { host: string; port: number; name: string }

/** RFC 6763 names of what printers offer; only `pdl-datastream` says the port that takes bytes as they are. */
const kinds = ['pdl-datastream', 'printer', 'ipp'] as const
/** Where raw bytes go on printers that announce another service. */
const rawPort = 9_100

/**
 * Listens to what announces itself as a printer on the network, until the signal aborts. Where mDNS is shut off, such as by a
 * firewall, nothing is heard.
 */
export function listenForPrinters(signal: AbortSignal, heard: (printer: Announced) => void): void {
  if (signal.aborted) return
  // A machine without a network refuses the socket: then nothing announces itself.
  const bonjour = new Bonjour({}, () => {})
  for (const type of kinds) {
    bonjour.find({ type }, (service) => {
      const printer = announcedBy(service)
      if (printer !== null) heard(printer)
    })
  }
  signal.addEventListener('abort', () => bonjour.destroy(), { once: true })
}

/** The address is chosen by us: an answer lists several, and IPv6 ones change. */
export function announcedBy(
  service: Pick<Service, 'name' | 'type' | 'port' | 'addresses'>,
): Announced | null {
  const host = service.addresses?.find((address) => isIPv4(address))
  if (host === undefined) return null
  return { host, port: service.type === 'pdl-datastream' ? service.port : rawPort, name: service.name }
}
