import type { ReactNode } from 'react'
import { Dialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { classes } from './classes.ts'
import styles from './Ask.module.css'

type Props = {
  title: ReactNode
  children: ReactNode
  actions: ReactNode
  onClose: () => void
}

/** A question in the middle of the screen that has to be answered before anything else. */
export function Ask({ title, children, actions, onClose }: Props) {
  return (
    <ModalOverlay
      className={classes(styles.overlay)}
      isOpen
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
    >
      <Modal className={classes(styles.modal)}>
        <Dialog role="alertdialog" className={classes(styles.dialog)}>
          <Heading slot="title" className={classes(styles.title)}>
            {title}
          </Heading>
          <div className={styles.body}>{children}</div>
          <footer className={styles.actions}>{actions}</footer>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
