import type { ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import { classes } from '#renderer/kit/ui/classes.ts'
import styles from './Segments.module.css'

type Props<Id extends string> = {
  label: string
  chosen: Id
  onChoose: (id: Id) => void
  segments: readonly { id: Id; words: ReactNode }[]
}

/** One of a few, side by side; which one is on is filled and read out. */
export function Segments<Id extends string>({ label, chosen, onChoose, segments }: Props<Id>) {
  return (
    <div className={styles.segments} role="group" aria-label={label}>
      {segments.map(({ id, words }) => (
        <Button
          key={id}
          className={classes(styles.segment)}
          aria-pressed={id === chosen}
          onPress={() => onChoose(id)}
        >
          {words}
        </Button>
      ))}
    </div>
  )
}
