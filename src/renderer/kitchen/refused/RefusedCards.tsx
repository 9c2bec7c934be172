import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { RefusedOrder } from '#shared/order/refused-order.ts'
import { useBoard } from '#renderer/station/orders/board-store.ts'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { RefusedCard } from './RefusedCard.tsx'
import styles from './RefusedCard.module.css'
import { refusedHere, useRefused } from '#renderer/station/refused/refused-store.ts'

/** The refused orders of this board, as they may be shown: while a finger is down nothing moves (B5). */
export function useRefusedHere(): readonly RefusedOrder[] {
  const open = useRefused((state) => state.open)
  const locationId = useBoard((state) => state.locationId)
  const held = useBoard((state) => state.held)
  const [shown, setShown] = useState<readonly RefusedOrder[]>(open)
  if (!held && shown !== open) setShown(open)
  return refusedHere(held ? shown : open, locationId)
}

/** Orders this station had to refuse, above those it took: somebody waits for them and nobody cooks them. */
export function RefusedCards() {
  const { t } = useLingui()
  const refused = useRefusedHere()
  const more = useRefused(({ count, open }) => count - open.length)
  if (refused.length === 0) return null
  return (
    <div className={styles.cards}>
      {refused.map((each) => (
        <RefusedCard key={each.id} refused={each} />
      ))}
      {more > 0 && (
        <Notice tone="trouble">
          {t`${plural(more, { one: '# more order could not be taken', other: '# more orders could not be taken' })}`}
        </Notice>
      )}
    </div>
  )
}
