import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { BoardOrder } from '#shared/api/orders.ts'
import { channelNames, courierCalled } from '#shared/channel.ts'
import type { Ringing } from '#renderer/station/orders/ringing.ts'
import { useBoard } from '#renderer/station/orders/board-store.ts'
import { EndedWord } from '#renderer/views/order/EndedBanner.tsx'
import { useRefused } from '#renderer/station/refused-deliveries/refused-store.ts'
import { RefusedWord } from '#renderer/views/refused-deliveries/RefusedWords.tsx'

/** Says what rings to those who hear the screen instead of seeing it (WCAG 4.1.3). */
export function Announcer() {
  const newestId = useNewest()
  const newest = useBoard(({ orders }) => orders.get(newestId ?? ''))
  const refused = useRefused(({ open }) => open.findLast(({ seenAt }) => seenAt === null))
  return (
    <p className="heard-only" role="status">
      {refused && (
        <>
          <RefusedWord refused={refused} /> {refused.readable.number}.{' '}
        </>
      )}
      {newest && <Rings order={newest} />}
    </p>
  )
}

/** The order that began to ring last, or rings for another reason since; of those left, where that one was seen, the last. */
function useNewest(): string | undefined {
  const ringing = useBoard((state) => state.ringing)
  const [said, setSaid] = useState<{ ringing: Ringing; id: string | undefined }>({
    ringing,
    id: [...ringing.keys()].at(-1),
  })
  if (ringing === said.ringing) return said.id
  const fresh = [...ringing].findLast(([id, ring]) => said.ringing.get(id) !== ring)?.[0]
  const isStill = said.id !== undefined && ringing.has(said.id)
  const id = fresh ?? (isStill ? said.id : [...ringing.keys()].at(-1))
  setSaid({ ringing, id })
  return id
}

/** Why it rings: a screen reader's user has no other way to tell a change from a new order. */
function Rings({ order }: { order: BoardOrder }) {
  const channel = channelNames[order.channel]
  const ring = useBoard(({ ringing }) => ringing.get(order.id))
  if (order.ending === null && ring === 'new') return <Trans>New order {order.displayNumber}</Trans>
  return (
    <>
      <Trans>Order {order.displayNumber}</Trans>:{' '}
      {order.ending !== null ? (
        <EndedWord order={order} />
      ) : ring === 'courier' ? (
        courierCalled[order.channel] === 'courier' ? (
          <Trans>Courier at the door</Trans>
        ) : (
          <Trans>Dasher at the door</Trans>
        )
      ) : ring === 'expiring' ? (
        <Trans comment="an order nobody has answered">About to expire</Trans>
      ) : ring === 'changed' ? (
        <Trans comment="an order the channel changed: read it again">Changed</Trans>
      ) : (
        <Trans>{channel} does not know</Trans>
      )}
    </>
  )
}
