import { useLingui } from '@lingui/react/macro'
import { LoaderCircle } from 'lucide-react'
import type { ComponentProps } from 'react'
import { ProgressBar } from 'react-aria-components/ProgressBar'
import { Button } from './Button.tsx'
import { classes } from './classes.ts'
import styles from './BusyButton.module.css'

type Props = Omit<ComponentProps<typeof Button>, 'isBusy'> & { isBusy: boolean }

/** A button that asks the station something: it shows and says that it was pressed, and cannot be pressed twice. */
export function BusyButton({ isBusy, children, ...rest }: Props) {
  const { t } = useLingui()
  return (
    <Button {...rest} isBusy={isBusy}>
      {isBusy && (
        <ProgressBar
          isIndeterminate
          className={classes(styles.progress)}
          aria-label={t({ message: 'Working', comment: 'said of a button that was pressed, while it works' })}
        >
          <LoaderCircle size={22} aria-hidden="true" className={styles.turning} />
        </ProgressBar>
      )}
      {children}
    </Button>
  )
}
