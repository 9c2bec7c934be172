import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { BoardOrder } from '#shared/api/orders.ts'
import { channelNames } from '#shared/channel.ts'
import { mayTellTime } from '#shared/order/stove.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { useFormat } from '#renderer/kit/words/format.ts'
import { useLocation } from '../../device/device-store.ts'
import { useBoard } from '../../orders/board-store.ts'
import { orderActions } from '../../orders/order-actions.ts'
import styles from './MoreTime.module.css'

/** Nobody who is asked how much longer wants to work it out: one touch is five minutes. */
const moreMinutes = 5

type Props = {
  order: BoardOrder
  isDisabled: boolean
  /** Whether the room of what it says is kept beforehand, where it would push other buttons under the finger. */
  keepsRoom?: boolean
}

/** Promises the food later. Says who hears of it: no call of DoorDash's changes the time of an order it has. */
export function MoreTime({ order, isDisabled, keepsRoom = false }: Props) {
  const format = useFormat()
  const zone = useLocation(order.locationId)?.timeZone ?? 'UTC'
  const [said, setSaid] = useState<{ at: string; told: boolean } | null>(null)
  const add = async () => {
    const told = mayTellTime(order)
    if (!(await orderActions.delay(order.id, moreMinutes))) return
    const { readyBy } = useBoard.getState().all.get(order.id) ?? order
    if (readyBy !== null) setSaid({ at: format.time(readyBy, zone), told })
  }
  return (
    <>
      <Button isDisabled={isDisabled} onPress={() => void add()}>
        <Trans comment="button: the food needs so many minutes more">+{moreMinutes} min</Trans>
      </Button>
      {(said !== null || keepsRoom) && (
        <div className={styles.said}>
          {keepsRoom && (
            <p className={styles.room} aria-hidden="true">
              <Said order={order} promised={format.time(order.readyBy ?? 0, zone)} told={false} />
            </p>
          )}
          <p role="status" data-part="delayed">
            {said !== null && <Said order={order} promised={said.at} told={said.told} />}
          </p>
        </div>
      )}
    </>
  )
}

function Said({ order, promised, told }: { order: BoardOrder; promised: string; told: boolean }) {
  const channel = channelNames[order.channel]
  return told ? (
    <Trans>
      Ready by {promised}. {channel} hears of it with the acceptance.
    </Trans>
  ) : (
    <Trans>
      Ready by {promised}. {channel} takes no new time once it has accepted: tell the driver.
    </Trans>
  )
}
