import type { MenuSummary } from '#shared/api/menus.ts'
import { itemsOf, type Menu } from '#shared/menu/menu.ts'
import type { MenuProblem } from '#shared/menu/problem.ts'
import { menuProblems } from '#shared/menu/validate.ts'
import type { Transactions } from '../base/transactions.ts'
import type { MenuRow } from '../store/menus.ts'
import type { Store } from '../store/open.ts'

/** A version of a menu with what is worked out from it. */
export type KnownMenu = { version: number; document: Menu; problems: MenuProblem[]; summary: MenuSummary }

/** What is known of a version is worked out once: a large menu must not hold orders up at every question. */
export function createKnownMenus({ store, transactions }: { store: Store; transactions: Transactions }) {
  const known = new Map<string, KnownMenu>()
  let isTouched = false

  transactions.onEnd((committed) => {
    // What was remembered may be of versions that were rolled back.
    if (isTouched && !committed) known.clear()
    isTouched = false
  })

  function of(row: MenuRow): KnownMenu {
    const found = known.get(row.id)
    if (found?.version === row.version) return found
    const document = store.menus.document(row.id)
    if (!document) throw new Error(`the menu ${row.id} has no document`)
    const read = knownMenu(row, document)
    known.set(row.id, read)
    return read
  }

  return {
    of,
    find: (menuId: string): KnownMenu | null => {
      const row = store.menus.find(menuId)
      return row ? of(row) : null
    },
    /** What was just saved, in the transaction of it. */
    saved: (row: MenuRow, document: Menu): KnownMenu => {
      const made = knownMenu(row, document)
      known.set(row.id, made)
      isTouched = true
      return made
    },
    removed: (menuId: string): void => void known.delete(menuId),
  }
}

function knownMenu(row: MenuRow, document: Menu): KnownMenu {
  const problems = menuProblems(document)
  const errors = problems.filter((problem) => problem.severity === 'error').length
  return {
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
}
