import { Circle, CircleCheck } from 'lucide-react'
import type { ReactNode } from 'react'
import styles from './CheckItem.module.css'

type Props = {
  title: ReactNode
  children?: ReactNode
  /** Known to be so, not only asked for. */
  isProven?: boolean
}

/** One thing to have or to check. */
export function CheckItem({ title, children, isProven = false }: Props) {
  const Icon = isProven ? CircleCheck : Circle
  return (
    <li className={styles.item}>
      <Icon size={26} strokeWidth={2} aria-hidden="true" className={isProven ? styles.proven : styles.open} />
      <div className={styles.words}>
        <p className={styles.title}>{title}</p>
        {children && <div className={styles.details}>{children}</div>}
      </div>
    </li>
  )
}
