import { Button } from 'react-aria-components/Button'
import type { Trouble } from '#renderer/station/shown/trouble/trouble.ts'
import styles from './TroubleEntry.module.css'

type Props = { trouble: Trouble; /** Places it takes. */ wide: number; onOpen: () => void }

/** What is in the way, among the urgent orders: its first words, and all of them after a press. */
export function TroubleEntry({ trouble, wide, onOpen }: Props) {
  const { about, icon, title, next, actions } = trouble
  return (
    <li className={styles.entry} style={{ gridColumn: `span ${wide}` }} role="alert" data-banner={about}>
      <span className={styles.tile}>{icon}</span>
      <Button className={styles.words ?? ''} onPress={onOpen}>
        <span className={styles.title}>{title}</span>
        <span className={styles.next}>{next}</span>
      </Button>
      {actions !== undefined && <span className={styles.actions}>{actions}</span>}
    </li>
  )
}
