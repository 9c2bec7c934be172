import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { Maximize2, Minimize2 } from 'lucide-react'
import styles from './DealtNotice.module.css'
import { useLastDeal } from './deal/last-deal-store.ts'

/** Says for four seconds that the cards have changed their size, and why. */
export function DealtNotice() {
  const { t } = useLingui()
  const said = useLastDeal((state) => state.said)
  return (
    <div role="status" className={styles.place}>
      {said !== null && (
        <span className={styles.said} data-part="dealt">
          {said.what === 'smaller' ? (
            <Minimize2 size={20} aria-hidden="true" />
          ) : (
            <Maximize2 size={20} aria-hidden="true" />
          )}
          {said.what === 'smaller'
            ? t`${plural(said.count, { one: '# order: smaller cards', other: '# orders: smaller cards' })}`
            : t`${plural(said.count, { one: '# order: larger cards', other: '# orders: larger cards' })}`}
        </span>
      )}
    </div>
  )
}
