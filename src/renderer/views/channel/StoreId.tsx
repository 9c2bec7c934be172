import { Trans } from '@lingui/react/macro'
import styles from './StoreId.module.css'

/** A store's number at its channel. */
export function StoreId({ id }: { id: string }) {
  return (
    <span className={styles.id}>
      <Trans comment="a store's number at DoorDash">ID {id}</Trans>
    </span>
  )
}
