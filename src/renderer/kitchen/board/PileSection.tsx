import { memo, type ReactNode, type RefObject, useEffect, useRef, useState } from 'react'
import { Boundary } from '#renderer/kit/frames/Boundary.tsx'
import { useScreen } from '#renderer/kit/navigation/screen-store.ts'
import { classes } from '#renderer/kit/ui/classes.ts'
import { BelowBar } from './BelowBar.tsx'
import { boxStyle } from './box-style.ts'
import { Card } from './card/Card.tsx'
import { FarAway } from './card/card-time.ts'
import { PlainCard } from './card/PlainCard.tsx'
import {
  type Box,
  type DealtCard,
  type DealtPile,
  extraStripRows,
  noOrder,
  sizes,
} from './deal/deal-types.ts'
import { pileOfHead } from './deal/due-piles.ts'
import { compactStep } from './deal/needs-compact.ts'
import { DueHead } from './DueHead.tsx'
import { PileHead } from './PileHead.tsx'
import styles from './PileSection.module.css'
import { Rings } from './Rings.tsx'
import { useBoardView } from './view/board-view.ts'

type Props = {
  pile: DealtPile
  count: number
  /** The number key that selects each card. */
  numbers: ReadonlyMap<string, number>
  hasHead: boolean
  /** How many orders stand under each head among the cards. */
  counts?: ReadonlyMap<string, number> | undefined
  /** What the heads of empty columns take at the right end of the row (px). */
  rightGap?: number
  boardWidth?: number
  above?: ReactNode
  onAboveHeight?: ((height: number) => void) | undefined
  below?: ReactNode
  onBelowHeight?: (height: number) => void
  /** Where the room of the lanes ends (px). */
  floor?: number
  /** The page scrolls as a whole. */
  isEndless?: boolean
}

/** So far beyond what is seen of a box that scrolls its cards are drawn as in sight, for whoever is about to scroll there (px). */
const nearby = 200

/** Around the cards of a box that scrolls there is room for the frame of a chosen or a ringing one (px). */
const frame = 4

function withFrame({ x, y, width, height }: Box): Box {
  return { x: x - frame, y: y - frame, width: width + 2 * frame, height: height + 2 * frame }
}

/** A state of the kitchen: its head, and its cards where they were dealt. Drawn anew only with another deal. */
export const PileSection = memo(function PileSection(props: Props) {
  const {
    pile,
    count,
    numbers,
    hasHead,
    counts,
    rightGap = 0,
    boardWidth = 0,
    above,
    onAboveHeight,
    below,
    onBelowHeight,
    floor = 0,
    isEndless = false,
  } = props
  const { key, head, cards, scroller, bar, pinned } = pile
  const box = useRef<HTMLDivElement>(null)
  const [top, setTop] = useState(0)
  useTopAtChoice(box)
  const isShelf = cards[0]?.size === 'shelf'
  const isInRows = scroller !== null || isEndless || cards[0]?.y === cards[1]?.y
  const isNear = ({ y, height }: Box) =>
    scroller === null || (y + height > top - nearby && y < top + scroller.height + nearby)
  // A movement nobody sees costs as much as one in sight, for each card.
  const moves = (card: Box) => !isEndless && isNear(card)
  const still = cards.slice(0, pinned?.count ?? 0)
  const rest = still.length === 0 ? cards : cards.slice(still.length)
  return (
    <section className={styles.pile} data-column={key} aria-labelledby={`column-${key}`}>
      <PileHead
        pile={pile}
        count={count}
        isHidden={!hasHead}
        isShelf={isShelf}
        isInRows={isInRows}
        style={head === null ? undefined : headStyle(head, rightGap, boardWidth)}
        scrolled={{ box, top }}
      />
      {pinned !== undefined && (
        <>
          <Cards cards={still} numbers={numbers} moves={always} isNear={always} />
          <hr className={styles.seam} style={boxStyle(pinned.seam)} />
        </>
      )}
      <div
        ref={box}
        className={scroller === null ? undefined : styles.scroller}
        style={scroller === null ? undefined : boxStyle(withFrame(scroller))}
        onScroll={(event) => setTop(event.currentTarget.scrollTop)}
      >
        <div
          className={scroller === null ? undefined : styles.inside}
          style={{ '--frame': `${frame}px` } as React.CSSProperties}
        >
          <Cards
            cards={rest}
            numbers={numbers}
            counts={counts}
            moves={moves}
            isNear={isNear}
            above={above}
            onAboveHeight={onAboveHeight}
          />
        </div>
      </div>
      {bar !== null && scroller !== null && (
        <div className={styles.place} style={boxStyle(bar)} data-part="below">
          <BelowBar cards={rest} box={box} top={top} height={scroller.height} isMixed={key === 'all'} />
        </div>
      )}
      {below && head !== null && (
        <Measured
          className={styles.below}
          style={{ left: head.x, width: head.width, bottom: `calc(100% - ${floor}px)` }}
          onHeight={onBelowHeight}
        >
          {below}
        </Measured>
      )}
    </section>
  )
})

