import type { MenuSummary, MenuVersion, OpenMenu } from '#shared/api/menus.ts'
import { emptyMenu, type Menu } from '#shared/menu/menu.ts'
import type { Result } from '#shared/result.ts'
import type { Changes } from '../base/changes.ts'
import type { Clock } from '../base/clock.ts'
import type { Transactions } from '../base/transactions.ts'
import type { MenuRow } from '../store/menus.ts'
import type { Store } from '../store/open.ts'
import { draftVersions, joinsNewest } from './draft-versions.ts'
import { createKnownMenus, type KnownMenu } from './known-menus.ts'

type Label = MenuVersion['label']
type Saved = Result<
  { menu: OpenMenu },
  { refusal: { kind: 'unknown' } | { kind: 'changed'; current: OpenMenu } }
>

const opened = (menuId: string, { version, document, problems }: KnownMenu): OpenMenu => ({
  id: menuId,
  version,
  document,
  problems,
})

/**
 * The menus as the restaurant keeps them: drafts with a version that guards against overwriting one another, and their
 * history.
 */
export function createDrafts(deps: {
  store: Store
  transactions: Transactions
  changes: Pick<Changes, 'menus'>
  clock: Clock
  newId: () => string
}) {
  const { store } = deps
  const known = createKnownMenus(deps)

  /** Saves the next version of a menu. */
  function write(menuId: string, document: Menu, by: string, label: Label): OpenMenu {
    return deps.transactions.run(() => {
      const at = deps.clock.now()
      const version = (store.menus.find(menuId)?.version ?? 0) + 1
      const row: MenuRow = { id: menuId, version, changedAt: at, changedBy: by }
      const newest = store.menuVersions.newest(menuId)
      const joins = joinsNewest(newest, { label, by, at })
      store.menus.save(row, document)
      if (joins) store.menuVersions.remove(menuId, newest.version)
      const begunAt = joins ? newest.begunAt : at
      store.menuVersions.add(menuId, { version, begunAt, at, by, label }, document)
      deps.changes.menus.publish(['menus'])
      return opened(menuId, known.saved(row, document))
    })
  }

  return {
    summaries: (): MenuSummary[] => store.menus.all().map((row) => known.of(row).summary),
    find: known.find,
    open: (menuId: string): OpenMenu | null => {
      const found = known.find(menuId)
      return found && opened(menuId, found)
    },

    create: (wish: { name: string; currency: string; document: Menu | undefined }, by: string): OpenMenu => {
      const { name, currency } = wish
      const document = wish.document ? { ...wish.document, name, currency } : emptyMenu(name, currency)
      return write(deps.newId(), document, by, wish.document ? 'imported' : 'created')
    },

    /**
     * Saves over the version it was made from. The same content once more is no change: an answer that got lost must
     * not look like somebody else's work.
     */
    save: (menuId: string, change: { baseVersion: number; document: Menu }, by: string): Saved => {
      const current = known.find(menuId)
      if (!current) return { ok: false, refusal: { kind: 'unknown' } }
      if (JSON.stringify(current.document) === JSON.stringify(change.document))
        return { ok: true, menu: opened(menuId, current) }
      if (current.version !== change.baseVersion)
        return { ok: false, refusal: { kind: 'changed', current: opened(menuId, current) } }
      return { ok: true, menu: write(menuId, change.document, by, 'edited') }
    },

    /** Puts a whole other content in the place of a draft; null when there is no such menu. */
    replace: (menuId: string, document: Menu, by: string, label: Label): OpenMenu | null =>
      store.menus.find(menuId) ? write(menuId, document, by, label) : null,

    remove: (menuId: string): 'removed' | 'unknown' | 'exporting' =>
      deps.transactions.run(() => {
        if (!store.menus.find(menuId)) return 'unknown'
        if (store.menuExports.open().some((record) => record.export.menuId === menuId)) return 'exporting'
        store.menus.remove(menuId)
        known.removed(menuId)
        deps.changes.menus.publish(['menus'])
        return 'removed'
      }),

    ...draftVersions(store),
  }
}
export type Drafts = ReturnType<typeof createDrafts>
