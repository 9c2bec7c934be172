import { LoaderCircle } from 'lucide-react'
import type { ComponentProps } from 'react'
import { Button } from '../../ui/Button.tsx'
import styles from './BusyButton.module.css'

type Props = ComponentProps<typeof Button> & { isBusy: boolean }

/** A button that asks the station something: it shows that it was pressed, and cannot be pressed twice. */
export function BusyButton({ isBusy, children, onPress, ...rest }: Props) {
  return (
    <Button
      {...rest}
      onPress={(event) => {
        if (!isBusy) onPress(event)
      }}
    >
      {isBusy && <LoaderCircle size={22} aria-hidden="true" className={styles.turning} />}
      {children}
    </Button>
  )
}
