import styles from './Bar.module.css'

type Props = { part: number; whole: number; look?: 'pieces' | 'plain' }

/** How long a figure is beside the longest of its list; the figure itself stands next to it. */
export function Bar({ part, whole, look = 'plain' }: Props) {
  const percent = whole > 0 ? Math.max(0, (part / whole) * 100) : 0
  return (
    <span className={styles.track} aria-hidden="true">
      <span className={styles.bar} data-look={look} style={{ width: `${percent}%` }} />
    </span>
  )
}
