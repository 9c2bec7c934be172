import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useDeferredValue } from 'react'
import { useEditor } from './editor-context.ts'
import styles from './GroupForm.module.css'
import { groupUse } from './group-use.ts'

const shownAtOnce = 200

/** Who a change of this group is for: said before anything is changed. */
export function GroupUsers({ groupId }: { groupId: string }) {
  const { t } = useLingui()
  const menu = useDeferredValue(useEditor((state) => state.document))
  const { items, options } = groupUse(menu, groupId)
  const count = items.length
  if (count === 0 && options.length === 0) {
    return (
      <p className={styles.users}>
        <Trans>No item uses this group yet. Add it to an item, under Options.</Trans>
      </p>
    )
  }
  const more = count - shownAtOnce
  return (
    <details className={styles.users} data-users={count}>
      <summary>
        {t`${plural(count, {
          0: 'Used by other options. A change here is a change there.',
          one: 'Used by # item. A change here is a change there.',
          other: 'Used by # items. A change here is a change in all of them.',
        })}`}
      </summary>
      <ul>
        {items.slice(0, shownAtOnce).map((name, at) => (
          // Two items may have the same name.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={at}>{name || t`No name`}</li>
        ))}
        {more > 0 && <li>{t`${plural(more, { one: 'and # more', other: 'and # more' })}`}</li>}
        {options.map(({ group, option }) => (
          <li key={`${group} ${option}`}>
            {group} › {option}
          </li>
        ))}
      </ul>
    </details>
  )
}
