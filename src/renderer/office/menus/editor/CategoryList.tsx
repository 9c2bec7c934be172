import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { EyeOff, Plus } from 'lucide-react'
import { useDeferredValue, useMemo } from 'react'
import { GridListItem } from 'react-aria-components/GridList'
import type { MenuCategory } from '#shared/menu/menu.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { classes } from '#renderer/kit/ui/classes.ts'
import { useCategoryActions } from './category-actions.ts'
import styles from './CategoryList.module.css'
import { DragHandle } from './DragHandle.tsx'
import { useEditor } from './editor-context.ts'
import { problemsOf } from './problem-index.ts'
import { ProblemMark } from './ProblemMark.tsx'
import { placeOf, rowKeys } from './row-keys.ts'
import { RowList } from './RowList.tsx'
import { useRowActions } from './use-row-actions.tsx'
import { RowMenu } from '#renderer/kit/ui/RowMenu.tsx'

type Entry = { id: string; category: MenuCategory }

const icon = { size: 22, 'aria-hidden': true } as const
const entries = new WeakMap<MenuCategory, Entry>()

function entryOf(category: MenuCategory, id: string): Entry {
  let entry = entries.get(category)
  if (entry?.id !== id) {
    entry = { id, category }
    entries.set(category, entry)
  }
  return entry
}

/** The categories of the menu, in the order customers see them. */
export function CategoryList() {
  const { t } = useLingui()
  const categories = useDeferredValue(useEditor((state) => state.document.categories))
  const actions = useCategoryActions()
  const rows = useMemo(
    () => categories.map((category, at) => entryOf(category, rowKeys(categories)[at] ?? '')),
    [categories],
  )
  return (
    <section className={styles.column} aria-label={t`Categories`}>
      <RowList
        about="categories"
        label={t`Categories`}
        rowSize={76}
        entries={rows}
        onOpen={actions.open}
        onMove={actions.move}
        onDelete={actions.remove}
        empty={<Trans>No category yet. A menu starts with one, such as Starters.</Trans>}
      >
        {({ id, category }) => (
          <GridListItem id={id} textValue={category.name || t`No name`} className={classes(styles.row)}>
            <Row id={id} category={category} />
          </GridListItem>
        )}
      </RowList>
      <div className={styles.foot}>
        <div data-add="category">
          <Button size="small" wide onPress={actions.add}>
            <Plus {...icon} />
            <Trans>Add a category</Trans>
          </Button>
        </div>
      </div>
    </section>
  )
}

function Row({ id, category }: Entry) {
  const { t } = useLingui()
  const isHere = useEditor(({ selection }) => selection.at === 'items' && selection.category === id)
  const problems = useEditor((state) =>
    problemsOf(state.problems, `categories/${placeOf(state.document.categories, id)}`),
  )
  const actions = useCategoryActions()
  const last = useEditor((state) => state.document.categories.length - 1)
  const at = useEditor((state) => placeOf(state.document.categories, id))
  const count = category.items.length
  const entries = useRowActions({
    id,
    at,
    last,
    edit: { words: t`Name and details`, onPick: () => actions.edit(id) },
    actions,
  })
  const name = category.name || t`No name`
  return (
    <div className={classes(styles.inner, isHere && styles.here)} data-here={isHere || undefined}>
      <DragHandle name={name} />
      <span className={styles.words}>
        <span className={classes(styles.name, category.name === '' && styles.nameless)}>{name}</span>
        <span className={styles.count}>
          {category.active ? null : (
            <>
              <EyeOff size={18} aria-hidden="true" />{' '}
              <Trans comment="a category that is not shown">Off</Trans> <span aria-hidden="true">·</span>{' '}
            </>
          )}
          {t`${plural(count, { one: '# item', other: '# items' })}`}
        </span>
      </span>
      <ProblemMark problems={problems} />
      <RowMenu label={t`More for ${name}`} actions={entries} />
    </div>
  )
}
