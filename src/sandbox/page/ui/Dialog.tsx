import { useLingui } from '@lingui/react/macro'
import { X } from 'lucide-react'
import { type ReactNode, useEffect, useId, useRef } from 'react'
import styles from './Dialog.module.css'

type DialogProps = {
  title: ReactNode
  /** `side` is a drawer for long things, `middle` a small question. */
  place?: 'middle' | 'side'
  onClose: () => void
  children: ReactNode
}

/** A modal in the browser's own dialog element: focus stays inside, Escape and a press outside close it. */
export function Dialog({ title, place = 'middle', onClose, children }: DialogProps) {
  const { t } = useLingui()
  const titleId = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    // No close() in a cleanup: its event comes later and would be taken for the tester's.
    if (dialog.current?.open === false) dialog.current.showModal()
  }, [])
  return (
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      className={place === 'side' ? styles.side : styles.middle}
      onClose={onClose}
      onPointerDown={(event) => {
        if (event.target === dialog.current) onClose()
      }}
    >
      <div className={styles.inside}>
        <header className={styles.head}>
          <h2 id={titleId} className={styles.title}>
            {title}
          </h2>
          <button type="button" className={styles.close} aria-label={t`Close`} onClick={onClose}>
            <X size={24} aria-hidden />
          </button>
        </header>
        {children}
      </div>
    </dialog>
  )
}
