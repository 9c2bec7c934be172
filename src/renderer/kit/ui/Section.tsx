import type { ReactNode } from 'react'
import styles from './Section.module.css'

type Props = { title: ReactNode; children: ReactNode; level?: 2 | 3 }

/** A part of a long sheet or page, under its own heading. */
export function Section({ title, children, level = 3 }: Props) {
  const Heading = `h${level}` as const
  return (
    <section className={styles.section}>
      <Heading className={styles.title}>{title}</Heading>
      {children}
    </section>
  )
}
