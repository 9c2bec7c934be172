import { type ReactNode, useMemo, useState } from 'react'
import { useShallow } from 'zustand/react/shallow'
import { useMedia } from '#renderer/kit/ui/use-media.ts'
import { useBoard } from '#renderer/station/orders/board-store.ts'
import { bySoonest, type BoardColumn, boardColumns, type Layout } from '#renderer/station/orders/layout.ts'
import styles from './Board.module.css'
import { useBoardView } from './view/board-view.ts'
import { ColumnTabs } from './ColumnTabs.tsx'
import { type Pile, sizes } from './deal/deal-types.ts'
import { noOrder, useDeal } from './deal/use-deal.ts'
import { PileSection } from './PileSection.tsx'

type Props = {
  width: number
  height: number
  /** What stands before the cards of New, and at the foot of its lanes. */
  above: ReactNode
  below: ReactNode
  refused: number
}

/** Narrower than this (px) the columns become tabs: a window of 960 px without its rail. */
const tabsBelow = 880
const side = 8
const tabsHeight = 66 + 8

/** Heads and cards where they were dealt. */
export function Lanes({ width, height, above, below, refused }: Props) {
  // Zoomed in, fixed rows would leave nothing: the page scrolls as a whole and the board is as tall as it needs.
  const isEndless = useMedia('(max-height: 560px)')
  const { tab, setTab } = useTab(refused)
  const view = useBoardView((state) => state.view)
  // One grid needs no tabs, however narrow the window is.
  const hasTabs = width < tabsBelow && view.order === 'columns'
  const piles = usePiles(above ? `${noOrder}refused` : null, hasTabs ? tab : null)
  const [extra, setExtra] = useState(320)
  const [foot, setFoot] = useState(0)
  const deal = useDeal({
    width: width - 2 * side,
    height: height - (hasTabs ? tabsHeight : 0) - 2,
    extra,
    piles,
    only: view.cards === 'automatic' ? null : view.cards,
    footOfNew: below ? foot : 0,
    mayShelve: !hasTabs,
    isEndless,
    headRow: hasTabs ? 2 : sizes.head,
  })
  const numbers = useMemo(() => {
    const orders = piles.flatMap(({ ids }) => ids).filter((id) => !id.startsWith(noOrder))
    return new Map(orders.map((id, at) => [id, at + 1]))
  }, [piles])
  const empty = deal.piles.filter(({ cards }) => cards.length === 0)
  const count = (key: BoardColumn | 'all', ids: number) =>
    key === 'new' || key === 'all' ? ids - (above ? 1 : 0) + refused : ids
  const shelf = deal.piles.find(({ cards }) => cards[0]?.size === 'shelf')
  const floor = (shelf?.scroller?.y ?? shelf?.cards[0]?.y ?? deal.height + sizes.cardGap) - sizes.cardGap
  return (
    <>
      {hasTabs && <ColumnTabs tab={tab} onChoose={setTab} refused={refused} />}
      <div
        className={styles.lanes}
        style={{ height: deal.height, width: width - 2 * side, top: hasTabs && !isEndless ? tabsHeight : 0 }}
        data-endless={isEndless || undefined}
        data-case={deal.case}
      >
        {deal.piles
          .filter(({ cards }) => cards.length > 0)
          .map((pile) => (
            <PileSection
              key={pile.key}
              pile={pile}
              count={count(pile.key, pile.cards.length)}
              numbers={numbers}
              hasHead={!hasTabs}
              rightGap={empty.length === 0 ? 0 : empty.length * 150 + 16}
              boardWidth={width - 2 * side}
              above={pile.key === 'new' ? above : null}
              onAboveHeight={setExtra}
              below={pile.key === 'new' ? below : null}
              onBelowHeight={setFoot}
              floor={floor}
              isEndless={isEndless}
            />
          ))}
        {!hasTabs && (
          <div className={styles.empties}>
            {empty.map((pile) => (
              <PileSection key={pile.key} pile={pile} count={0} numbers={numbers} hasHead />
            ))}
          </div>
        )}
      </div>
    </>
  )
}

/** The chosen tab; at first the one that has something. */
function useTab(refused: number): { tab: BoardColumn; setTab: (tab: BoardColumn) => void } {
  const [chosen, setTab] = useState<BoardColumn | null>(null)
  const first = useBoard(({ layout }) =>
    refused > 0 ? 'new' : (boardColumns.find((column) => layout[column].length > 0) ?? 'new'),
  )
  return { tab: chosen ?? first, setTab }
}

/** What is dealt: every column, the one of the open tab, or all orders by due time. */
function usePiles(firstOfNew: string | null, tab: BoardColumn | null): readonly Pile[] {
  const layout = useBoard((state) => state.layout)
  const order = useBoardView(({ view }) => view.order)
  const byDue = useBoard(
    useShallow((state) => (order === 'due' && tab === null ? dueOrder(layout, state) : noIds)),
  )
  return useMemo(() => {
    const withFirst = (key: BoardColumn, ids: readonly string[]): Pile => ({
      key,
      ids: key === 'new' && firstOfNew !== null ? [firstOfNew, ...ids] : ids,
    })
    if (tab !== null) return [withFirst(tab, layout[tab])]
    if (order === 'due') return [{ key: 'all', ids: firstOfNew === null ? byDue : [firstOfNew, ...byDue] }]
    return boardColumns.map((key) => withFirst(key, layout[key]))
  }, [layout, firstOfNew, tab, order, byDue])
}

const noIds: readonly string[] = []

/** All that is shown, soonest first. While nothing may move the layout keeps what has left, and so does this. */
function dueOrder(
  layout: Layout,
  { shown, held }: { shown: ReadonlyMap<string, Parameters<typeof bySoonest>[0]>; held: boolean },
): string[] {
  const ids = boardColumns.flatMap((column) => layout[column])
  const orders = ids.flatMap((id) => shown.get(id) ?? [])
  return (held ? orders : orders.toSorted(bySoonest)).map(({ id }) => id)
}
