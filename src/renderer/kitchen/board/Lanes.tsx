import { type ReactNode, useEffect, useMemo, useState } from 'react'
import { useShallow } from 'zustand/react/shallow'
import { businessDay, usualDayEnd } from '#shared/time/business-day.ts'
import { useMedia } from '#renderer/kit/ui/use-media.ts'
import { useTime } from '#renderer/station/clock/clock-store.ts'
import { boardLocation, useDevice } from '#renderer/station/device/device-store.ts'
import { useActions } from '#renderer/station/orders/actions-store.ts'
import { useBoard } from '#renderer/station/orders/board-store.ts'
import { type BoardColumn, boardColumns } from '#renderer/station/orders/layout.ts'
import styles from './Board.module.css'
import { type BoardView, useBoardView } from './view/board-view.ts'
import { hasGoneOn } from '#renderer/station/orders/use-moved.ts'
import { ColumnTabs } from './ColumnTabs.tsx'
import { type DealtPile, lowWindow, noOrder, type Pile, sizes } from './deal/deal-types.ts'
import { countsOfHeads, inDueOrder, inDuePiles, pileOfHead } from './deal/due-piles.ts'
import { useDeal } from './deal/use-deal.ts'
import { numbered } from './keys/numbered.ts'
import { PileSection } from './PileSection.tsx'

type Props = {
  width: number
  height: number
  /** What stands before the cards of New or of the one grid, and at the foot of its lanes. */
  above: ReactNode
  below: ReactNode
  refused: number
}

/** Narrower than this (px) the columns become tabs: a window of 960 px without its rail. */
const tabsBelow = 880
const side = 8
/** What the head of an empty column takes at the end of the row, in the language whose word is longest, and its sign alone (px). */
const emptyHeads = { new: 140, preparing: 200, ready: 140, all: 140 } as const
const tightHead = 62
/** What the longest head needs: "En preparación", its sign, its number and how many are late (px). */
const roomForHead = 300
const tabsHeight = 66 + 8

/** Heads and cards where they were dealt. */
export function Lanes({ width, height, above, below, refused }: Props) {
  // The board is then as tall as it needs.
  const isEndless = useMedia(lowWindow)
  const { tab, setTab } = useTab(refused)
  const view = useBoardView((state) => state.view)
  // One grid needs no tabs, however narrow the window is.
  const hasTabs = width < tabsBelow && view.order === 'columns'
  const isPiled = view.order === 'piles'
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
    isPiled,
    isEndless,
    headRow: hasTabs ? 2 : isPiled ? 0 : sizes.head,
  })
  const numbers = useNumbers(piles)
  const counts = useMemo(() => countsOfHeads(piles[0]?.ids ?? noIds), [piles])
  const empty = deal.piles.filter(({ cards }) => cards.length === 0)
  const ends = deal.piles.filter(({ cards }) => cards.length > 0).at(-1)?.head?.width ?? 0
  // Rather than that the last head is cut, those of empty columns are but their sign and their nought.
  const whole = empty.reduce((sum, { key }) => sum + emptyHeads[key], 0)
  const isTight = ends - whole < roomForHead
  const rightGap = empty.length === 0 ? 0 : (isTight ? empty.length * tightHead : whole) + 16
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
              count={count(pile.key, pile.cards.filter(({ id }) => pileOfHead(id) === null).length)}
              numbers={numbers}
              hasHead={!hasTabs && !isPiled}
              counts={counts}
              rightGap={rightGap}
              boardWidth={width - 2 * side}
              above={isFirst(pile) ? above : null}
              onAboveHeight={setExtra}
              below={isFirst(pile) ? below : null}
              onBelowHeight={setFoot}
              floor={floor}
              isEndless={isEndless}
            />
          ))}
        {!hasTabs && (
          <div className={styles.empties} data-tight={isTight || undefined}>
            {empty.map((pile) => (
              <PileSection key={pile.key} pile={pile} count={0} numbers={numbers} hasHead />
            ))}
          </div>
        )}
      </div>
    </>
  )
}

