import { Trans, useLingui } from '@lingui/react/macro'
import {
  ArrowDown,
  ArrowUp,
  Check,
  Copy,
  Eye,
  EyeOff,
  Leaf,
  Pencil,
  Plus,
  SearchX,
  Trash2,
  Wine,
} from 'lucide-react'
import { Checkbox } from 'react-aria-components/Checkbox'
import { GridListItem } from 'react-aria-components/GridList'
import type { MenuItem } from '#shared/menu/menu.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { classes } from '#renderer/kit/ui/classes.ts'
import { useFormat } from '#renderer/kit/words/format.ts'
import { DragHandle } from './DragHandle.tsx'
import { useEditor } from './editor-context.ts'
import { type ItemKey, itemPosition, useItemActions } from './item-actions.ts'
import styles from './ItemList.module.css'
import { problemsOf } from './problem-index.ts'
import { ProblemMark } from './ProblemMark.tsx'
import { RowList } from './RowList.tsx'
import type { MenuEntry } from '#renderer/kit/ui/MenuEntries.tsx'
import { RowMenu } from '#renderer/kit/ui/RowMenu.tsx'

export type ItemEntry = {
  id: string
  key: ItemKey
  item: MenuItem
  /** Name of its category, where items of several are listed. */
  within: string | null
}

type Props = {
  label: string
  entries: readonly ItemEntry[]
  /** The category new items go to and whose order this is; null in a search. */
  category: string | null
  isSearch: boolean
  selected: ReadonlySet<string>
  onSelect: (selected: Set<string>) => void
}

const icon = { size: 22, 'aria-hidden': true } as const

/** Items of a category, or what a search found, as rows of which only those in sight are drawn. */
export function ItemList({ label, entries, category, isSearch, selected, onSelect }: Props) {
  const { t } = useLingui()
  const actions = useItemActions()
  const entryOf = (id: string) => entries.find((entry) => entry.id === id)
  return (
    <RowList
      about="items"
      label={label}
      rowSize={76}
      entries={entries}
      onOpen={(id) => {
        const entry = entryOf(id)
        if (entry) actions.open(entry.key)
      }}
      onMove={category === null ? undefined : (from, to) => actions.move(category, from, to)}
      onDelete={(id) => {
        const entry = entryOf(id)
        if (entry) actions.remove([entry.key])
      }}
      selected={selected}
      onSelect={onSelect}
      empty={<Empty isSearch={isSearch} category={category} />}
    >
      {(entry) => (
        <GridListItem id={entry.id} textValue={entry.item.name || t`No name`} className={classes(styles.row)}>
          <Row entry={entry} />
        </GridListItem>
      )}
    </RowList>
  )
}

function Empty({ isSearch, category }: { isSearch: boolean; category: string | null }) {
  const actions = useItemActions()
  if (isSearch) {
    return (
      <p className={styles.empty}>
        <SearchX size={40} aria-hidden="true" />
        <Trans>Nothing found. Try fewer letters; accents do not matter.</Trans>
      </p>
    )
  }
  if (category === null) {
    return (
      <p className={styles.empty}>
        <Trans>Add a category on the left, then its items here.</Trans>
      </p>
    )
  }
  return (
    <div className={styles.empty}>
      <p>
        <Trans>No item in this category yet.</Trans>
      </p>
      <Button look="main" onPress={() => actions.add(category)}>
        <Plus {...icon} />
        <Trans>Add the first item</Trans>
      </Button>
    </div>
  )
}

function Row({ entry: { id, key, item, within } }: { entry: ItemEntry }) {
  const { t } = useLingui()
  const { money } = useFormat()
  const isHere = useEditor(
    ({ selection }) =>
      selection.at === 'items' && selection.item === key.item && selection.category === key.category,
  )
  const currency = useEditor((state) => state.document.currency)
  const problems = useEditor((state) => {
    const place = itemPosition(state.document, key)
    return problemsOf(state.problems, place ? `categories/${place.category}/items/${place.item}` : '')
  })
  const name = item.name || t`No name`
  return (
    <div className={classes(styles.inner, isHere && styles.here)} data-item={id}>
      {within === null && <DragHandle name={name} />}
      <Checkbox slot="selection" className={classes(styles.check)} aria-label={t`Select ${name}`}>
        <span className={styles.box} aria-hidden="true">
          <Check size={20} strokeWidth={2.8} />
        </span>
      </Checkbox>
      <span className={styles.words}>
        <span className={classes(styles.name, item.name === '' && styles.nameless)}>{name}</span>
        <span className={styles.details}>
          {!item.active && (
            <span className={styles.off}>
              <EyeOff size={18} aria-hidden="true" />
              <Trans comment="an item that is not on the menu">Off the menu</Trans>
            </span>
          )}
          {item.tags.length > 0 && <Leaf size={18} aria-label={t`Dietary tags`} role="img" />}
          {item.isAlcohol && <Wine size={18} aria-label={t`Alcohol`} role="img" />}
          <span className={styles.description}>{within ?? item.description}</span>
        </span>
      </span>
      <ProblemMark problems={problems} />
      <span className={styles.price}>
        {item.priceCents === null ? '–' : money(item.priceCents, currency)}
      </span>
      <Actions itemKey={key} item={item} name={name} />
    </div>
  )
}

function Actions({ itemKey, item, name }: { itemKey: ItemKey; item: MenuItem; name: string }) {
  const { t } = useLingui()
  const actions = useItemActions()
  const entries = (): MenuEntry[] => [
    { id: 'edit', words: t`Edit`, icon: <Pencil {...icon} />, onPick: () => actions.open(itemKey) },
    {
      id: 'up',
      words: t`Move up`,
      icon: <ArrowUp {...icon} />,
      isDisabled: !actions.canMove(itemKey, -1),
      onPick: () => actions.moveBy(itemKey, -1),
    },
    {
      id: 'down',
      words: t`Move down`,
      icon: <ArrowDown {...icon} />,
      isDisabled: !actions.canMove(itemKey, 1),
      onPick: () => actions.moveBy(itemKey, 1),
    },
    { id: 'copy', words: t`Duplicate`, icon: <Copy {...icon} />, onPick: () => actions.duplicate([itemKey]) },
    item.active
      ? {
          id: 'off',
          words: t`Take off the menu`,
          icon: <EyeOff {...icon} />,
          onPick: () => actions.setActive([itemKey], false),
        }
      : {
          id: 'on',
          words: t`Put on the menu`,
          icon: <Eye {...icon} />,
          onPick: () => actions.setActive([itemKey], true),
        },
    { id: 'delete', words: t`Delete`, icon: <Trash2 {...icon} />, onPick: () => actions.remove([itemKey]) },
  ]
  return <RowMenu label={t`More for ${name}`} actions={entries} />
}