/**
 * Dealt another way by choice, the cards are read from the first one on: where they had been scrolled to is elsewhere now. Other
 * colours deal nothing anew.
 */
function useTopAtChoice(box: RefObject<HTMLDivElement | null>): void {
  useEffect(
    () =>
      useBoardView.subscribe(({ view }, { view: before }) => {
        const isDealt = (['cards', 'order', 'text'] as const).some((each) => view[each] !== before[each])
        if (isDealt) box.current?.scrollTo({ top: 0 })
      }),
    [box],
  )
}

const always = () => true

type CardsProps = Pick<Props, 'counts' | 'numbers' | 'above' | 'onAboveHeight'> & {
  cards: readonly DealtCard[]
  moves: (card: Box) => boolean
  isNear: (card: Box) => boolean
}

/** Cards, heads among them and what is no order, where they were dealt. */
function Cards({ cards, counts, numbers, moves, isNear, above, onAboveHeight }: CardsProps) {
  const hasKeys = useScreen(({ keys }) => keys)
  return (
    <>
      {cards.map((card) =>
        pileOfHead(card.id) !== null ? (
          <div
            key={card.id}
            className={classes(styles.slot, moves(card) && styles.moves)}
            style={boxStyle(card)}
          >
            <DueHeadOf card={card} cards={cards} count={counts?.get(card.id) ?? 0} />
          </div>
        ) : card.id.startsWith(noOrder) ? (
          <div key={card.id} className={classes(styles.slot, styles.extra)} style={boxStyle(card)}>
            <Measured onHeight={onAboveHeight}>{above}</Measured>
          </div>
        ) : (
          <Slot
            key={card.id}
            {...card}
            nth={numbers.get(card.id) ?? null}
            showsNth={hasKeys && numbers.has(card.id)}
            moves={moves(card)}
            isFar={!isNear(card)}
          />
        ),
      )}
      <Rings cards={cards} moves={moves} isNear={isNear} />
    </>
  )
}

/** A head this wide says in words how the cards are read (px). */
const roomForReading = 440

function DueHeadOf({ card, cards, count }: { card: DealtCard; cards: readonly DealtCard[]; count: number }) {
  const pile = pileOfHead(card.id)
  if (pile === null) return null
  const [one, two] = cards.filter(({ id }) => !id.startsWith(noOrder))
  const isSaid =
    card === cards.find(({ id }) => pileOfHead(id) !== null) &&
    two !== undefined &&
    card.width > roomForReading
  const reading = isSaid ? (one?.y === two.y ? 'rows' : 'lanes') : null
  return <DueHead pile={pile} count={count} reading={reading} />
}

type SlotProps = DealtCard & {
  nth: number | null
  /** While nobody uses keys a card is not drawn anew for another number. */
  showsNth: boolean
  moves: boolean
  isFar: boolean
}

/** Drawn anew only when it was dealt another place. */
const Slot = memo(function Slot({ nth, showsNth, moves, isFar, ...card }: SlotProps) {
  const { id, size, fold, width } = card
  return (
    <div
      className={classes(styles.slot, moves && styles.moves)}
      style={boxStyle(card)}
      data-nth={nth ?? undefined}
    >
      <Boundary instead={<PlainCard id={id} />}>
        <FarAway value={isFar}>
          <Card
            id={id}
            nth={nth !== null && showsNth ? nth % 10 : null}
            size={size}
            fold={fold}
            width={width}
            height={heightThatCounts(card)}
          />
        </FarAway>
      </Boundary>
    </div>
  )
})

/** The height a card fills with items (px, in steps that change no row); 0 where its content does not depend on it. */
function heightThatCounts({ size, fold, height }: DealtCard): number {
  if (size === 'compact') return Math.floor(height / compactStep) * compactStep
  if (size === 'strip')
    return height < sizes.strip ? sizes.lowStrip : sizes.strip + extraStripRows(height) * sizes.stripRow
  return fold === 'lines' ? height : 0
}

type MeasuredProps = {
  children: ReactNode
  onHeight: ((height: number) => void) | undefined
  className?: string | undefined
  style?: React.CSSProperties
}

/** Tells its own height as often as it changes. */
function Measured({ children, onHeight, className, style }: MeasuredProps) {
  const box: RefObject<HTMLDivElement | null> = useRef(null)
  useEffect(() => {
    const element = box.current
    if (!element || !onHeight) return
    const observer = new ResizeObserver(() => onHeight(element.offsetHeight))
    observer.observe(element)
    return () => observer.disconnect()
  }, [onHeight])
  return (
    <div ref={box} className={className} style={style}>
      {children}
    </div>
  )
}

/** The last head of the row leaves room to those of empty columns. */
function headStyle(head: Box, rightGap: number, boardWidth: number): React.CSSProperties {
  const isLast = head.y === 0 && head.x + head.width > boardWidth - 40
  return boxStyle({ ...head, width: head.width - (isLast ? rightGap : 0) })
}