/** So many cards have a number key: 1 to 9, and 0. */
const keysOfCards = 10

/** The number key of each card that has one. */
function useNumbers(piles: readonly Pile[]): ReadonlyMap<string, number> {
  const ids = useMemo(
    () => piles.flatMap((pile) => pile.ids).filter((id) => !id.startsWith(noOrder)),
    [piles],
  )
  const isHeld = useBoard((state) => state.held)
  const gone = useBoard(useShallow((state) => ids.filter((id) => hasGoneOn(state, id))))
  const mine = useActions((state) => state.mine)
  const [kept, setKept] = useState<readonly string[]>([])
  const open = numbered(kept, {
    ids,
    hasGoneOn: (id) => gone.includes(id),
    isMine: (id) => mine.has(id),
    isHeld,
  })
  if (open !== kept) setKept(open)
  useEffect(() => {
    if (!isHeld) useActions.getState().forgetMine()
  }, [isHeld])
  const [numbers, setNumbers] = useState<ReadonlyMap<string, number>>(new Map())
  const keyed = open.slice(0, keysOfCards)
  const isSame = keyed.length === numbers.size && keyed.every((id, at) => numbers.get(id) === at + 1)
  // What has no key is not drawn anew when those before it move up.
  if (!isSame) setNumbers(new Map(keyed.map((id, at) => [id, at + 1])))
  return numbers
}

/** Where what is to be accepted stands: what was refused stands there too. */
function isFirst({ key }: DealtPile): boolean {
  return key === 'new' || key === 'all'
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
  const byDue = useByDue(tab === null ? order : 'columns')
  return useMemo(() => {
    const withFirst = (key: BoardColumn, ids: readonly string[]): Pile => ({
      key,
      ids: key === 'new' && firstOfNew !== null ? [firstOfNew, ...ids] : ids,
    })
    if (tab !== null) return [withFirst(tab, layout[tab])]
    if (order !== 'columns')
      return [{ key: 'all', ids: firstOfNew === null ? byDue : [firstOfNew, ...byDue] }]
    return boardColumns.map((key) => withFirst(key, layout[key]))
  }, [layout, firstOfNew, tab, order, byDue])
}

const noIds: readonly string[] = []

/**
 * All that is shown, soonest first, in piles where they are asked for. While nothing may move it stays as it was, and what
 * comes meanwhile stands at its end (B5).
 */
function useByDue(order: BoardView['order']): readonly string[] {
  const layout = useBoard((state) => state.layout)
  const shown = useBoard((state) => state.shown)
  const isHeld = useBoard((state) => state.held)
  const location = useDevice(({ state }) => boardLocation(state))
  const orders = useMemo(
    () =>
      order === 'columns'
        ? []
        : boardColumns.flatMap((column) => layout[column]).flatMap((id) => shown.get(id) ?? []),
    [order, layout, shown],
  )
  const wanted = useTime(
    useShallow((now: number): readonly string[] => {
      if (order !== 'piles') return inDueOrder(orders, now).map(({ id }) => id)
      const [zone, endsAt] = [location?.timeZone ?? 'UTC', location?.dayEndsAt ?? usualDayEnd]
      return inDuePiles(orders, now, (at) => businessDay(at, zone, endsAt))
    }),
  )
  const [still, setStill] = useState({ order, ids: wanted })
  const stays = isHeld && still.order === order
  if (!stays && (still.ids !== wanted || still.order !== order)) setStill({ order, ids: wanted })
  return useMemo(() => {
    if (!stays) return wanted
    const there = new Set(still.ids)
    const newcomers = wanted.filter((id) => !there.has(id) && pileOfHead(id) === null)
    return newcomers.length === 0 ? still.ids : [...still.ids, ...newcomers]
  }, [stays, still, wanted])
}
