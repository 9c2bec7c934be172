import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { useEditor } from './editor-context.ts'
import styles from './AttachedGroups.module.css'
import { groupUse } from './group-use.ts'

/** Who else a change of this group is for. */
export function UsedBy({ groupId }: { groupId: string }) {
  const { t } = useLingui()
  const count = useEditor(({ document }) => groupUse(document, groupId).items.length)
  return (
    <span className={styles.usedBy} data-used-by={count}>
      {t`${plural(count, { 0: 'Used by no item', one: 'Used by # item', other: 'Used by # items' })}`}
    </span>
  )
}
