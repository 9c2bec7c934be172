import { deepestOptions, type Menu, type MenuGroup } from './menu.ts'
import { plainMenu } from './plain-menu.ts'
import { hoursOnWire } from './to-doordash.ts'

/**
 * A short text that is the same for menus that mean the same to a customer (`plainMenu` says what that is): whatever the
 * order of their keys, and whether kept as a draft or read back from the channel. `compareMenus` is empty for them.
 */
export function fingerprintOf(menu: Menu): string {
  const plain = plainMenu(menu)
  const digestsOf = groupDigests(plain.groups)
  const categories = plain.categories.map(({ id, name, active, items, kept }) => [
    [id, name, active, kept],
    items.map((item) => [
      [item.id, item.name, item.description, item.priceCents, item.pickupCents, item.taxRate],
      [item.imageUrl, item.active, item.isAlcohol, item.tags, item.kept],
      digestsOf(item.groupIds, 1),
    ]),
  ])
  return hash(JSON.stringify([plain.name, plain.active, plain.kept, categories, hoursOnWire(plain)]))
}

/** As on the wire: unknown groups and all below the third level of options do not count, and so rings end. */
function groupDigests(groups: readonly MenuGroup[]) {
  const byId = new Map<string, MenuGroup>()
  for (const group of groups) if (!byId.has(group.id)) byId.set(group.id, group)
  const known = Array.from({ length: deepestOptions + 1 }, () => new Map<string, string>())

  function digestsOf(ids: readonly string[], level: number): string[] {
    if (level > deepestOptions) return []
    return ids.flatMap((id) => {
      const group = byId.get(id)
      return group ? [digestOf(group, level)] : []
    })
  }
  function digestOf(group: MenuGroup, level: number): string {
    const found = known[level]?.get(group.id)
    if (found !== undefined) return found
    const { id, sentAs = id, name, min, max, free, active, kept } = group
    const options = group.options.map((option) => [
      [option.id, option.name, option.priceCents, option.pickupCents],
      [option.active, option.isDefault, option.kept],
      digestsOf(option.groupIds, level + 1),
    ])
    const made = hash(JSON.stringify([sentAs, name, min, max, free, active, kept, options]))
    known[level]?.set(group.id, made)
    return made
  }
  return digestsOf
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
