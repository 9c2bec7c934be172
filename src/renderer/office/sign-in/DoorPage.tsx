import type { ReactNode } from 'react'
import styles from './DoorPage.module.css'

type Props = {
  title: ReactNode
  lead: ReactNode
  children: ReactNode
  /** Beside the form. */
  aside?: ReactNode
  onSubmit: () => void
}

/** The way in: one form in the middle, and nothing else. */
export function DoorPage({ title, lead, children, aside, onSubmit }: Props) {
  return (
    <main className={styles.page}>
      <div className={styles.column}>
        <h1 className={styles.title}>{title}</h1>
        <p className={styles.lead}>{lead}</p>
        <form
          className={styles.form}
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            onSubmit()
          }}
        >
          {children}
          {/* Enter in a field submits only where there is a button of this kind. */}
          <button type="submit" hidden />
        </form>
        {aside}
      </div>
    </main>
  )
}
