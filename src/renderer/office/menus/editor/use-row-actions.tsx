import { useLingui } from '@lingui/react/macro'
import { ArrowDown, ArrowUp, Copy, Pencil, Trash2 } from 'lucide-react'
import type { MenuEntry } from '#renderer/kit/ui/MenuEntries.tsx'

const icon = { size: 22, 'aria-hidden': true } as const

type Row = {
  id: string
  /** Its place, and that of the last row. */
  at: number
  last: number
  /** What opens it, in words. */
  edit: { words: string; onPick: () => void }
  actions: {
    moveBy: (id: string, by: -1 | 1) => void
    duplicate: (id: string) => void
    remove: (id: string) => void
  }
}

/** What can be done with a row of the editor that is moved up and down among others. */
export function useRowActions({ id, at, last, edit, actions }: Row): () => MenuEntry[] {
  const { t } = useLingui()
  return () => [
    { id: 'edit', ...edit, icon: <Pencil {...icon} /> },
    {
      id: 'up',
      words: t`Move up`,
      icon: <ArrowUp {...icon} />,
      isDisabled: at === 0,
      onPick: () => actions.moveBy(id, -1),
    },
    {
      id: 'down',
      words: t`Move down`,
      icon: <ArrowDown {...icon} />,
      isDisabled: at === last,
      onPick: () => actions.moveBy(id, 1),
    },
    { id: 'copy', words: t`Duplicate`, icon: <Copy {...icon} />, onPick: () => actions.duplicate(id) },
    { id: 'delete', words: t`Delete`, icon: <Trash2 {...icon} />, onPick: () => actions.remove(id) },
  ]
}
