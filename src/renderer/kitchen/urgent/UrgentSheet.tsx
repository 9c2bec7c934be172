import { useLingui } from '@lingui/react/macro'
import type { Urgent } from '#shared/order/urgent.ts'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { Sheet } from '#renderer/kit/ui/Sheet.tsx'
import type { Trouble } from '#renderer/views/trouble/trouble.ts'
import { UrgentEntry } from './UrgentEntry.tsx'
import styles from './UrgentSheet.module.css'

type Props = { troubles: readonly Trouble[]; urgent: readonly Urgent[]; onClose: () => void }

/** Everything urgent in one list, each in all its words. */
export function UrgentSheet({ troubles, urgent, onClose }: Props) {
  const { t } = useLingui()
  return (
    <Sheet title={t`Urgent`} wide onClose={onClose}>
      <div className={styles.list}>
        {troubles.map(({ about, title, next, actions }) => (
          <Notice key={about} tone="trouble" look="block" title={title} actions={actions}>
            {next}
          </Notice>
        ))}
        <ul className={styles.orders}>
          {urgent.map((each) => (
            <UrgentEntry key={each.orderId} urgent={each} />
          ))}
        </ul>
      </div>
    </Sheet>
  )
}
