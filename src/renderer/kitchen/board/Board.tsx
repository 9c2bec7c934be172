import { Trans, useLingui } from '@lingui/react/macro'
import { ChefHat } from 'lucide-react'
import { type ReactNode, useEffect } from 'react'
import type { BoardOrder } from '#shared/api/orders.ts'
import { DoorDashHeard } from '#renderer/station/shown/evidence/DoorDashHeard.tsx'
import { useScreen } from '#renderer/kit/navigation/screen-store.ts'
import { useRefusedHere } from '#renderer/station/refused/use-refused-here.ts'
import { soundNow } from '#renderer/station/sound/sound-store.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { StatePage } from '#renderer/kit/frames/StatePage.tsx'
import { useMedia } from '#renderer/kit/ui/use-media.ts'
import { useBoard } from '#renderer/station/orders/board-store.ts'
import styles from './Board.module.css'
import { Column } from './Column.tsx'
import { listenToKeys } from './keys.ts'

/** The live orders: what to accept, what to cook, what to hand over. What was refused is whole where nothing waits to be accepted, else a strip. */
export function Board({
  newestRefused,
  refusedBeside,
}: {
  newestRefused: ReactNode
  refusedBeside: ReactNode
}) {
  const { t } = useLingui()
  const layout = useBoard((state) => state.layout)
  const wide = useMedia('(min-width: 1700px)')
  useEffect(() => listenToKeys(window), [])
  const refused = useRefusedHere().length
  const empty = refused + layout.new.length + layout.preparing.length + layout.ready.length === 0
  if (empty) return <EmptyBoard />
  const hasToAccept = layout.new.length > 0
  const afterNew = layout.new.length + 1
  return (
    <main className={styles.board} data-screen="orders">
      <h1 className="heard-only">{t`Orders`}</h1>
      <Column
        column="new"
        title={
          <Trans context="column" comment="of orders to accept">
            New
          </Trans>
        }
        ids={layout.new}
        firstNth={1}
        laneCount={1}
        empty={<Trans>Nothing to accept</Trans>}
        above={!hasToAccept && newestRefused}
        below={hasToAccept && refusedBeside}
        count={layout.new.length + refused}
      />
      <Column
        column="preparing"
        title={
          <Trans context="column" comment="of orders being cooked">
            Preparing
          </Trans>
        }
        ids={layout.preparing}
        firstNth={afterNew}
        laneCount={wide ? 2 : 1}
        empty={<Trans>Nothing to cook</Trans>}
      />
      <Column
        column="ready"
        title={
          <Trans context="column" comment="of orders waiting to be collected">
            Ready
          </Trans>
        }
        ids={layout.ready}
        firstNth={afterNew + layout.preparing.length}
        laneCount={1}
        empty={<Trans>Nothing waiting</Trans>}
      />
    </main>
  )
}

function EmptyBoard() {
  const later = useBoard((state) => countScheduled(state.orders))
  const rings = useBoard((state) => state.ringing.size > 0)
  const go = useScreen((state) => state.go)
  return (
    <main className={styles.empty} data-screen="orders">
      <StatePage
        icon={<ChefHat size={64} strokeWidth={1.75} aria-hidden="true" />}
        title={<Trans>No orders</Trans>}
        action={
          later > 0 ? (
            <Button look={rings ? 'main' : 'plain'} onPress={() => go('later')}>
              <Trans>See what is ordered for later</Trans>
            </Button>
          ) : (
            <Button onPress={() => void soundNow('new')}>
              <Trans>Test the sound</Trans>
            </Button>
          )
        }
      >
        <DoorDashHeard />
      </StatePage>
    </main>
  )
}

function countScheduled(orders: ReadonlyMap<string, BoardOrder>): number {
  let count = 0
  for (const order of orders.values()) if (order.status === 'scheduled') count += 1
  return count
}
