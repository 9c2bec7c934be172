import { Trans } from '@lingui/react/macro'
import { Check } from 'lucide-react'
import type { BoardOrder } from '#shared/api/orders.ts'
import { useActions } from '#renderer/station/orders/actions-store.ts'
import { orderActions } from '#renderer/station/orders/order-actions.ts'
import { useBoard } from '#renderer/station/orders/board-store.ts'
import { useConnection } from '#renderer/station/connection/connection-store.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { AcceptActions } from './AcceptActions.tsx'
import styles from './CardActions.module.css'
import { EndedWord } from '#renderer/station/shown/order/EndedBanner.tsx'
import { type Phase, phaseOf } from './phase.ts'

/** The one next action of a card, always at its foot and always reachable. */
export function CardActions({ order, phase }: { order: BoardOrder; phase: Phase }) {
  const busy = useActions((state) => state.busy.has(order.id))
  const offline = useConnection((state) => state.link !== 'live')
  const now = useBoard((state) => state.orders.get(order.id) ?? state.departed.get(order.id) ?? null)
  const moved = now === null || phaseOf(now) !== phase
  return (
    <div className={styles.actions} data-phase={phase}>
      {moved ? <Outcome order={now} /> : <Next order={order} phase={phase} isDisabled={busy || offline} />}
    </div>
  )
}

function Next({ order, phase, isDisabled }: { order: BoardOrder; phase: Phase; isDisabled: boolean }) {
  const main = { look: 'main', size: 'main', wide: true, isDisabled } as const
  switch (phase) {
    case 'to-accept':
      return <AcceptActions order={order} isDisabled={isDisabled} />
    case 'preparing':
      return (
        <Button {...main} onPress={() => void orderActions.ready(order.id)}>
          <Check size={30} strokeWidth={2.5} aria-hidden="true" />
          <Trans comment="button: the food is ready">Ready</Trans>
        </Button>
      )
    case 'ready':
      return (
        <Button {...main} onPress={() => void orderActions.pickedUp(order.id)}>
          <Trans>Picked up</Trans>
        </Button>
      )
    case 'ended':
      return (
        <Button {...main} look="danger" onPress={() => void orderActions.endingSeen(order.id)}>
          <Trans>OK, seen</Trans>
        </Button>
      )
    case 'gone':
      return null
  }
}

/** In the place of the button while the card may not move yet: a second tap must not do the next thing. */
function Outcome({ order }: { order: BoardOrder | null }) {
  return (
    <p className={styles.outcome} role="status">
      <Check size={26} strokeWidth={2.5} aria-hidden="true" />
      <OutcomeWords order={order} />
    </p>
  )
}

function OutcomeWords({ order }: { order: BoardOrder | null }) {
  switch (order?.status) {
    case 'preparing':
    case 'scheduled':
      return <Trans comment="what became of an order just now">Accepted</Trans>
    case 'ready':
      return <Trans comment="what became of an order just now">Ready</Trans>
    case 'picked_up':
    case 'completed':
      return <Trans comment="what became of an order just now">Picked up</Trans>
    case 'cancelled':
    case 'failed':
      return order.endingSeenAt !== null && order.ending?.by !== 'merchant' ? (
        <Trans>Seen</Trans>
      ) : (
        <EndedWord order={order} />
      )
    case 'new':
    case undefined:
      return <Trans>No longer on the board</Trans>
  }
}
