import { useLingui } from '@lingui/react/macro'
import { Sheet } from '#renderer/kit/ui/Sheet.tsx'
import { useEditor, useSession } from './editor-context.ts'
import { GroupForm } from './GroupForm.tsx'
import { placeOf } from './row-keys.ts'

/** Groups edited in place, each above the one it was opened from: the way back is closing it. */
export function GroupSheets() {
  const keys = useEditor((state) => state.openGroups)
  const base = useEditor((state) => (state.selection.at === 'options' ? 2 : 1))
  return keys.map((key, at) => (
    // The same group may be open twice, one below the other.
    // oxlint-disable-next-line react/no-array-index-key
    <GroupSheet key={`${key} ${at}`} groupKey={key} depth={base + at} />
  ))
}

function GroupSheet({ groupKey, depth }: { groupKey: string; depth: number }) {
  const { t } = useLingui()
  const session = useSession()
  const name = useEditor(({ document }) => document.groups[placeOf(document.groups, groupKey)]?.name)
  if (name === undefined) return null
  return (
    <Sheet title={name || t`New group of options`} onClose={session.closeGroup} wide>
      <GroupForm groupKey={groupKey} depth={depth} />
    </Sheet>
  )
}
