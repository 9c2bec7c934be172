import { networkInterfaces } from 'node:os'

/** Addresses of this device's on networks of its own, IPv4. */
export type OwnAddress = string

/** Private networks (RFC 1918): nobody else's addresses are asked. */
const privateNetworks = [/^10\./, /^192\.168\./, /^172\.(1[6-9]|2\d|3[01])\./]

/** This device's addresses on private networks, IPv4. */
export function ownAddresses(): OwnAddress[] {
  return Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ family, internal, address }) => {
      return family === 'IPv4' && !internal && privateNetworks.some((network) => network.test(address))
    })
    .map(({ address }) => address)
}

/** The other 253 addresses of the same last part, nearest first: printers are often given numbers side by side. */
export function neighbours(own: OwnAddress): string[] {
  const parts = own.split('.')
  const last = Number(parts.pop())
  const rest = parts.join('.')
  return Array.from({ length: 254 }, (_, index) => index + 1)
    .filter((each) => each !== last)
    .sort((a, b) => Math.abs(a - last) - Math.abs(b - last) || a - b)
    .map((each) => `${rest}.${each}`)
}
