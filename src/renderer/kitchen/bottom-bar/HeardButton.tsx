import { Trans } from '@lingui/react/macro'
import { BellOff } from 'lucide-react'
import type { ReactNode } from 'react'
import { needsEndingSeen } from '#shared/order/board.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { useConnection } from '#renderer/station/connection/connection-store.ts'
import { useBoard } from '#renderer/station/orders/board-store.ts'
import { acknowledgeAll } from '#renderer/station/orders/order-actions.ts'
import { useMay } from '#renderer/station/screens/own-screen-store.ts'
import styles from './HeardButton.module.css'

/** Stops what rings, except for an order that ended: that one has to be seen by itself. There only while something rings. */
export function HeardButton() {
  return useToBeHeard() ? <Heard /> : null
}

/** In a window so low that a bar of its own would cover the cards: in the place of what stands there else. */
export function HeardInstead({ children }: { children: ReactNode }) {
  return useToBeHeard() ? <Heard /> : children
}

function useToBeHeard(): boolean {
  const rings = useBoard(({ ringing, orders }) =>
    [...ringing.keys()].some((id) => {
      const order = orders.get(id)
      return order !== undefined && !needsEndingSeen(order)
    }),
  )
  return useMay('orders.acknowledgeAll') && rings
}

function Heard() {
  const offline = useConnection((state) => state.link !== 'live')
  return (
    <Button
      size="small"
      look="main"
      className={styles.heard}
      isDisabled={offline}
      onPress={() => void acknowledgeAll()}
    >
      <BellOff size={22} aria-hidden="true" />
      <Trans comment="stops the sound of the orders that ring">I've heard it</Trans>
    </Button>
  )
}
