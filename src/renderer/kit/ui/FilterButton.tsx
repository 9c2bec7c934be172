import type { ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import { classes } from './classes.ts'
import styles from './FilterButton.module.css'

type Props = { isOn: boolean; onPress: () => void; children: ReactNode }

/** One of a row of filters; which is on is read out and framed. */
export function FilterButton({ isOn, onPress, children }: Props) {
  return (
    <Button className={classes(styles.filter)} aria-pressed={isOn} onPress={onPress}>
      {children}
    </Button>
  )
}
