import { useLingui } from '@lingui/react/macro'
import { Button } from 'react-aria-components/Button'
import type { Trouble } from '#renderer/views/trouble/trouble.ts'
import styles from './TroubleEntry.module.css'

type Props = {
  trouble: Trouble
  /** Places it takes. */
  wide: number
  onOpen: () => void
}

/** What is in the way, among the urgent orders: its first words, and all of them after a press. */
export function TroubleEntry({ trouble, wide, onOpen }: Props) {
  const { t } = useLingui()
  const { about, icon, title, next, actions } = trouble
  return (
    <li className={styles.place} style={{ gridColumn: `span ${wide}` }}>
      <div className={styles.entry} role="alert" data-banner={about}>
        <div className={styles.message}>
          {/* Reaches over the words; its name is short, so that it is found and said quickly. */}
          <Button className={styles.tile ?? ''} aria-label={t`The whole message`} onPress={onOpen}>
            {icon}
          </Button>
          <p className={styles.words}>
            <span className={styles.title}>{title}</span>
            <span className={styles.next}>{next}</span>
          </p>
        </div>
        {actions !== undefined && (
          <span className={styles.actions} data-of={about}>
            {actions}
          </span>
        )}
      </div>
    </li>
  )
}
