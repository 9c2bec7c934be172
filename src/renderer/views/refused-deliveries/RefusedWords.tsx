import { Plural, Trans } from '@lingui/react/macro'
import { type Channel, channelNames } from '#shared/channel.ts'
import type { RefusedOrder } from '#shared/order/refused-order.ts'
import { refusedWhy } from '#shared/order/refused-why.ts'
import { contacts } from '#shared/support/contacts.ts'
import { useTime } from '#renderer/station/clock/clock-store.ts'
import styles from './RefusedWords.module.css'

/** What it was, in a few words. */
export function RefusedWord({ refused: { kind, code } }: { refused: Pick<RefusedOrder, 'kind' | 'code'> }) {
  if (refusedWhy(code) === 'order-not-here') return <Trans>Changed, but the order is not here</Trans>
  switch (kind) {
    case 'order':
      return <Trans>Order could not be taken</Trans>
    case 'change':
      return <Trans>A change could not be read</Trans>
    case 'cancellation':
      return <Trans>A cancellation could not be read</Trans>
  }
}

/** Why, and what to do about it: the channel believes that the order failed, the customer perhaps not. */
export function RefusedToDo({ refused }: { refused: RefusedOrder }) {
  const channel = channelNames[refused.channel]
  const phone = channelPhone(refused.channel)
  if (refusedWhy(refused.code) === 'order-not-here')
    return <WhyRefused refused={refused} channel={channel} phone={phone} />
  switch (refused.kind) {
    case 'change':
      return (
        <Trans>
          {channel} changed this order in a way this station cannot read. Call {channel},{' '}
          <b className={styles.phone}>{phone}</b>, and ask what is different.
        </Trans>
      )
    case 'cancellation':
      return (
        <Trans>
          {channel} seems to have cancelled an order, in a form this station cannot read. Call {channel},{' '}
          <b className={styles.phone}>{phone}</b>, before you keep cooking.
        </Trans>
      )
    case 'order':
      return <WhyRefused refused={refused} channel={channel} phone={phone} />
  }
}

function WhyRefused({ refused, channel, phone }: { refused: RefusedOrder; channel: string; phone: string }) {
  if (refused.answerBy !== undefined)
    return <StillOpen channel={channel} phone={phone} answerBy={refused.answerBy} />
  switch (refusedWhy(refused.code)) {
    case 'order-not-here':
      return (
        <Trans>
          {channel} changed an order that this station never got. If it does not come by itself, call{' '}
          {channel}, <b className={styles.phone}>{phone}</b>, and ask whether it is to be cooked.
        </Trans>
      )
    case 'not-fetched':
    case 'unreadable':
      return (
        <Trans>
          It came in a form this station cannot read, and {channel} counts it as failed. Call {channel},{' '}
          <b className={styles.phone}>{phone}</b>, before you cook anything.
        </Trans>
      )
    case 'nothing-to-cook':
      return (
        <Trans>
          It came without a dish, and {channel} counts it as failed. Call {channel},{' '}
          <b className={styles.phone}>{phone}</b>, and ask what was ordered.
        </Trans>
      )
    case 'unknown-store':
      return (
        <Trans>
          It is for a restaurant this station does not know, and {channel} counts it as failed. Call {channel}
          , <b className={styles.phone}>{phone}</b>, and tell a manager.
        </Trans>
      )
    case 'store-not-active':
      return (
        <Trans>
          {channel} is not activated here for this restaurant, so its orders fail. A manager activates it in
          the Dashboard; for this order call {channel}, <b className={styles.phone}>{phone}</b>.
        </Trans>
      )
  }
}

/** It waits at its channel all the same: a person can answer it there, as long as there is time. */
function StillOpen({ channel, phone, answerBy }: { channel: string; phone: string; answerBy: number }) {
  const minutes = useTime((now) => Math.max(0, Math.floor((answerBy - now) / 60_000)))
  if (minutes === 0)
    return (
      <Trans>
        This station could not read it, and {channel} no longer waits for an answer. Call {channel},{' '}
        <b className={styles.phone}>{phone}</b>, before you cook anything.
      </Trans>
    )
  return (
    <Trans>
      This station cannot read it. Accept or refuse it on the {channel} tablet or at {channel} itself:{' '}
      <b className={styles.phone}>
        <Plural value={minutes} one="# minute left" other="# minutes left" />
      </b>
      . Without one, call {channel}, <b className={styles.phone}>{phone}</b>.
    </Trans>
  )
}

/** The number of the channel's help for restaurants. */
export function channelPhone(channel: Channel): string {
  return contacts.find(({ platform }) => platform === channelNames[channel])?.phone ?? ''
}
