import { Trans } from '@lingui/react/macro'
import { createPortal } from 'react-dom'
import { CloseButton } from './CloseButton.tsx'
import { classes } from './classes.ts'
import { useOpenSheet } from './open-sheets.ts'
import styles from './Sheet.module.css'
import { Working } from './Working.tsx'

/** The frame of a sheet whose content is still loading: seen only after 100 ms, so that most never show it. */
export function OpeningSheet({ onClose }: { onClose: () => void }) {
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
          <CloseButton onPress={onClose} />
        </div>
      </div>
    </div>,
    document.body,
  )
}
