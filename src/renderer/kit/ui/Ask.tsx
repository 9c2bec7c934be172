import { type ReactNode, useRef, useState } from 'react'
import { Dialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { type Draft, leave, useUnsaved } from '../memory/unsaved.ts'
import { classes } from './classes.ts'
import { useOpenSheet } from './open-sheets.ts'
import styles from './Ask.module.css'

type Props = {
  title: ReactNode
  children: ReactNode
  actions: ReactNode
  onClose: () => void
  /** What is typed in it; whoever closes it by anything but its own buttons is asked first. */
  draft?: Draft
}

/** A question in the middle of the screen that has to be answered before anything else. */
export function Ask({ title, children, actions, onClose, draft }: Props) {
  const [me] = useState(() => ({}))
  const close = () => leave(onClose, me)
  useUnsaved(draft, me)
  const box = useRef<HTMLElement>(null)
  useOpenSheet(close, box)
  return (
    <ModalOverlay
      className={classes(styles.overlay)}
      isOpen
      onOpenChange={(open) => {
        if (!open) close()
      }}
    >
      <Modal className={classes(styles.modal)}>
        <Dialog ref={box} role="alertdialog" className={classes(styles.dialog)}>
          <Heading slot="title" className={classes(styles.title)}>
            {title}
          </Heading>
          <div className={styles.body} data-part="body">
            {children}
          </div>
          <footer className={styles.actions}>{actions}</footer>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
