import type { MenusState, MenuTarget } from '#shared/api/menus.ts'
import { itemsOf } from '#shared/menu/menu.ts'
import type { Clock } from '../base/clock.ts'
import type { MenuOnFile } from '../store/menus-on-file.ts'
import type { Store } from '../store/open.ts'
import type { Storefront } from '../channels/menus.ts'
import type { Drafts } from './drafts.ts'
import { storefrontKey, type Storefronts } from './storefronts.ts'
import { noMenu } from './on-file.ts'

type Counts = { name: string; itemCount: number; categoryCount: number }

/** What the Dashboard shows of menus, put together from what is on disk. */
export function createMenusView(deps: {
  store: Store
  clock: Clock
  storefronts: Storefronts
  drafts: Drafts
}) {
  const { store } = deps
  /** Counted once per reading that found something else. */
  const counted = new Map<string, Counts & { fingerprint: string }>()

  function countsOf(storefront: Storefront, { fingerprint }: MenuOnFile): Counts | null {
    const found = counted.get(storefrontKey(storefront))
    if (found?.fingerprint === fingerprint) return found
    const document = store.menusOnFile.document(storefront.location.id, storefront.channel)
    if (!document) return null
    const { name, categories } = document
    const made = { fingerprint, name, itemCount: itemsOf(document).length, categoryCount: categories.length }
    counted.set(storefrontKey(storefront), made)
    return made
  }

  function onFileOf(storefront: Storefront, row: MenuOnFile | undefined): MenuTarget['onFile'] {
    if (!row || row.fingerprint === noMenu) return null
    const counts = countsOf(storefront, row)
    if (!counts) return null
    const { name, itemCount, categoryCount } = counts
    return { readAt: row.readAt, name, itemCount, categoryCount }
  }

  function target(storefront: Storefront): MenuTarget {
    const { location, channel, record } = storefront
    const row = store.menusOnFile.find(location.id, channel)
    const isThere = row?.published && store.menus.find(row.published.menuId)
    return {
      locationId: location.id,
      locationName: location.name,
      currency: location.currency,
      channel,
      integration: record.state,
      obstacle: deps.storefronts.obstacle(storefront),
      published: isThere ? row.published : null,
      export: store.menuExports.last(location.id, channel)?.export ?? null,
      onFile: onFileOf(storefront, row),
      outside:
        row && row.noticedAt !== null ? { noticedAt: row.noticedAt, fingerprint: row.fingerprint } : null,
    }
  }

  return {
    state: (): MenusState => ({
      now: deps.clock.now(),
      menus: deps.drafts.summaries(),
      targets: deps.storefronts.all().map(target),
    }),
  }
}
