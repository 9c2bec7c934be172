import { type ReactNode, useRef, useState } from 'react'
import { type Draft, leave, useUnsaved } from '../memory/unsaved.ts'
import { useOpenSheet } from './open-sheets.ts'
import styles from './Sheet.module.css'
import { SheetFrame } from './SheetFrame.tsx'

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
  const [me] = useState(() => ({}))
  const close = () => leave(onClose, me)
  useUnsaved(draft, me)
  const box = useRef<HTMLElement>(null)
  useOpenSheet(close, box)
  return (
    <SheetFrame
      title={title}
      onClose={close}
      className={wide ? styles.wide : undefined}
      box={box}
      hasOwnKeys={hasOwnKeys}
    >
      <div className={styles.body} data-part="body">
        {children}
      </div>
      {actions && <footer className={styles.footer}>{actions}</footer>}
    </SheetFrame>
  )
}
