import { useLingui } from '@lingui/react/macro'
import { useMemo } from 'react'
import { useSession } from './editor-context.ts'
import { inserted, moved } from './list-edits.ts'
import { removeGroup, withGroups } from './menu-edits.ts'
import { copyOfGroup, endsBlank, newGroup } from './new-entries.ts'
import { keyAt, placeOf } from './row-keys.ts'

/** What can be done with a whole group of options, by its row key. */
export function useGroupActions() {
  const { t } = useLingui()
  const session = useSession()
  return useMemo(() => {
    const menu = () => session.store.getState().document
    const at = (key: string) => placeOf(menu().groups, key)
    const show = (place: number) => session.go({ at: 'options', group: keyAt(menu().groups, place) })
    return {
      add: () => {
        if (!endsBlank(menu().groups, newGroup()))
          session.change((menu) => withGroups(menu, (list) => [...list, newGroup()]))
        session.jumpTo(['groups', menu().groups.length - 1, 'name'])
      },
      open: (key: string) => show(at(key)),
      move: (from: number, to: number) => {
        session.change((menu) => withGroups(menu, (list) => moved(list, from, to)))
      },
      moveBy: (key: string, by: number) => {
        const from = at(key)
        if (from >= 0) session.change((menu) => withGroups(menu, (list) => moved(list, from, from + by)))
      },
      duplicate: (key: string) => {
        const from = at(key)
        const group = menu().groups[from]
        if (!group) return
        const { name } = group
        const copy = copyOfGroup(group, t({ message: `${name} (copy)`, comment: 'name of a copy' }))
        session.change((menu) => withGroups(menu, (list) => inserted(list, from + 1, copy)))
        show(from + 1)
      },
      remove: (key: string) => {
        const from = at(key)
        const group = menu().groups[from]
        if (!group) return
        session.change((menu) => removeGroup(menu, from), {
          removal: { kind: 'group', name: group.name, count: 1 },
        })
        show(Math.min(from, menu().groups.length - 1))
      },
    }
  }, [session, t])
}
