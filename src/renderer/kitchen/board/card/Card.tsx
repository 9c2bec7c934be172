import { memo } from 'react'
import type { CardSize, Fold } from '../deal/deal-types.ts'
import { CardFrame } from './CardFrame.tsx'
import { CompactCard } from './CompactCard.tsx'
import { FullCard } from './FullCard.tsx'
import { phaseOf } from '#renderer/station/orders/phase.ts'
import { useOfOrder } from '#renderer/station/orders/use-of-order.ts'
import { ShelfCard } from './ShelfCard.tsx'
import { StripCard } from './StripCard.tsx'

type Props = {
  id: string
  /** The number key that selects it, or null. */
  nth: number | null
  size: CardSize
  fold: Fold
  width: number
  /** Where something is left out for want of it (px), else 0: a card that only grows is not drawn anew. */
  height: number
}

/** One order in the size its board has room for, read top-down in the order a cook needs it. */
export const Card = memo(function Card({ id, nth, size, fold, width, height }: Props) {
  const { shown: order, ring } = useOfOrder(id)
  if (!order) return null
  const phase = phaseOf(order)
  const parts = { order, phase, nth, width }
  return (
    <CardFrame order={order} phase={phase} rings={ring !== undefined} size={size}>
      {size === 'full' && <FullCard {...parts} fold={fold} height={height} />}
      {size === 'compact' && <CompactCard {...parts} height={height} />}
      {size === 'strip' && <StripCard {...parts} height={height} />}
      {size === 'shelf' && <ShelfCard {...parts} />}
    </CardFrame>
  )
})
