import type { MenuOption } from '#shared/menu/menu.ts'
import { useSession } from './editor-context.ts'
import { changeOption, withOptions } from './menu-edits.ts'
import { placeOf } from './row-keys.ts'

type Option = { groupKey: string; optionKey: string; groupId: string; optionId: string }
export type ChangeOption = (field: string, changes: Partial<MenuOption>) => void
/** Changes the options around one, which stands at `at`; `removed` is the name of one that goes. */
export type EditOptions = (
  list: (options: MenuOption[], at: number) => MenuOption[],
  removed?: string,
) => void

/** Changes an option and the list it stands in, wherever it stands by then. */
export function useOptionEdits({ groupKey, optionKey, groupId, optionId }: Option) {
  const session = useSession()
  const place = () => {
    const { groups } = session.store.getState().document
    const group = placeOf(groups, groupKey)
    return { group, option: placeOf(groups[group]?.options ?? [], optionKey) }
  }
  const edit: EditOptions = (list, removed) => {
    const { group, option } = place()
    session.change(
      (menu) => withOptions(menu, group, (options) => list(options, option)),
      removed === undefined ? {} : { removal: { kind: 'option', name: removed, count: 1 } },
    )
  }
  const change: ChangeOption = (field, changes) => {
    const { group, option } = place()
    session.change((menu) => changeOption(menu, group, option, changes), {
      field: `${groupId} ${optionId} ${field}`,
    })
  }
  return { edit, change }
}
