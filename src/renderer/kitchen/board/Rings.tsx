import { memo } from 'react'
import { classes } from '#renderer/kit/ui/classes.ts'
import { useBoard } from '#renderer/station/orders/board-store.ts'
import { type Phase, phaseOf } from '#renderer/station/orders/phase.ts'
import { boxStyle } from './box-style.ts'
import type { Box, DealtCard } from './deal/deal-types.ts'
import styles from './Rings.module.css'

type Props = {
  cards: readonly DealtCard[]
  moves: (card: Box) => boolean
  isNear: (card: Box) => boolean
}

/** The edges of the cards that ring, above them, fading in and out together: as long as nobody has seen the order. */
export function Rings({ cards, moves, isNear }: Props) {
  const ringing = useBoard((state) => state.ringing)
  const shown = useBoard((state) => state.shown)
  const edges = cards.flatMap((card) => {
    const order = shown.get(card.id)
    return order !== undefined && ringing.has(card.id) ? [{ card, order }] : []
  })
  if (edges.length === 0) return null
  return (
    <div className={styles.rings} aria-hidden="true" data-part="rings">
      {edges.map(({ card, order }) => (
        <Edge
          key={card.id}
          {...edgeOf(card)}
          moves={moves(card)}
          isFar={!isNear(card)}
          phase={phaseOf(order)}
        />
      ))}
    </div>
  )
}

/** Of the frame (px): those of two small cards do not touch in the gap between them. */
const frame = 3

/** Around a small card, whose code and marks reach up to its edge. */
function edgeOf({ x, y, width, height, size }: DealtCard): Box {
  const out = size === 'strip' || size === 'shelf' ? frame : 0
  return { x: x - out, y: y - out, width: width + 2 * out, height: height + 2 * out }
}

type EdgeProps = Box & { moves: boolean; isFar: boolean; phase: Phase }

/** Drawn anew only when its card was dealt another place. */
const Edge = memo(function Edge({ moves, isFar, phase, ...box }: EdgeProps) {
  return (
    <span
      className={classes(styles.ring, moves && styles.moves, isFar && styles.far)}
      style={boxStyle(box)}
      data-ring={phase}
    />
  )
})
