import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { Pencil, Percent, Plus } from 'lucide-react'
import { useCallback, useDeferredValue, useMemo, useState } from 'react'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { SearchBox } from '#renderer/kit/ui/SearchBox.tsx'
import { BulkPriceSheet } from './BulkPriceSheet.tsx'
import { useCategoryActions } from './category-actions.ts'
import { CategoryForm } from './CategoryForm.tsx'
import { CategoryList } from './CategoryList.tsx'
import { useEditor, useSession } from './editor-context.ts'
import { foundItems, itemsOfCategory } from './find-items.ts'
import { FormPane } from './FormPane.tsx'
import { type ItemKey, itemPosition, useItemActions } from './item-actions.ts'
import { ItemForm } from './ItemForm.tsx'
import { type ItemEntry, ItemList } from './ItemList.tsx'
import styles from './ItemsPage.module.css'
import { placeOf } from './row-keys.ts'
import { SelectionBar } from './SelectionBar.tsx'

const icon = { size: 22, 'aria-hidden': true } as const
const noItems: ReadonlySet<string> = new Set()

/** Categories, the items of one of them or of a search, and what is chosen. */
export function ItemsPage() {
  const { t } = useLingui()
  const categories = useDeferredValue(useEditor((state) => state.document.categories))
  const category = useEditor(({ selection }) => (selection.at === 'items' ? selection.category : null))
  const at = placeOf(categories, category)
  const [search, setSearch] = useState('')
  const words = useDeferredValue(search).trim()
  const entries = useMemo(
    () => (words === '' ? itemsOfCategory(categories, at) : foundItems(categories, words)),
    [categories, at, words],
  )
  const [selected, setSelected] = useState(noItems)
  const [isPricing, setPricing] = useState(false)
  const clear = useCallback(() => setSelected(noItems), [])
  // Deleted rows leave the selection by themselves.
  const chosen = useMemo(() => entries.filter(({ id }) => selected.has(id)), [entries, selected])
  const shown = categories[at]
  const name = shown ? shown.name || t`No name` : ''
  const count = entries.length
  return (
    <div className={styles.page}>
      <CategoryList />
      <section className={styles.items} aria-label={words === '' ? t`Items in ${name}` : t`Search`}>
        <div className={styles.tools}>
          <SearchBox
            label={t`Search all items`}
            placeholder={t`Search all items`}
            value={search}
            onChange={(next) => {
              setSearch(next)
              clear()
            }}
          />
          <Button size="small" onPress={() => setPricing(true)}>
            <Percent {...icon} />
            <Trans>Change prices</Trans>
          </Button>
        </div>
        <ListHead words={words} name={name} count={count} category={shown ? category : null} />
        <ItemList
          // A list starts at its top, and where it is scrolled to is its own.
          key={words === '' ? (category ?? '') : 'search'}
          label={words === '' ? t`Items in ${name}` : t`Items found`}
          entries={entries}
          category={words === '' && shown ? category : null}
          isSearch={words !== ''}
          selected={selected}
          onSelect={setSelected}
        />
        {chosen.length > 0 && (
          <SelectionBar chosen={chosen} onClear={clear} onPrices={() => setPricing(true)} />
        )}
      </section>
      <Chosen />
      {isPricing && (
        <BulkPriceSheet chosen={keysOf(chosen)} category={category} onClose={() => setPricing(false)} />
      )}
      <span className="heard-only" role="status">
        {words !== '' &&
          t`${plural(count, { 0: 'Nothing found', one: '# item found', other: '# items found' })}`}
      </span>
    </div>
  )
}

const keysOf = (entries: readonly ItemEntry[]): ItemKey[] => entries.map(({ key }) => key)

type HeadProps = { words: string; name: string; count: number; category: string | null }

function ListHead({ words, name, count, category }: HeadProps) {
  const { t } = useLingui()
  const categories = useCategoryActions()
  const items = useItemActions()
  if (words !== '') {
    return (
      <div className={styles.head}>
        <h2 className={styles.title}>
          {t`${plural(count, { 0: 'Nothing found', one: '# item found', other: '# items found' })}`}
        </h2>
      </div>
    )
  }
  if (category === null) return null
  return (
    <div className={styles.head}>
      <h2 className={styles.title}>
        {name} <span className={styles.count}>{count}</span>
      </h2>
      <Button
        square
        look="quiet"
        size="small"
        label={t`Edit ${name}`}
        onPress={() => categories.edit(category)}
      >
        <Pencil {...icon} />
      </Button>
      <div data-add="item">
        <Button size="small" onPress={() => items.add(category)}>
          <Plus {...icon} />
          <Trans>Add an item</Trans>
        </Button>
      </div>
    </div>
  )
}

/** The form of the item or category that was chosen. */
function Chosen() {
  const { t } = useLingui()
  const session = useSession()
  const place = useEditor((state) => state.selection)
  const title = useEditor(({ document, selection }) => {
    if (selection.at !== 'items' || selection.category === null) return null
    const category = document.categories[placeOf(document.categories, selection.category)]
    if (selection.form !== 'item' || selection.item === null) return category?.name ?? null
    const found = itemPosition(document, { category: selection.category, item: selection.item })
    return found ? (category?.items[found.item]?.name ?? null) : null
  })
  if (place.at !== 'items') return null
  const { category, item, form } = place
  const close = () => session.go({ at: 'items', category, item: null, form: null })
  if (title !== null && category !== null && form === 'item' && item !== null) {
    return (
      <FormPane key={`${category} ${item}`} title={title || t`New item`} onClose={close}>
        <ItemForm itemKey={{ category, item }} />
      </FormPane>
    )
  }
  if (title !== null && category !== null && (form !== 'item' || item === null)) {
    return (
      <FormPane key={category} title={title || t`New category`} onClose={form === 'category' ? close : null}>
        <CategoryForm category={category} />
      </FormPane>
    )
  }
  return (
    <FormPane title={null} onClose={null}>
      <Trans>
        Choose an item to see its price, options and picture. Everything you change is saved automatically.
      </Trans>
    </FormPane>
  )
}
