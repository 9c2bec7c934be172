import { Trans } from '@lingui/react/macro'
import styles from './WhenToCall.module.css'

/** How to use the numbers (R163, R164). */
export function WhenToCall() {
  return (
    <ul className={styles.lines}>
      <li>
        <Trans>
          <strong>A problem with an order</strong>, such as missing or damaged items: contact the delivery
          platform directly. Have the order's number ready.
        </Trans>
      </li>
      <li>
        <Trans>
          <strong>A problem with a driver</strong> of an order: contact the delivery platform directly, too.
        </Trans>
      </li>
    </ul>
  )
}
