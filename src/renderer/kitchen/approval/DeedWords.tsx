import { Trans } from '@lingui/react/macro'
import { channelNames } from '#shared/channel.ts'
import type { Deed } from '#renderer/station/approval/approval-store.ts'
import { useBoard } from '#renderer/station/orders/board-store.ts'

/** What is to be done, and to which order or dish: whoever is called to the screen reads it before a PIN is typed. */
export function DeedWords({ deed }: { deed: Deed }) {
  switch (deed.what) {
    case 'take-off': {
      const { name } = deed
      return <Trans>Take {name} off sale</Trans>
    }
    case 'sell-again': {
      const { name } = deed
      return <Trans>Sell {name} again</Trans>
    }
    case 'accept':
    case 'refuse':
    case 'cancel':
    case 'item-out':
      return <OrderDeed what={deed.what} orderId={deed.orderId} />
  }
}

function OrderDeed({ what, orderId }: Extract<Deed, { orderId: string }>) {
  const order = useBoard(({ all, departed }) => all.get(orderId) ?? departed.get(orderId))
  const number = order?.displayNumber ?? ''
  const channel = order === undefined ? '' : channelNames[order.channel]
  switch (what) {
    case 'accept':
      return (
        <Trans>
          Accept order {number} · {channel}
        </Trans>
      )
    case 'refuse':
      return (
        <Trans>
          Refuse order {number} · {channel}
        </Trans>
      )
    case 'cancel':
      return (
        <Trans>
          Cancel order {number} · {channel}
        </Trans>
      )
    case 'item-out':
      return (
        <Trans>
          An item is out: order {number} · {channel}
        </Trans>
      )
  }
}
