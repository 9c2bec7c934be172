import { Trans, useLingui } from '@lingui/react/macro'
import { Minus, Plus } from 'lucide-react'
import { Button } from '#renderer/kit/ui/Button.tsx'
import styles from './ColumnsStep.module.css'
import { chooseHeaderRow } from './import-store.ts'

/** Which row has the headings, from 0; what stands above it is not read. */
export function HeaderRow({ row, last }: { row: number; last: number }) {
  const { t } = useLingui()
  const shown = row + 1
  return (
    <div className={styles.header} role="group" aria-label={t`Row with the headings`}>
      <p role="status">
        <Trans>The headings are in row {shown}; what is above is not read.</Trans>
      </p>
      <div className={styles.steps}>
        <Button
          square
          size="small"
          label={t`One row up`}
          isDisabled={row === 0}
          onPress={() => chooseHeaderRow(row - 1)}
        >
          <Minus size={22} aria-hidden="true" />
        </Button>
        <Button
          square
          size="small"
          label={t`One row down`}
          isDisabled={row >= last}
          onPress={() => chooseHeaderRow(row + 1)}
        >
          <Plus size={22} aria-hidden="true" />
        </Button>
      </div>
    </div>
  )
}
