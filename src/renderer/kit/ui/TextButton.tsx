import type { ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import { classes } from './classes.ts'
import styles from './TextButton.module.css'

type Props = { children: ReactNode; onPress: () => void; icon?: ReactNode }

/** A quiet way on, written like a link. */
export function TextButton({ children, onPress, icon }: Props) {
  return (
    <Button className={classes(styles.text)} onPress={onPress}>
      {icon}
      <span className={styles.words}>{children}</span>
    </Button>
  )
}
