import type { MenuSummary, MenuVersion, OpenMenu } from '#shared/api/menus.ts'
import { emptyMenu, itemsOf, type Menu } from '#shared/menu/menu.ts'
import type { MenuProblem } from '#shared/menu/problem.ts'
import { menuProblems } from '#shared/menu/validate.ts'
import type { Result } from '#shared/result.ts'
import type { Clock } from '../base/clock.ts'
import type { MenuRow } from '../store/menus.ts'
import type { Store } from '../store/open.ts'
import type { Transactions } from '../base/transactions.ts'

/** Saves by the same person within this time become one line of the history, in ms. */
const oneSittingMs = 10 * 60_000

type Known = { version: number; document: Menu; problems: MenuProblem[]; summary: MenuSummary }
type Label = MenuVersion['label']

/**
 * The menus as the restaurant keeps them: drafts with a version that guards against overwriting one another, and their
 * history. What is known of a version is worked out once: a large menu must not hold orders up at every question.
 */
export function createDrafts(deps: {
  store: Store
  transactions: Transactions
  clock: Clock
  newId: () => string
  /** Told after the commit. */
  onChange: () => void
}) {
  const { store, clock } = deps
  const known = new Map<string, Known>()
  let isTouched = false

  deps.transactions.onEnd((committed) => {
    if (!isTouched) return
    isTouched = false
    if (committed) deps.onChange()
    // The cached counts may be of versions that were rolled back.
    else known.clear()
  })

  function know(row: MenuRow): Known {
    const found = known.get(row.id)
    if (found?.version === row.version) return found
    const document = store.menus.document(row.id)
    if (!document) throw new Error(`the menu ${row.id} has no document`)
    return remember(row, document)
  }

  function remember(row: MenuRow, document: Menu): Known {
    const problems = menuProblems(document)
    const errors = problems.filter((problem) => problem.severity === 'error').length
    const made: Known = {
      version: row.version,
      document,
      problems,
      summary: {
        ...row,
        name: document.name,
        currency: document.currency,
        categoryCount: document.categories.length,
        itemCount: itemsOf(document).length,
        errors,
        warnings: problems.length - errors,
      },
    }
    known.set(row.id, made)
    return made
  }

  function find(menuId: string): Known | null {
    const row = store.menus.find(menuId)
    return row ? know(row) : null
  }

  const opened = (menuId: string, { version, document, problems }: Known): OpenMenu => ({
    id: menuId,
    version,
    document,
    problems,
  })

  /** Saves the next version of a menu. */
  function write(menuId: string, document: Menu, by: string, label: Label): Known {
    return deps.transactions.run(() => {
      const now = clock.now()
      const version = (store.menus.find(menuId)?.version ?? 0) + 1
      const row: MenuRow = { id: menuId, version, changedAt: now, changedBy: by }
      const newest = store.menuVersions.newest(menuId)
      const joins =
        newest !== undefined &&
        label === 'edited' &&
        newest.label === 'edited' &&
        newest.by === by &&
        now - newest.begunAt < oneSittingMs
      store.menus.save(row, document)
      if (joins) store.menuVersions.remove(menuId, newest.version)
      const begunAt = joins ? newest.begunAt : now
      store.menuVersions.add(menuId, { version, begunAt, at: now, by, label }, document)
      isTouched = true
      return remember(row, document)
    })
  }

  return {
    summaries: (): MenuSummary[] => store.menus.all().map((row) => know(row).summary),
    find,
    open: (menuId: string): OpenMenu | null => {
      const found = find(menuId)
      return found && opened(menuId, found)
    },

    create: (wish: { name: string; currency: string; document: Menu | undefined }, by: string): OpenMenu => {
      const id = deps.newId()
      const { name, currency } = wish
      const document = wish.document ? { ...wish.document, name, currency } : emptyMenu(name, currency)
      return opened(id, write(id, document, by, wish.document ? 'imported' : 'created'))
    },

    /**
     * Saves over the version it was made from. The same content once more is no change: an answer that got lost must
     * not look like somebody else's work.
     */
    save: (
      menuId: string,
      change: { baseVersion: number; document: Menu },
      by: string,
    ): Result<
      { menu: OpenMenu },
      { refusal: { kind: 'unknown' } | { kind: 'changed'; current: OpenMenu } }
    > => {
      const current = find(menuId)
      if (!current) return { ok: false, refusal: { kind: 'unknown' } }
      if (JSON.stringify(current.document) === JSON.stringify(change.document))
        return { ok: true, menu: opened(menuId, current) }
      if (current.version !== change.baseVersion)
        return { ok: false, refusal: { kind: 'changed', current: opened(menuId, current) } }
      return { ok: true, menu: opened(menuId, write(menuId, change.document, by, 'edited')) }
    },

    /** Puts a whole other content in the place of a draft; null when there is no such menu. */
    replace: (menuId: string, document: Menu, by: string, label: Label): OpenMenu | null =>
      store.menus.find(menuId) ? opened(menuId, write(menuId, document, by, label)) : null,

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

    remove: (menuId: string): 'removed' | 'unknown' | 'exporting' =>
      deps.transactions.run(() => {
        if (!store.menus.find(menuId)) return 'unknown'
        if (store.menuExports.open().some((record) => record.export.menuId === menuId)) return 'exporting'
        store.menus.remove(menuId)
        known.delete(menuId)
        isTouched = true
        return 'removed'
      }),
  }
}
export type Drafts = ReturnType<typeof createDrafts>
