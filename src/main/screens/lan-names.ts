import { isIPv4 } from 'node:net'
import { hostname, networkInterfaces } from 'node:os'

/** Private networks, and this machine itself: what the station's authority may vouch for, and who may connect. */
export const privateNetworks = [
  { network: [10, 0, 0, 0], bits: 8 },
  { network: [172, 16, 0, 0], bits: 12 },
  { network: [192, 168, 0, 0], bits: 16 },
  { network: [169, 254, 0, 0], bits: 16 },
  { network: [127, 0, 0, 0], bits: 8 },
] as const

/** Whether an IPv4 address, also one mapped into IPv6, is of a private network. Pure. */
export function isPrivateAddress(address: string): boolean {
  const plain = address.replace(/^::ffff:/i, '')
  if (!isIPv4(plain)) return false
  const value = numberOf(plain.split('.').map(Number))
  return privateNetworks.some(({ network, bits }) => {
    const size = 2 ** (32 - bits)
    return Math.floor(value / size) === Math.floor(numberOf(network) / size)
  })
}

const numberOf = (parts: readonly number[]): number => parts.reduce((sum, part) => sum * 256 + part, 0)

/** How other machines on the network call this one. Addresses first, as people are shown them. */
export type LanNames = { addresses: string[]; names: string[] }

/** As the machine has them now. A network we know nothing of brings no name. */
export function readLanNames(): LanNames {
  const addresses = Object.values(networkInterfaces())
    .flat()
    .filter((each) => each !== undefined && each.family === 'IPv4' && !each.internal)
    .map((each) => each?.address ?? '')
    .filter(isPrivateAddress)
  const own = hostname().toLowerCase()
  // Anything else is no name a certificate may carry.
  const isName = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/.test(own) && own !== 'localhost'
  return { addresses: [...new Set(addresses)], names: isName ? [own, `${own}.local`] : [] }
}
