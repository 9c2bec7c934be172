import { type KeyboardEvent, type ReactElement, type ReactNode, useMemo } from 'react'
import { GridList, type GridListItem } from 'react-aria-components/GridList'
import { useDragAndDrop } from 'react-aria-components/useDragAndDrop'
import { ListLayout, Virtualizer } from 'react-aria-components/Virtualizer'
import { classes } from '#renderer/kit/ui/classes.ts'
import { draggedMoves, type RowEntry } from './dragged-moves.ts'
import styles from './RowList.module.css'

type Props<Entry extends RowEntry> = {
  label: string
  /** Height of every row, in px: a list of thousands is measured by counting. */
  rowSize: number
  entries: readonly Entry[]
  children: (entry: Entry) => ReactElement<typeof GridListItem>
  onOpen: (key: string) => void
  /** Alt and an arrow move the row the focus is on, a drag the rows dragged; places in the list. */
  onMove?: ((from: number, to: number) => void) | undefined
  onDelete?: ((key: string) => void) | undefined
  selected?: ReadonlySet<string>
  onSelect?: (selected: Set<string>) => void
  empty: ReactNode
  about: string
}

/** Rows by touch and keyboard, of which only those in sight are drawn. */
export function RowList<Entry extends RowEntry>({
  label,
  rowSize,
  entries,
  children,
  onOpen,
  onMove,
  onDelete,
  selected,
  onSelect,
  empty,
  about,
}: Props<Entry>) {
  const layoutOptions = useMemo(() => ({ rowSize, dropIndicatorThickness: 4 }), [rowSize])
  const { dragAndDropHooks } = useDragAndDrop({
    isDisabled: onMove === undefined,
    getItems: (keys) => [...keys].map((key) => ({ [about]: String(key) })),
    acceptedDragTypes: [about],
    getDropOperation: () => 'move',
    onReorder: ({ keys, target }) => {
      const drop = { keys: [...keys].map(String), onto: String(target.key), position: target.dropPosition }
      for (const { from, to } of draggedMoves(entries, drop)) onMove?.(from, to)
    },
  })

  function onKey(event: KeyboardEvent) {
    const row = (event.target as Element).closest<HTMLElement>('[role="row"]')
    const key = row?.dataset['key']
    // Only on the row itself: inside it, keys belong to what has the focus.
    if (key === undefined || event.target !== row) return
    if (event.key === 'Delete' && onDelete) {
      event.preventDefault()
      event.stopPropagation()
      onDelete(key)
    }
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0
    if (!event.altKey || by === 0 || !onMove) return
    event.preventDefault()
    event.stopPropagation()
    const from = entries.findIndex(({ id }) => id === key)
    const to = from + by
    if (from >= 0 && to >= 0 && to < entries.length) onMove(from, to)
  }

  return (
    <div className={styles.frame} onKeyDownCapture={onKey} data-list={about}>
      <Virtualizer layout={ListLayout} layoutOptions={layoutOptions}>
        <GridList
          className={classes(styles.list)}
          aria-label={label}
          items={entries}
          dragAndDropHooks={dragAndDropHooks}
          selectionMode={onSelect ? 'multiple' : 'none'}
          selectionBehavior="toggle"
          {...(selected ? { selectedKeys: selected } : {})}
          {...(onSelect
            ? {
                onSelectionChange: (next) =>
                  onSelect(
                    next === 'all' ? new Set(entries.map(({ id }) => id)) : new Set([...next].map(String)),
                  ),
              }
            : {})}
          onAction={(key) => onOpen(String(key))}
          renderEmptyState={() => <div className={styles.empty}>{empty}</div>}
        >
          {children}
        </GridList>
      </Virtualizer>
    </div>
  )
}
