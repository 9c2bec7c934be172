import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { BoardOrder } from '#shared/api/orders.ts'
import { channelNames } from '#shared/channel.ts'
import { mayTellTime } from '#shared/order/stove.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { useFormat } from '#renderer/kit/words/format.ts'
import { useLocation } from '#renderer/station/device/device-store.ts'
import { useBoard } from '#renderer/station/orders/board-store.ts'
import { orderActions } from '#renderer/station/orders/order-actions.ts'
import styles from './MoreTime.module.css'

/** Nobody who is asked how much longer wants to work it out: one touch is five minutes. */
const moreMinutes = 5

type Props = {
  order: BoardOrder
  isDisabled: boolean
}

/** Promises the food later. Says who hears of it: no call of DoorDash's changes the time of an order it has. */
export function MoreTime({ order, isDisabled }: Props) {
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
      <p role="status" className={styles.said} data-part="delayed">
        {said !== null && <Said order={order} promised={said.at} told={said.told} />}
      </p>
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
