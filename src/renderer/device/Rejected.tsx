import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import type { RejectedDelivery } from '#shared/api/device.ts'
import { useConnection } from '../connection/connection-store.ts'
import { Notice } from '../ui/Notice.tsx'
import { useFormat } from '../words/format.ts'
import { boardLocation, useDevice } from './device-store.ts'
import styles from './Rejected.module.css'

/** Deliveries this station refused, kept with the reason so that nothing vanishes. */
export function Rejected({ count }: { count: number }) {
  const { t } = useLingui()
  const format = useFormat()
  const client = useConnection((state) => state.client)
  const zone = useDevice(({ state }) => boardLocation(state)?.timeZone ?? 'UTC')
  const [deliveries, setDeliveries] = useState<readonly RejectedDelivery[] | 'failed'>([])
  useEffect(() => {
    if (client === null) return
    const over = new AbortController()
    client.device.rejected(undefined, { signal: over.signal }).then(setDeliveries, () => {
      if (!over.signal.aborted) setDeliveries('failed')
    })
    return () => over.abort()
  }, [client])
  if (deliveries === 'failed') {
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
        {deliveries.map((delivery) => (
          <li key={delivery.id} className={styles.delivery} data-rejected={delivery.code}>
            <p className={styles.head}>
              <strong>
                {format.time(delivery.receivedAt, zone)} · {delivery.status} · {delivery.endpoint}
              </strong>
            </p>
            <p>
              {delivery.message}
              {delivery.path !== null && ` (${delivery.path})`}
            </p>
            <p className={styles.excerpt}>{delivery.excerpt}</p>
          </li>
        ))}
      </ul>
    </>
  )
}
