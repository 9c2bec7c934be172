import { Trans, useLingui } from '@lingui/react/macro'
import { X } from 'lucide-react'
import { createPortal } from 'react-dom'
import { Button } from './Button.tsx'
import { classes } from './classes.ts'
import { useOpenSheet } from './open-sheets.ts'
import styles from './Sheet.module.css'
import { Working } from './Working.tsx'

/** The frame of a sheet whose content is still loading: seen only after 100 ms, so that most never show it. */
export function OpeningSheet({ onClose }: { onClose: () => void }) {
  const { t } = useLingui()
  useOpenSheet(onClose)
  return createPortal(
    <div className={classes(styles.overlay, styles.opening)} data-part="opening-sheet">
      <div className={styles.modal} aria-busy="true">
        <div className={styles.header}>
          <div className={styles.title}>
            <Working>
              <Trans>Opening…</Trans>
            </Working>
          </div>
          <Button square look="plain" label={t`Close`} onPress={onClose}>
            <X size={28} aria-hidden="true" />
          </Button>
        </div>
      </div>
    </div>,
    document.body,
  )
}
