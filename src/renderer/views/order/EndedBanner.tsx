import { Trans } from '@lingui/react/macro'
import type { BoardOrder } from '#shared/api/orders.ts'
import { afterEnd } from '#shared/order/after-end.ts'
import { Shape } from '#renderer/kit/ui/Shape.tsx'
import styles from './EndedBanner.module.css'
import { channelNames } from '#shared/channel.ts'

/** An ending from outside, across the whole card: nobody may go on cooking by mistake. */
export function EndedBanner({ order }: { order: BoardOrder }) {
  return (
    <div className={styles.banner} data-part="ended">
      <Shape shape="cross" size={28} />
      <div>
        <p className={styles.word}>
          <EndedWord order={order} />
        </p>
        <p className={styles.what}>
          <WhatToDo order={order} />
        </p>
      </div>
    </div>
  )
}

/** How an order ended, in a few words. */
export function EndedWord({ order }: { order: Pick<BoardOrder, 'ending' | 'channel' | 'status'> }) {
  const channel = channelNames[order.channel]
  switch (order.ending?.kind) {
    case 'refused':
      return <Trans>Refused</Trans>
    case 'cancelled':
      return order.ending.by === 'platform' ? <Trans>Cancelled on {channel}</Trans> : <Trans>Cancelled</Trans>
    case 'not-answered-in-time':
      return <Trans>Not answered in time</Trans>
    case 'confirm-too-late':
      return <Trans>Accepted too late</Trans>
    case undefined:
      return order.status === 'failed' ? <Trans>Failed</Trans> : <Trans>Cancelled</Trans>
  }
}

/** The same where there is room for one word. */
export function EndedShort({ order }: { order: Pick<BoardOrder, 'ending' | 'channel' | 'status'> }) {
  return order.ending?.kind === 'cancelled' ? <Trans>Cancelled</Trans> : <EndedWord order={order} />
}

/** What is left to do with the food there is, and why. A small card has room for the first of it alone. */
export function WhatToDo({ order }: { order: BoardOrder }) {
  const channel = channelNames[order.channel]
  switch (order.ending?.kind) {
    case 'not-answered-in-time':
      return (
        <>
          <ToDo order={order} /> <Trans>{channel} has given this order up.</Trans>
        </>
      )
    case 'confirm-too-late':
      return (
        <>
          <ToDo order={order} /> <Trans>{channel} no longer takes it.</Trans>
        </>
      )
    case 'refused':
    case 'cancelled':
    case undefined:
      return <ToDo order={order} />
  }
}

function ToDo({ order }: { order: BoardOrder }) {
  switch (afterEnd(order)) {
    case 'never-cook':
      return <Trans>Do not cook it.</Trans>
    case 'stop-cooking':
      return <Trans>Stop cooking.</Trans>
    case 'keep':
      return <Trans>It is ready: do not hand it over.</Trans>
    case 'gone':
      return <Trans>It has already been picked up: nothing is left to do.</Trans>
  }
}
