import type { ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import { useScreen } from '#renderer/kit/navigation/screen-store.ts'
import { classes } from '#renderer/kit/ui/classes.ts'
import styles from './Pill.module.css'

type Props = {
  tone: 'good' | 'plain' | 'warn' | 'trouble'
  icon: ReactNode
  /** Whose evidence it is; left away where there is no room. */
  name: ReactNode
  state: ReactNode
  part: string
}

/** One piece of evidence in the top bar; pressing it leads to the page that explains it. */
export function Pill({ tone, icon, name, state, part }: Props) {
  const go = useScreen((screen) => screen.go)
  return (
    <Button
      className={classes(styles.pill, styles[tone])}
      onPress={() => go('device')}
      data-pill={part}
      data-tone={tone}
    >
      {icon}
      <span className={styles.name}>{name}</span>
      <span className={styles.state}>{state}</span>
    </Button>
  )
}
