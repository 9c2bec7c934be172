import { useLingui } from '@lingui/react/macro'
import { ArrowDown, ArrowUp, Copy, Trash2 } from 'lucide-react'
import type { MenuOption } from '#shared/menu/menu.ts'
import type { MenuEntry } from '#renderer/kit/ui/MenuEntries.tsx'
import { inserted, moved, without } from './list-edits.ts'
import { copyOfOption } from './new-entries.ts'
import type { EditOptions } from './use-option-edits.ts'

const icon = { size: 22, 'aria-hidden': true } as const

/** What can be done with an option among the others of its group. */
export function useOptionActions({
  option,
  at,
  count,
  edit,
}: {
  option: MenuOption
  at: number
  count: number
  edit: EditOptions
}): () => MenuEntry[] {
  const { t } = useLingui()
  return () => [
    {
      id: 'up',
      words: t`Move up`,
      icon: <ArrowUp {...icon} />,
      isDisabled: at === 0,
      onPick: () => edit((list, from) => moved(list, from, from - 1)),
    },
    {
      id: 'down',
      words: t`Move down`,
      icon: <ArrowDown {...icon} />,
      isDisabled: at === count - 1,
      onPick: () => edit((list, from) => moved(list, from, from + 1)),
    },
    {
      id: 'copy',
      words: t`Duplicate`,
      icon: <Copy {...icon} />,
      onPick: () => edit((list, from) => inserted(list, from + 1, copyOfOption(list[from] ?? option))),
    },
    {
      id: 'delete',
      words: t`Delete`,
      icon: <Trash2 {...icon} />,
      onPick: () => edit(without, option.name),
    },
  ]
}
