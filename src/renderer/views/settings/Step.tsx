import { Minus, Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '#renderer/kit/ui/Button.tsx'
import styles from './LocationSettings.module.css'

type Press = { label: string; isOff: boolean; press: () => void }

/** A value that goes up and down by steps; a button is off where it would go too far. */
export function Step({
  name,
  value,
  less,
  more,
}: {
  name: string
  value: ReactNode
  less: Press
  more: Press
}) {
  return (
    <div className={styles.prep} role="group" aria-label={name}>
      <span className={styles.label}>{name}</span>
      <Button square label={less.label} isDisabled={less.isOff} onPress={less.press}>
        <Minus size={26} aria-hidden="true" />
      </Button>
      <span className={styles.minutes} aria-live="polite">
        {value}
      </span>
      <Button square label={more.label} isDisabled={more.isOff} onPress={more.press}>
        <Plus size={26} aria-hidden="true" />
      </Button>
    </div>
  )
}
