import type { ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import { useScreen } from '#renderer/kit/navigation/screen-store.ts'
import { classes } from '#renderer/kit/ui/classes.ts'
import { useMay } from '#renderer/station/screens/own-screen-store.ts'
import styles from './Pill.module.css'

type Props = {
  tone: 'good' | 'plain' | 'warn' | 'trouble'
  icon: ReactNode
  /** Whose evidence it is. */
  name: ReactNode
  state: ReactNode
  /** What is seen of a proven one: its evidence alone. The whole words are heard. */
  short?: ReactNode
  part: string
  /** The proven pill whose evidence is oldest: it stands for all where there is no room for more. */
  isOldest?: boolean
}

/** One piece of evidence in the top bar; pressing it leads to the page that explains it, where this screen has one. */
export function Pill({ tone, icon, name, state, short, part, isOldest = false }: Props) {
  const go = useScreen((screen) => screen.go)
  const leadsOn = useMay('device.saveSettings')
  const look = {
    className: classes(styles.pill, styles[tone]),
    'data-pill': part,
    'data-tone': tone,
    'data-oldest': isOldest || undefined,
  }
  const content = (
    <>
      {icon}
      {short !== undefined && (
        <span className={styles.short} aria-hidden="true">
          {short}
        </span>
      )}
      <span className={short === undefined ? styles.words : 'heard-only'}>
        <span className={styles.name}>{name}</span> <span className={styles.state}>{state}</span>
      </span>
    </>
  )
  if (!leadsOn) return <span {...look}>{content}</span>
  return (
    <Button {...look} onPress={() => go('device')}>
      {content}
    </Button>
  )
}
