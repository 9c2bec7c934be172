import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { channelNames } from '#shared/channel.ts'
import type { FoundCustomer } from '#shared/api/privacy.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { useWhen } from '#renderer/station/clock/use-when.ts'
import { boardLocation, useDevice } from '#renderer/station/device/device-store.ts'
import rows from '#renderer/kit/ui/Rows.module.css'
import styles from './Privacy.module.css'

type Props = { customer: FoundCustomer; onErase: () => void }

/** One customer that was found, with enough to tell two of one name apart. */
export function CustomerRow({ customer, onErase }: Props) {
  const { t } = useLingui()
  const zone = useDevice(({ state }) => boardLocation(state)?.timeZone ?? 'UTC')
  const last = useWhen(customer.lastAt, zone)
  const orders = customer.orderIds.length + customer.refusedIds.length
  const { name, phoneEnd, displayNumber, live } = customer
  return (
    <li className={rows.row} data-customer={displayNumber}>
      <div className={styles.words}>
        <p className={styles.title}>
          <bdi>{name === '' ? t`No name given` : name}</bdi>
        </p>
        <p className={styles.soft}>
          {channelNames[customer.channel]}
          {phoneEnd !== null && <> · {t`telephone ending in ${phoneEnd}`}</>}
          {' · '}
          {t`${plural(orders, { one: '# order', other: '# orders' })}`}
          {' · '}
          {t`last ${displayNumber}, ${last}`}
        </p>
        {live > 0 && (
          <p className={styles.soft}>
            <Trans>An order is still under way: erase when it is over.</Trans>
          </p>
        )}
      </div>
      <Button onPress={onErase} isDisabled={live > 0}>
        <Trans>Erase…</Trans>
      </Button>
    </li>
  )
}
