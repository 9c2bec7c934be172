import type { MessageDescriptor } from '@lingui/core'
import { msg, plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { type RefusedWhy, refusedWhy } from '#shared/order/refused-why.ts'
import { useReadLive } from '#renderer/station/call/use-read-live.ts'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { SupportDetails } from '#renderer/kit/ui/SupportDetails.tsx'
import { useFormat } from '#renderer/kit/words/format.ts'
import { boardLocation, useDevice } from '#renderer/station/device/device-store.ts'
import styles from './Rejected.module.css'

/** Deliveries this station refused, kept with the reason so that nothing vanishes. */
export function Rejected({ count }: { count: number }) {
  const { t } = useLingui()
  const format = useFormat()
  const zone = useDevice(({ state }) => boardLocation(state)?.timeZone ?? 'UTC')
  const { value: deliveries, isFailed } = useReadLive('rejected', ({ device }, options) =>
    device.rejected(undefined, options),
  )
  if (isFailed) {
    return (
      <Notice tone="trouble">
        <Trans>The list could not be loaded.</Trans>
      </Notice>
    )
  }
  return (
    <>
      <p className={styles.soft}>
        {t`${plural(count, { one: '# delivery', other: '# deliveries' })}`}{' '}
        <Trans>
          in the last 24 hours could not be taken. If an order is missing, call DoorDash with its number.
        </Trans>
      </p>
      <ul className={styles.list}>
        {deliveries?.map((delivery) => (
          <li key={delivery.id} className={styles.delivery} data-rejected={delivery.code}>
            <p className={styles.head}>
              <strong>
                {format.time(delivery.receivedAt, zone)} · {t(endpointWords(delivery.endpoint))}
              </strong>
            </p>
            <p>{t(whyWords[refusedWhy(delivery.code)])}</p>
            <SupportDetails
              codes={[String(delivery.status), delivery.code, delivery.path, delivery.message]}
              text={delivery.excerpt}
            />
          </li>
        ))}
      </ul>
    </>
  )
}

/** What was delivered, by the address it came to. */
function endpointWords(endpoint: string): MessageDescriptor {
  switch (endpoint) {
    case 'orders':
      return msg`an order`
    case 'uber-eats':
      return msg`a webhook`
    case 'order':
      return msg`an order that was read`
    case 'order-cancel':
      return msg`a cancellation`
    case 'dasher-status':
      return msg`news of a dasher`
    case 'menu-status':
      return msg`news of a menu`
    case 'store-status':
      return msg`news of a pause`
    case 'onboarding':
      return msg`news of a quality check`
    default:
      return msg`a message`
  }
}

const whyWords: Record<RefusedWhy, MessageDescriptor> = {
  unreadable: msg`It came in a form this station cannot read.`,
  'nothing-to-cook': msg`It came without a dish.`,
  'unknown-store': msg`It is for a restaurant this station does not know.`,
  'store-not-active': msg`It is for a restaurant that is not activated here.`,
  'not-fetched': msg`The channel says that it is there, and does not hand it out.`,
  'order-not-here': msg`It changes an order that is not here.`,
}
