import { useLingui } from '@lingui/react/macro'
import { X } from 'lucide-react'
import { type ReactNode, useRef, useState } from 'react'
import { Dialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { type Draft, leave, useUnsaved } from '../memory/unsaved.ts'
import { Button } from './Button.tsx'
import { classes } from './classes.ts'
import { useOpenSheet } from './open-sheets.ts'
import styles from './Sheet.module.css'

type Props = {
  title: ReactNode
  children: ReactNode
  /** Stays at the foot while the rest scrolls. */
  actions?: ReactNode
  onClose: () => void
  wide?: boolean
  /** What is typed in it; whoever closes it by anything but its own buttons is asked first. */
  draft?: Draft
  /** Digits mean something else in it: no numbers press its buttons. */
  hasOwnKeys?: boolean
}

/** A panel from the right edge: the board stays visible beside it, and the way out is always in the same corner. */
export function Sheet({ title, children, actions, onClose, wide = false, draft, hasOwnKeys = false }: Props) {
  const { t } = useLingui()
  const [me] = useState(() => ({}))
  const close = () => leave(onClose, me)
  useUnsaved(draft, me)
  const box = useRef<HTMLElement>(null)
  useOpenSheet(close, box)
  return (
    <ModalOverlay
      className={classes(styles.overlay)}
      isOpen
      isDismissable
      onOpenChange={(open) => {
        if (!open) close()
      }}
    >
      <Modal className={classes(styles.modal, wide && styles.wide)}>
        <Dialog ref={box} className={classes(styles.dialog)} data-own-keys={hasOwnKeys || undefined}>
          <header className={styles.header}>
            <Heading slot="title" className={classes(styles.title)}>
              {title}
            </Heading>
            <Button square look="plain" label={t`Close`} onPress={close}>
              <X size={28} aria-hidden="true" />
            </Button>
          </header>
          <div className={styles.body} data-part="body">
            {children}
          </div>
          {actions && <footer className={styles.footer}>{actions}</footer>}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
