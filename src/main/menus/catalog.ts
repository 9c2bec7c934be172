import { type Channel, channels } from '#shared/channel.ts'
import type { Menu } from '#shared/menu/menu.ts'
import type { OrderLine } from '#shared/order/order.ts'
import type { Sellable, SellableKind } from '#shared/menu/sold-out.ts'
import type { Storefront } from '../channels/menus.ts'
import { readName } from '../channels/read-name.ts'
import { foldedText } from '#shared/text/folded-text.ts'
import type { Standing } from './follow-menu.ts'
import type { Store } from '../store/open.ts'
import type { Reader } from './reader.ts'
import { storefrontKey, type Storefronts } from './storefronts.ts'

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

/** Tells the category a dish stands in; null where it is not known. */
export type CategoryOf = (dish: Pick<OrderLine, 'itemId' | 'name'>) => string | null

type Known = {
  fingerprint: string
  sellables: ReturnType<typeof sellablesOf>
  categories: ReturnType<typeof categoriesIn>
  /** Null where the channel shows no menu. */
  ids: ReadonlySet<string> | null
  /** Those of the menu that stood there before, as far as this start of the station saw it. */
  before: ReadonlySet<string> | null
}

/** Ids of all that a menu holds, switched on or not. */
function idsIn({ categories, groups }: Menu): Set<string> {
  return new Set([
    ...categories.flatMap(({ items }) => items.map(({ id }) => idOf('item', id))),
    ...groups.flatMap(({ options }) => options.map(({ id }) => idOf('option', id))),
  ])
}

/** A name as it is compared where only capitals may differ. */
const foldedName = (name: string) => name.normalize('NFC').trim().toLowerCase()

/**
 * The category of each item by id and by name, what is switched off after what is sold: it may just have been ordered. Null
 * where several categories have a name: which one is meant nobody can tell.
 */
function categoriesIn(menu: Pick<Menu, 'categories'>) {
  const byId = new Map<string, string>()
  const byName = new Map<string, string | null>()
  for (const isSold of [true, false]) {
    const named = new Map<string, string | null>()
    for (const category of menu.categories) {
      // As it is read where a channel names it with the order.
      const called = readName(category.name)
      if (called === null) continue
      for (const { id, name, active } of category.items) {
        if ((category.active && active) !== isSold) continue
        if (!byId.has(id)) byId.set(id, called)
        const key = foldedName(name)
        named.set(key, named.has(key) && named.get(key) !== called ? null : called)
      }
    }
    for (const [key, called] of named) if (!byName.has(key)) byName.set(key, called)
  }
  return { byId, byName }
}

/**
 * Everything that can be ordered at the active storefronts, as their menus are at the channels. Each menu is looked
 * through once per reading that found something else.
 */
export function createCatalog(deps: {
  store: Store
  storefronts: Pick<Storefronts, 'all' | 'get' | 'selling'>
  reader: Pick<Reader, 'document'>
}) {
  const known = new Map<string, Known>()
  let version = 1
  let signature = ''

  const fingerprintAt = ({ location, channel }: Storefront): string | null =>
    deps.store.menusOnFile.find(location.id, channel)?.fingerprint ?? null

  function menuOf(storefront: Storefront): Known | null {
    const fingerprint = fingerprintAt(storefront)
    const key = storefrontKey(storefront)
    if (fingerprint === null) return null
    const found = known.get(key)
    if (found?.fingerprint === fingerprint) return found
    const menu = deps.reader.document(storefront)
    const read = {
      fingerprint,
      sellables: menu ? sellablesOf(menu) : new Map<string, never>(),
      categories: categoriesIn(menu ?? { categories: [] }),
      ids: menu ? idsIn(menu) : null,
      before: found?.ids ?? null,
    }
    known.set(key, read)
    return read
  }
  const menuAt = (locationId: string, channel: Channel) => {
    const storefront = deps.storefronts.get(locationId, channel)
    return storefront && menuOf(storefront)
  }
  const at = (storefront: Storefront) => menuOf(storefront)?.sellables ?? new Map<string, never>()

  return {
    /** What this storefront sells under this id, if anything. */
    find: (storefront: Storefront, kind: SellableKind, id: string) =>
      at(storefront).get(idOf(kind, id)) ?? null,

    /**
     * Whether the menu there still has this, or what came in its place: the only thing of its name, if it is new there
     * and not in `taken`.
     */
    standing: (
      storefront: Storefront,
      { kind, id, name }: { kind: SellableKind; id: string; name: string },
      taken: ReadonlySet<string>,
    ): Standing => {
      const menu = menuOf(storefront)
      if (!menu?.ids) return { kind: 'unknown' }
      if (menu.ids.has(idOf(kind, id))) return { kind: 'there' }
      const folded = foldedText(name) || name
      const named = [...menu.sellables.values()].filter(
        (one) => one.kind === kind && (foldedText(one.name) || one.name) === folded,
      )
      const [successor] = named
      const isSuccessor =
        named.length === 1 &&
        successor &&
        !taken.has(successor.id) &&
        menu.before?.has(idOf(kind, id)) === true &&
        !menu.before.has(idOf(kind, successor.id))
      return { kind: 'gone', successor: isSuccessor ? { id: successor.id, name: successor.name } : null }
    },

    /**
     * Tells the category of a dish at a location, by its id or else its name, whichever channel it was ordered at: the
     * stations of a kitchen are planned by the categories of all its menus. Null where no menu there knows it.
     */
    categoriesAt: (locationId: string): CategoryOf => {
      const menus = channels.flatMap((channel) => menuAt(locationId, channel)?.categories ?? [])
      return ({ itemId, name }) => {
        const ids = menus.flatMap(({ byId }) => (itemId === null ? [] : (byId.get(itemId) ?? [])))
        const names = menus.flatMap(({ byName }) => byName.get(foldedName(name)) ?? [])
        return ids[0] ?? names[0] ?? null
      }
    },

    /** Looks through the menus that have changed, so that no order has to wait for that. */
    refresh: (): void => {
      for (const storefront of deps.storefronts.all()) menuOf(storefront)
    },

    all: (): Sellable[] => {
      const merged = new Map<string, Sellable>()
      for (const storefront of deps.storefronts.selling()) {
        const { id: locationId } = storefront.location
        for (const [key, sellable] of at(storefront)) {
          const one = merged.get(key)
          if (!one) merged.set(key, { ...sellable, locationIds: [locationId] })
          else if (!one.locationIds.includes(locationId)) one.locationIds.push(locationId)
        }
      }
      return [...merged.values()]
    },

    /** Counts up whenever `all` would answer something else. */
    version: (): number => {
      const now = deps.storefronts
        .selling()
        .map((storefront) => `${storefrontKey(storefront)}=${fingerprintAt(storefront)}`)
        .join()
      if (now !== signature) version += 1
      signature = now
      return version
    },
  }
}
export type Catalog = ReturnType<typeof createCatalog>
