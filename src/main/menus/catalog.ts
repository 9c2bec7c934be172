import type { Menu } from '#shared/menu/menu.ts'
import type { Sellable, SellableKind } from '#shared/menu/sold-out.ts'
import type { Place } from './channel.ts'
import { keyOf } from './places.ts'

const idOf = (kind: SellableKind, id: string) => `${kind}|${id}`

/** What one menu sells, by kind and id. */
function sellablesOf(menu: Menu): Map<string, Omit<Sellable, 'locationIds'>> {
  const found = new Map<string, Omit<Sellable, 'locationIds'>>()
  const note = (sellable: Omit<Sellable, 'locationIds'>) => {
    const key = idOf(sellable.kind, sellable.id)
    if (!found.has(key)) found.set(key, sellable)
  }
  const { currency } = menu
  for (const category of menu.categories) {
    if (!category.active) continue
    for (const { id, name, priceCents, active } of category.items) {
      if (!active) continue
      note({ kind: 'item', id, name, within: category.name, priceCents: priceCents ?? 0, currency })
    }
  }
  for (const group of menu.groups) {
    if (!group.active) continue
    for (const { id, name, priceCents, active } of group.options) {
      if (!active) continue
      note({ kind: 'option', id, name, within: group.name, priceCents: priceCents ?? 0, currency })
    }
  }
  return found
}

/**
 * Everything that can be ordered at the active places, as their menus are at the channels. Each menu is looked through
 * once per reading that found something else.
 */
export function createCatalog(deps: {
  /** Places that take orders. */
  places: () => Place[]
  fingerprintAt: (place: Place) => string | null
  menuAt: (place: Place) => Menu | null
}) {
  const known = new Map<string, { fingerprint: string; sellables: ReturnType<typeof sellablesOf> }>()
  let version = 1
  let signature = ''

  function at(place: Place): ReturnType<typeof sellablesOf> {
    const fingerprint = deps.fingerprintAt(place)
    const key = keyOf(place)
    if (fingerprint === null) return new Map()
    const found = known.get(key)
    if (found?.fingerprint === fingerprint) return found.sellables
    const menu = deps.menuAt(place)
    const sellables = menu ? sellablesOf(menu) : new Map<string, never>()
    known.set(key, { fingerprint, sellables })
    return sellables
  }

  return {
    /** What this place sells under this id, if anything. */
    find: (place: Place, kind: SellableKind, id: string) => at(place).get(idOf(kind, id)) ?? null,

    all: (): Sellable[] => {
      const merged = new Map<string, Sellable>()
      for (const place of deps.places()) {
        const { id: locationId } = place.location
        for (const [key, sellable] of at(place)) {
          const one = merged.get(key)
          if (!one) merged.set(key, { ...sellable, locationIds: [locationId] })
          else if (!one.locationIds.includes(locationId)) one.locationIds.push(locationId)
        }
      }
      return [...merged.values()]
    },

    /** Counts up whenever `all` would answer something else. */
    version: (): number => {
      const now = deps
        .places()
        .map((place) => `${keyOf(place)}=${deps.fingerprintAt(place)}`)
        .join()
      if (now !== signature) version += 1
      signature = now
      return version
    },
  }
}
export type Catalog = ReturnType<typeof createCatalog>
