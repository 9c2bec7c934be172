import { Trans, useLingui } from '@lingui/react/macro'
import { ChefHat } from 'lucide-react'
import { type ReactNode, useEffect, useState } from 'react'
import type { BoardOrder } from '#shared/api/orders.ts'
import { ChannelsHeard } from '#renderer/views/channel/ChannelsHeard.tsx'
import { useScreen } from '#renderer/kit/navigation/screen-store.ts'
import { useRefusedHere } from '#renderer/station/refused-deliveries/use-refused-here.ts'
import { soundNow } from '#renderer/station/ringer/sound-store.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { StatePage } from '#renderer/kit/frames/StatePage.tsx'
import { whenAsked } from '#renderer/kit/frames/when-asked.tsx'
import { useBoard } from '#renderer/station/orders/board-store.ts'
import styles from './Board.module.css'
import { textScales, useBoardView } from './view/board-view.ts'
import { listenToKeys } from './keys/keys.ts'
import { Lanes } from './Lanes.tsx'
import { closeLineMenu, useLineMenu } from './menu/line-menu-store.ts'
import { useRoom } from './use-room.ts'

const LineMenu = whenAsked(async () => (await import('./menu/LineMenu.tsx')).LineMenu)

type Props = {
  /** The newest refused order whole, where nothing waits to be accepted; else one strip for all of them. */
  newestRefused: ReactNode
  refusedBeside: ReactNode
  /** On an empty board. */
  stillMissing: ReactNode
}

/** The live orders: what to accept, what to cook, what to hand over, in cards as large as their number allows. */
export function Board({ newestRefused, refusedBeside, stillMissing }: Props) {
  const { t } = useLingui()
  useEffect(() => listenToKeys(window), [])
  const count = useBoard(({ layout }) => layout.new.length + layout.preparing.length + layout.ready.length)
  const hasToAccept = useBoard(({ layout }) => layout.new.length > 0)
  const refused = useRefusedHere().length
  const [box, setBox] = useState<HTMLElement | null>(null)
  const scale = useBoardView(({ view }) => textScales[view.text])
  if (count + refused === 0) return <EmptyBoard below={stillMissing} />
  return (
    <main className={styles.board} data-screen="orders" ref={setBox}>
      <h1 className="heard-only">{t`Orders`}</h1>
      <Measured
        box={box}
        scale={scale}
        above={refused > 0 && !hasToAccept && newestRefused}
        below={refused > 0 && hasToAccept && refusedBeside}
        refused={refused}
      />
      <LineMenuWhenOpen />
    </main>
  )
}

function LineMenuWhenOpen() {
  const isOpen = useLineMenu((state) => state.open !== null)
  useEffect(() => closeLineMenu, [])
  if (!isOpen) return null
  return <LineMenu />
}

type MeasuredProps = {
  box: HTMLElement | null
  scale: number
  above: ReactNode
  below: ReactNode
  refused: number
}

function Measured({ box, scale, ...parts }: MeasuredProps) {
  const room = useRoom(box)
  if (room === null) return null
  return (
    <div className={styles.scaled} style={scale === 1 ? {} : { zoom: scale }}>
      <Lanes {...parts} width={Math.floor(room.width / scale)} height={Math.floor(room.height / scale)} />
    </div>
  )
}

function EmptyBoard({ below }: { below: ReactNode }) {
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
        <ChannelsHeard />
      </StatePage>
      {below}
    </main>
  )
}

function countScheduled(orders: ReadonlyMap<string, BoardOrder>): number {
  let count = 0
  for (const order of orders.values()) if (order.status === 'scheduled') count += 1
  return count
}
