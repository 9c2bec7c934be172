import type { ReactNode } from 'react'
import styles from './Section.module.css'

/** A part of a long sheet or page, under its own heading. */
export function Section({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <section className={styles.section}>
      <h3 className={styles.title}>{title}</h3>
      {children}
    </section>
  )
}
