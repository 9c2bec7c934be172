import { Trans } from '@lingui/react/macro'
import type { BoardOrder } from '#shared/api/orders.ts'
import type { Phase } from '#renderer/station/orders/phase.ts'
import { EndedWord } from './EndedBanner.tsx'

type Props = {
  order: BoardOrder | null
  /** Where its card stands: a step that was undone goes back from there. */
  was: Phase
  /** This screen's station has made its part, and others still work on the order. */
  isPartDone: boolean
  isShort?: boolean
}

/** What became of an order whose card may not move yet; `isShort` in the place of a small button. */
export function OutcomeWords({ order, was, isPartDone, isShort = false }: Props) {
  if (isPartDone)
    return isShort ? (
      <Trans comment="what a kitchen station has just finished its part of; one short word">Done</Trans>
    ) : (
      <Trans comment="what a kitchen station has just finished its part of">Done here</Trans>
    )
  switch (order?.status) {
    case 'preparing':
      if (was === 'ready')
        return isShort ? (
          <Trans
            context="outcome"
            comment="an order is no longer ready: it is being prepared again; one short word"
          >
            Back
          </Trans>
        ) : (
          <Trans comment="a step was undone: the order is being prepared again">Back in Preparing</Trans>
        )
      return <Trans comment="what became of an order just now">Accepted</Trans>
    case 'scheduled':
      return <Trans comment="what became of an order just now">Accepted</Trans>
    case 'ready':
      return <Trans comment="what became of an order just now">Ready</Trans>
    case 'picked_up':
    case 'completed':
      return <Trans comment="what became of an order just now">Picked up</Trans>
    case 'cancelled':
    case 'failed':
      if (order.endingSeenAt !== null && order.ending?.by !== 'merchant') return <Trans>Seen</Trans>
      return isShort ? <Trans>Ended</Trans> : <EndedWord order={order} />
    case 'new':
    case undefined:
      return isShort ? (
        <Trans comment="an order is no longer on the board; one short word">Gone</Trans>
      ) : (
        <Trans>No longer on the board</Trans>
      )
  }
}
