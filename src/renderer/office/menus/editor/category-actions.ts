import { useLingui } from '@lingui/react/macro'
import { useMemo } from 'react'
import { useSession } from './editor-context.ts'
import { inserted, moved, without } from './list-edits.ts'
import { changeCategory, withCategories } from './menu-edits.ts'
import { copyOfCategory, endsBlank, newCategory } from './new-entries.ts'
import { keyAt, placeOf } from './row-keys.ts'

/** What can be done with a whole category, by its row key. */
export function useCategoryActions() {
  const { t } = useLingui()
  const session = useSession()
  return useMemo(() => {
    const menu = () => session.store.getState().document
    const at = (key: string) => placeOf(menu().categories, key)
    const show = (place: number, form: 'category' | null) =>
      session.go({ at: 'items', category: keyAt(menu().categories, place), item: null, form })
    return {
      add: () => {
        if (!endsBlank(menu().categories, newCategory()))
          session.change((menu) => withCategories(menu, (list) => [...list, newCategory()]))
        const last = menu().categories.length - 1
        session.jumpTo(['categories', last, 'name'])
      },
      open: (key: string) => show(at(key), null),
      edit: (key: string) => show(at(key), 'category'),
      move: (from: number, to: number) => {
        session.change((menu) => withCategories(menu, (list) => moved(list, from, to)))
      },
      moveBy: (key: string, by: number) => {
        const from = at(key)
        if (from >= 0) session.change((menu) => withCategories(menu, (list) => moved(list, from, from + by)))
      },
      setActive: (key: string, active: boolean) => {
        session.change((menu) => changeCategory(menu, at(key), { active }))
      },
      duplicate: (key: string) => {
        const from = at(key)
        const category = menu().categories[from]
        if (!category) return
        const { name } = category
        const copy = copyOfCategory(category, t({ message: `${name} (copy)`, comment: 'name of a copy' }))
        session.change((menu) => withCategories(menu, (list) => inserted(list, from + 1, copy)))
        show(from + 1, 'category')
      },
      remove: (key: string) => {
        const from = at(key)
        const category = menu().categories[from]
        if (!category) return
        const { category: shown } = { category: null, ...session.store.getState().selection }
        session.change((menu) => withCategories(menu, (list) => without(list, from)), {
          removal: { kind: 'category', name: category.name, count: 1 },
        })
        if (shown === key) show(Math.min(from, menu().categories.length - 1), null)
      },
    }
  }, [session, t])
}
