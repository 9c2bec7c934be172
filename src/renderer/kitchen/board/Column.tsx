import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { ArrowDown } from 'lucide-react'
import { type ReactNode, type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { Card } from './card/Card.tsx'
import { itemsHeight } from './card/fold.ts'
import { PlainCard } from './card/PlainCard.tsx'
import { Boundary } from '#renderer/kit/frames/Boundary.tsx'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { Shape } from '#renderer/kit/ui/Shape.tsx'
import { useBoard } from '#renderer/station/orders/board-store.ts'
import styles from './Column.module.css'
import { dealLanes, type Lanes } from './lanes.ts'
import type { BoardColumn } from '#renderer/station/orders/layout.ts'

const shapes = { new: 'diamond', preparing: 'circle', ready: 'triangle' } as const

type Props = {
  column: BoardColumn
  title: ReactNode
  ids: readonly string[]
  /** Number key of the first card. */
  firstNth: number
  laneCount: number
  /** Words for a column without cards. */
  empty: ReactNode
  /** A button in the heading. */
  tool?: ReactNode
  /** What stands above the cards and scrolls with them, and what stays in sight below them. */
  above?: ReactNode
  below?: ReactNode
  /** How many there are with those above and below; the cards alone where there are none. */
  count?: number
}

/** A state of the kitchen: heading, and its cards in one or more lanes that scroll as one. */
export function Column({ column, title, ids, firstNth, laneCount, empty, tool, above, below, count }: Props) {
  const scroller = useRef<HTMLDivElement>(null)
  const foot = useRef<HTMLDivElement>(null)
  const { room, hidden, look } = useScroller(scroller, foot)
  const lanes = useLanes(ids, laneCount)
  return (
    <section className={styles.column} data-column={column} aria-labelledby={`column-${column}`}>
      <header className={styles.header}>
        <Shape shape={shapes[column]} size={20} className={styles.shape} />
        <h2 className={styles.title} id={`column-${column}`}>
          {title}
        </h2>
        {tool}
        <span className={styles.count} data-part="count">
          {count ?? ids.length}
        </span>
      </header>
      <div className={styles.scroller} ref={scroller} onScroll={look}>
        <div>
          {above}
          {(count ?? ids.length) === 0 && <p className={styles.empty}>{empty}</p>}
          <div className={styles.lanes}>
            {Array.from({ length: laneCount }, (_, lane) => (
              <div key={lane} className={styles.lane}>
                {ids.map((id, at) =>
                  lanes.get(id) === lane ? (
                    <Boundary key={id} instead={<PlainCard id={id} />}>
                      <Card id={id} nth={keyOf(firstNth + at)} room={room} />
                    </Boundary>
                  ) : null,
                )}
              </div>
            ))}
          </div>
        </div>
      </div>
      {hidden > 0 && <BelowButton count={hidden} scroller={scroller} />}
      <div ref={foot}>{below}</div>
    </section>
  )
}

function keyOf(nth: number): number | null {
  return nth <= 9 ? nth : null
}

function useLanes(ids: readonly string[], laneCount: number): Lanes {
  const [lanes, setLanes] = useState<{ ids: readonly string[]; count: number; lanes: Lanes }>({
    ids: [],
    count: 0,
    lanes: new Map(),
  })
  const shown = useBoard((state) => state.shown)
  if (lanes.ids === ids && lanes.count === laneCount) return lanes.lanes
  const dealt = dealLanes(lanes.lanes, ids, laneCount, (id) => 260 + itemsHeight(shown.get(id)?.lines ?? []))
  setLanes({ ids, count: laneCount, lanes: dealt })
  return dealt
}

/** Heading above the cards, and the space around them (px). */
const besideCards = 56 + 20

/** Height for cards, and how many begin below what can be seen. */
function useScroller(scroller: RefObject<HTMLDivElement | null>, foot: RefObject<HTMLDivElement | null>) {
  const [room, setRoom] = useState(640)
  const [hidden, setHidden] = useState(0)
  const look = useCallback(() => {
    const box = scroller.current
    if (!box) return
    const edge = box.getBoundingClientRect().bottom - 40
    let count = 0
    for (const card of box.querySelectorAll('[data-card]')) {
      if (card.getBoundingClientRect().top > edge) count += 1
    }
    setHidden(count)
  }, [scroller])
  useEffect(() => {
    const box = scroller.current
    const column = box?.parentElement
    const cards = box?.firstElementChild
    const below = foot.current
    if (!box || !column || !cards || !below) return
    // Of the column, not of the box: the button below must not make cards fold that made it appear.
    const observer = new ResizeObserver(() => {
      setRoom(column.clientHeight - besideCards - below.offsetHeight)
      look()
    })
    for (const each of [column, box, cards, below]) observer.observe(each)
    return () => observer.disconnect()
  }, [scroller, foot, look])
  return { room, hidden, look }
}

/** Cards out of sight are out of mind: says how many, and goes there. Stands below the cards, never on them. */
function BelowButton({ count, scroller }: { count: number; scroller: RefObject<HTMLDivElement | null> }) {
  const { t } = useLingui()
  const down = () =>
    scroller.current?.scrollBy({ top: scroller.current.clientHeight * 0.8, behavior: 'smooth' })
  return (
    <Button size="small" wide className={styles.below} onPress={down}>
      <ArrowDown size={22} aria-hidden="true" />
      {t`${plural(count, { one: '# order below', other: '# orders below' })}`}
    </Button>
  )
}
