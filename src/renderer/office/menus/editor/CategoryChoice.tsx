import { Trans, useLingui } from '@lingui/react/macro'
import { useId } from 'react'
import { useEditor, useSession } from './editor-context.ts'
import styles from './Form.module.css'
import { type ItemKey, useItemActions } from './item-actions.ts'
import { rowKeys } from './row-keys.ts'

/** Puts an item into another category. */
export function CategoryChoice({ itemKey }: { itemKey: ItemKey }) {
  const { t } = useLingui()
  const id = useId()
  const session = useSession()
  const categories = useEditor((state) => state.document.categories)
  const actions = useItemActions()
  return (
    <div className={styles.part} data-field="category">
      <label className={styles.label} htmlFor={id}>
        <Trans>Category</Trans>
      </label>
      <select
        id={id}
        className={styles.select}
        value={itemKey.category}
        onChange={({ target }) => {
          actions.moveTo([itemKey], target.value)
          session.go({ at: 'items', category: target.value, item: itemKey.item, form: 'item' })
        }}
      >
        {categories.map(({ name }, at) => {
          const key = rowKeys(categories)[at] ?? ''
          return (
            <option key={key} value={key}>
              {name || t`No name`}
            </option>
          )
        })}
      </select>
    </div>
  )
}
