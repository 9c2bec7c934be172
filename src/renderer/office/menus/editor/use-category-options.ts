import { useLingui } from '@lingui/react/macro'
import { useEditor } from './editor-context.ts'
import { rowKeys } from './row-keys.ts'

/** The categories of the menu to choose from: the key of each row, and its name. */
export function useCategoryOptions(): { value: string; words: string }[] {
  const { t } = useLingui()
  const categories = useEditor((state) => state.document.categories)
  const keys = rowKeys(categories)
  return categories.map(({ name }, at) => ({ value: keys[at] ?? '', words: name || t`No name` }))
}
