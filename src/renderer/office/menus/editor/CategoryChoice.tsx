import { Trans } from '@lingui/react/macro'
import { useId } from 'react'
import { Select } from '#renderer/kit/ui/Select.tsx'
import { useSession } from './editor-context.ts'
import styles from './Form.module.css'
import { type ItemKey, useItemActions } from './item-actions.ts'
import { useCategoryOptions } from './use-category-options.ts'

/** Puts an item into another category. */
export function CategoryChoice({ itemKey }: { itemKey: ItemKey }) {
  const id = useId()
  const session = useSession()
  const options = useCategoryOptions()
  const actions = useItemActions()
  return (
    <div className={styles.part} data-field="category">
      <label className={styles.label} htmlFor={id}>
        <Trans>Category</Trans>
      </label>
      <Select
        id={id}
        value={itemKey.category}
        options={options}
        onChange={(category) => {
          actions.moveTo([itemKey], category)
          session.go({ at: 'items', category, item: itemKey.item, form: 'item' })
        }}
      />
    </div>
  )
}
