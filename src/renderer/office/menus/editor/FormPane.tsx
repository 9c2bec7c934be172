import { useLingui } from '@lingui/react/macro'
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { Sheet } from '#renderer/kit/ui/Sheet.tsx'
import { useMedia } from '#renderer/kit/ui/use-media.ts'
import styles from './FormPane.module.css'

type Props = {
  /** Null where nothing is chosen: the words stand in its place. */
  title: string | null
  /** Null for what stays beside the list: it has no sheet of its own where there is no room. */
  onClose: (() => void) | null
  children: ReactNode
}

/** What is chosen in a list: beside it where there is room, else in a sheet above it. */
export function FormPane({ title, onClose, children }: Props) {
  const { t } = useLingui()
  const hasRoom = useMedia('(min-width: 1180px)')
  if (!hasRoom) {
    return title === null || onClose === null ? null : (
      <Sheet title={title} onClose={onClose} wide>
        {children}
      </Sheet>
    )
  }
  return (
    <section className={styles.pane} aria-label={title ?? t`Details`}>
      {title === null ? (
        <p className={styles.hint}>{children}</p>
      ) : (
        <>
          <header className={styles.head}>
            <h2 className={styles.title}>{title}</h2>
            {onClose !== null && (
              <Button square look="quiet" size="small" label={t`Close`} onPress={onClose}>
                <X size={26} aria-hidden="true" />
              </Button>
            )}
          </header>
          <div className={styles.body}>{children}</div>
        </>
      )}
    </section>
  )
}
