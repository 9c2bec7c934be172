import { Trans, useLingui } from '@lingui/react/macro'
import { useId } from 'react'
import { Select } from '#renderer/kit/ui/Select.tsx'
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
      <Select
        id={id}
        value={itemKey.category}
        options={categories.map(({ name }, at) => ({
          value: rowKeys(categories)[at] ?? '',
          words: name || t`No name`,
        }))}
        onChange={(category) => {
          actions.moveTo([itemKey], category)
          session.go({ at: 'items', category, item: itemKey.item, form: 'item' })
        }}
      />
    </div>
  )
}
