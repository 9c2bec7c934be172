import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { courierCalled } from '#shared/channel.ts'
import type { BoardOrder } from '#shared/api/orders.ts'
import { storefrontOf } from '#shared/order/eaten-here.ts'
import { isTestOrder } from '#shared/order/test-order.ts'
import { localDate } from '#shared/time/zoned.ts'
import { channelNames } from '#shared/channel.ts'
import { when } from '#renderer/kit/words/when.ts'
import { Handover } from '#renderer/views/order/Handover.tsx'
import { useCustomer } from '#renderer/views/order/order-names.ts'
import { useTime } from '#renderer/station/clock/clock-store.ts'
import { useLocation } from '#renderer/station/device/device-store.ts'
import { boundedName, writtenLines } from '#renderer/kit/ui/written-lines.ts'
import { Written } from '#renderer/kit/ui/Written.tsx'
import { useFormat } from '#renderer/kit/words/format.ts'
import styles from './Facts.module.css'

/** Who, where, when, and every number someone on the phone may ask for. */
export function Facts({ order }: { order: BoardOrder }) {
  const format = useFormat()
  const customer = useCustomer(order)
  const location = useLocation(order.locationId)
  const zone = location?.timeZone ?? 'UTC'
  const today = useTime((now) => localDate(now, zone))
  const moment = (at: number | null) => (at === null ? null : when(at, zone, today, format))
  const address = order.deliveryAddress
  const dasher = order.dasher
  return (
    <dl className={styles.facts}>
      <Fact label={<Trans>Customer</Trans>}>{boundedName(order.customerName, 'sheet').line || customer}</Fact>
      <Fact label={<Trans>Customer's phone</Trans>}>{order.customerPhone}</Fact>
      <Fact label={<Trans>Handover</Trans>}>
        <Handover order={order} />
      </Fact>
      {dasher && (
        <Fact
          label={courierCalled[order.channel] === 'courier' ? <Trans>Courier</Trans> : <Trans>Dasher</Trans>}
        >
          {[dasher.name, dasher.phone, dasher.vehicle].filter(Boolean).join(' · ') || null}
        </Fact>
      )}
      <Fact label={<Trans>Address</Trans>}>{address && address.lines.join(', ')}</Fact>
      <Fact label={<Trans>For the driver</Trans>}>
        {writtenLines(address?.instructions ?? null, 'sheet').length > 0 && (
          <Written text={address?.instructions ?? ''} room="sheet" />
        )}
      </Fact>
      <Fact label={<Trans>Ordered</Trans>}>{moment(order.placedAt)}</Fact>
      <Fact label={<Trans>Received</Trans>}>{moment(order.receivedAt)}</Fact>
      <Fact label={<Trans>Promised for</Trans>}>{moment(order.readyBy)}</Fact>
      <Fact label={<Trans>Location</Trans>}>{location?.name ?? order.locationId}</Fact>
      <Confirmation order={order} />
      <Fact label={<Trans>Ticket number</Trans>}>{String(order.ticketNumber).padStart(4, '0')}</Fact>
      <Fact label={<Trans>{channelNames[order.channel]} number</Trans>}>
        {isTestOrder(order) ? null : order.platformOrderId}
      </Fact>
      <Fact label={<Trans>Our number</Trans>}>{order.id}</Fact>
      <Fact label={<Trans>Sold through</Trans>}>{storefrontName(storefrontOf(order))}</Fact>
    </dl>
  )
}

/** Storefronts by their names; one that came up later reads as its code in small letters. */
function storefrontName(storefront: string | null): string | null {
  if (storefront === null) return null
  const known: Record<string, string | undefined> = {
    DOORDASH: channelNames.doordash,
    POSTMATES: 'Postmates',
    CAVIAR: 'Caviar',
    STOREFRONT: 'Storefront',
    DOORDASH_CHECKOUT: 'DoorDash Checkout',
  }
  return known[storefront] ?? storefront.toLowerCase().replaceAll('_', ' ')
}

function Fact({ label, children }: { label: ReactNode; children: ReactNode }) {
  if (children === null || children === '' || children === false) return null
  return (
    <div className={styles.fact}>
      <dt>{label}</dt>
      <dd dir="auto">{children}</dd>
    </div>
  )
}

function Confirmation({ order }: { order: BoardOrder }) {
  const { t } = useLingui()
  const channel = channelNames[order.channel]
  if (isTestOrder(order))
    return (
      <Fact
        label={<Trans>Answer</Trans>}
      >{t`None: a test by Order Manager, which ${channel} knows nothing about`}</Fact>
    )
  const words = {
    open: t`Not answered yet`,
    sending: t`Accepted here, ${channel} has not answered`,
    confirmed: t`${channel} knows it is accepted`,
    unconfirmed: t`${channel} could not be told`,
    'too-late': t`${channel} no longer takes it`,
    refused: t`Refused by us`,
  }[order.confirmation]
  return <Fact label={<Trans>Answer</Trans>}>{words}</Fact>
}
