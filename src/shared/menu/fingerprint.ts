import type { Menu } from './menu.ts'
import { plainMenu } from './plain-menu.ts'
import { toWire } from './to-doordash.ts'

/**
 * A short text that is the same for menus that mean the same to a customer (`plainMenu` says what that is): whatever the
 * order of their keys, and whether kept as a draft or read back from the channel. `compareMenus` is empty for them.
 */
export function fingerprintOf(menu: Menu): string {
  const { menu: content, ...hours } = toWire(plainMenu(menu))
  return digester()({ ...content, ...hours, merchant_supplied_id: undefined })
}

/** What stands in several places is read once: groups share their options. */
function digester() {
  const known = new WeakMap<object, string>()
  return function digest(value: unknown): string {
    if (typeof value !== 'object' || value === null) return JSON.stringify(value)
    const found = known.get(value)
    if (found !== undefined) return found
    const text = Array.isArray(value)
      ? `[${value.map(digest).join()}]`
      : Object.entries(value)
          .filter(([, one]) => one !== undefined && one !== null)
          .map(([key, one]) => `${JSON.stringify(key)}:${digest(one)}`)
          .toSorted()
          .join()
    const made = hash(text)
    known.set(value, made)
    return made
  }
}

/** 106 bits in hex, from two runs of the public-domain hash cyrb53: shared has no `crypto`, and nothing here is secret. */
function hash(text: string): string {
  return cyrb53(text, 0) + cyrb53(text, 0x9e3779b9)
}

function cyrb53(text: string, seed: number): string {
  let [high, low] = [0xdeadbeef ^ seed, 0x41c6ce57 ^ seed]
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index)
    high = Math.imul(high ^ unit, 2_654_435_761)
    low = Math.imul(low ^ unit, 1_597_334_677)
  }
  high = Math.imul(high ^ (high >>> 16), 2_246_822_507) ^ Math.imul(low ^ (low >>> 13), 3_266_489_909)
  low = Math.imul(low ^ (low >>> 16), 2_246_822_507) ^ Math.imul(high ^ (high >>> 13), 3_266_489_909)
  return (4_294_967_296 * (2_097_151 & low) + (high >>> 0)).toString(16).padStart(14, '0')
}
