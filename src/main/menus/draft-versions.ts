import type { MenuVersion } from '#shared/api/menus.ts'
import type { Menu } from '#shared/menu/menu.ts'
import type { StoredVersion } from '../store/menu-versions.ts'
import type { Store } from '../store/open.ts'

/** Saves by the same person within this time become one line of the history, in ms. */
const oneSittingMs = 10 * 60_000

/** Whether a save belongs to the newest line of a menu's history: one sitting of one person. Pure. */
export function joinsNewest(
  newest: StoredVersion | undefined,
  save: Pick<MenuVersion, 'label' | 'by' | 'at'>,
): newest is StoredVersion {
  return (
    newest?.label === 'edited' &&
    save.label === 'edited' &&
    newest.by === save.by &&
    save.at - newest.begunAt < oneSittingMs
  )
}

/** The history of the drafts, as a person reads it. */
export function draftVersions(store: Store) {
  return {
    history: (menuId: string): MenuVersion[] | null =>
      store.menus.find(menuId)
        ? store.menuVersions
            .of(menuId)
            .map(({ version, at, by, label, itemCount }) => ({ version, at, by, label, itemCount }))
        : null,
    versionOf: (menuId: string, version: number): Menu | null =>
      store.menuVersions.document(menuId, version) ?? null,

    /** The newest state turned out to be what a storefront shows: no later save may join it. */
    keepNewest: (menuId: string): void => {
      const newest = store.menuVersions.newest(menuId)
      if (newest?.label === 'edited') store.menuVersions.label(menuId, newest.version, 'published')
    },
    /** A published state is kept for good, and no later save joins it. */
    markPublished: (menuId: string, version: number): void =>
      store.menuVersions.label(menuId, version, 'published'),
  }
}
