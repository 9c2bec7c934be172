import { useLingui } from '@lingui/react/macro'
import { Check } from 'lucide-react'
import { type DoneAlready, useDoneAlready } from '#renderer/station/orders/done-already.ts'
import styles from './DoneAlreadyWord.module.css'

/** Says for a few seconds that another screen did first what was pressed here: nothing is left to do. */
export function DoneAlreadyWord() {
  const said = useDoneAlready((state) => state.said)
  return (
    <div role="status" className={styles.place}>
      {said !== null && (
        <span className={styles.said} data-part="done-already">
          <Check size={20} aria-hidden="true" />
          <Words said={said} />
        </span>
      )}
    </div>
  )
}

function Words({ said: { number, wanted, by } }: { said: DoneAlready }) {
  const { t } = useLingui()
  switch (wanted) {
    case 'accepted':
      return by === null
        ? t`${number}: already accepted on another screen`
        : t`${number}: ${by} already accepted it`
    case 'refused':
      return by === null
        ? t`${number}: already refused on another screen`
        : t`${number}: ${by} already refused it`
    case 'readied':
      return by === null
        ? t`${number}: already ready on another screen`
        : t`${number}: ${by} already marked it ready`
    case 'picked-up':
      return by === null
        ? t`${number}: already picked up on another screen`
        : t`${number}: ${by} already marked it picked up`
    case 'item-out':
      return null
    case 'cancelled-by-merchant':
      return by === null
        ? t`${number}: already cancelled on another screen`
        : t`${number}: ${by} already cancelled it`
  }
}
