import { Plural, Trans } from '@lingui/react/macro'
import { ArrowDown, ArrowRight, Clock3 } from 'lucide-react'
import { type CSSProperties, type ReactNode, type RefObject } from 'react'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { useTextScale } from '#renderer/kit/ui/text-scale.ts'
import { classes } from '#renderer/kit/ui/classes.ts'
import { Shape } from '#renderer/kit/ui/Shape.tsx'
import type { DealtKey, DealtPile } from './deal/deal-types.ts'
import styles from './PileHead.module.css'
import { useLateCount } from './use-worst.ts'

export const pileShapes = { new: 'diamond', preparing: 'circle', ready: 'triangle', all: 'square' } as const

/** A head as wide as two lanes says how they are read (px). */
const roomForHint = 440

/** In a narrower head the longest title, "En préparation", would be cut beside the word for late (px at the usual text size). */
const roomForLate = 320

type Props = {
  pile: DealtPile
  count: number
  /** Tabs stand for it: it is read out only. */
  isHidden: boolean
  isShelf: boolean
  /** Its cards run in rows; else lane by lane. */
  isInRows: boolean
  style: CSSProperties | undefined
  scrolled: { box: RefObject<HTMLDivElement | null>; top: number }
}

/** Shape, word and count of a column, and what is late in it. On the shelf it stands before its row. */
export function PileHead({ pile, count, isHidden, isShelf, isInRows, style, scrolled }: Props) {
  const { key, cards, head } = pile
  const lanes = new Set(cards.map(({ x }) => x)).size
  const scale = useTextScale((state) => state.scale)
  return (
    <header
      className={classes(
        isHidden && 'heard-only',
        !isHidden && styles.head,
        head !== null && !isHidden && styles.placed,
        isShelf && styles.shelf,
        head === null && styles.empty,
      )}
      style={isHidden ? undefined : style}
    >
      <Shape shape={pileShapes[key]} size={18} className={styles.shape} />
      <h2 className={styles.title} id={`column-${key}`}>
        <PileTitle pile={key} />
      </h2>
      <span className={styles.count} data-part="count">
        {count}
      </span>
      {isShelf ? (
        <ShelfMore pile={pile} {...scrolled} />
      ) : (
        cards.length > 0 && (
          <span className={styles.right}>
            <Late
              cards={cards.map(({ id }) => id)}
              isShort={(head?.width ?? Infinity) < roomForLate * scale}
            />
            {lanes > 1 && (head?.width ?? 0) > roomForHint && <SoonestFirst inRows={isInRows} />}
          </span>
        )
      )}
    </header>
  )
}

/** The word of a column. */
export function PileTitle({ pile }: { pile: DealtKey }): ReactNode {
  switch (pile) {
    case 'new':
      return (
        <Trans context="column" comment="of orders to accept">
          New
        </Trans>
      )
    case 'preparing':
      return (
        <Trans context="column" comment="of orders being cooked">
          Preparing
        </Trans>
      )
    case 'ready':
      return (
        <Trans context="column" comment="of orders waiting to be collected">
          Ready
        </Trans>
      )
    case 'all':
      return (
        <Trans context="column" comment="of all live orders in one grid">
          All
        </Trans>
      )
  }
}

/** Lanes that fit are filled one after the other; those that scroll, in rows, so that the soonest stand on top. */
export function SoonestFirst({ inRows }: { inRows: boolean }) {
  const [First, Then] = inRows ? [ArrowRight, ArrowDown] : [ArrowDown, ArrowRight]
  return (
    <span className={styles.hint} data-part="soonest-first">
      <Trans comment="how the cards of a column with several lanes are read; an arrow follows">
        soonest first
      </Trans>
      <First size={16} aria-hidden="true" />
      <Trans comment="between two arrows: first this way, then that way">then</Trans>
      <Then size={16} aria-hidden="true" />
    </span>
  )
}

/** How many are late: in words, or by a clock beside the number where words have no room. */
function Late({ cards, isShort }: { cards: readonly string[]; isShort: boolean }) {
  const late = useLateCount(cards)
  if (late === 0) return null
  const words = <Plural value={late} one="# late" other="# late" />
  if (!isShort) return <span className={styles.late}>{words}</span>
  return (
    <span className={styles.late}>
      <Clock3 size={18} aria-hidden="true" className={styles.clock} />
      <span aria-hidden="true">{late}</span>
      <span className="heard-only">{words}</span>
    </span>
  )
}

/** Rows of the shelf that are out of sight, and the way there. */
function ShelfMore({ pile, box, top }: { pile: DealtPile } & Props['scrolled']) {
  const { cards, scroller } = pile
  if (scroller === null) return null
  const hidden = cards.filter(({ y, height }) => y + height / 2 > top + scroller.height).length
  return (
    <Button
      size="small"
      className={styles.more}
      onPress={() =>
        box.current?.scrollTo({ top: hidden > 0 ? top + scroller.height : 0, behavior: 'smooth' })
      }
    >
      {hidden > 0 ? `${hidden} ↓` : '↑'}
      <span className="heard-only">
        <Trans comment="a button that scrolls to further orders">more orders</Trans>
      </span>
    </Button>
  )
}
