import type { ReactNode, RefObject } from 'react'
import { Dialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { CloseButton } from './CloseButton.tsx'
import { classes } from './classes.ts'
import styles from './Sheet.module.css'

type Props = {
  title: ReactNode
  /** Between the title and the way out. */
  buttons?: ReactNode
  children: ReactNode
  onClose: () => void
  /** Of the panel, besides its own. */
  className?: string | undefined
  box?: RefObject<HTMLElement | null>
  /** Digits mean something else in it: no numbers press its buttons. */
  hasOwnKeys?: boolean
  /** Attributes by which it is found. */
  marks?: Record<`data-${string}`, boolean>
}

/** The frame of a panel from the right edge: what is behind it, its head, and the way out in its corner. */
export function SheetFrame({
  title,
  buttons,
  children,
  onClose,
  className,
  box,
  hasOwnKeys = false,
  marks,
}: Props) {
  return (
    <ModalOverlay
      className={classes(styles.overlay)}
      isOpen
      isDismissable
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
    >
      <Modal className={classes(styles.modal, className)} {...marks}>
        <Dialog
          {...(box && { ref: box })}
          className={classes(styles.dialog)}
          data-own-keys={hasOwnKeys || undefined}
        >
          <header className={styles.header}>
            <Heading slot="title" className={classes(styles.title)}>
              {title}
            </Heading>
            {buttons}
            <CloseButton onPress={onClose} />
          </header>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
