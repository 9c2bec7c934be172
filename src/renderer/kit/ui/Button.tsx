import type { ReactNode } from 'react'
import { Button as AriaButton, type PressEvent } from 'react-aria-components/Button'
import styles from './Button.module.css'
import { classes } from './classes.ts'

type Props = {
  children: ReactNode
  onPress: (event: PressEvent) => void
  /** `main` is the one next action of its surroundings, in the colour of `--accent`. */
  look?: 'main' | 'plain' | 'quiet' | 'danger'
  size?: 'main' | 'normal' | 'small'
  /** Square, for a single icon; needs `label`. */
  square?: boolean
  wide?: boolean
  label?: string | undefined
  isDisabled?: boolean | undefined
  /** Something is under way for it: it keeps the focus and takes no press. */
  isBusy?: boolean | undefined
  className?: string | undefined
  autoFocus?: boolean
}

/** Every button of the app: pressed by finger, key or bump bar; a press that turns into a scroll does nothing. */
export function Button({
  children,
  onPress,
  look = 'plain',
  size = 'normal',
  square = false,
  wide = false,
  label,
  isDisabled = false,
  isBusy = false,
  className,
  autoFocus = false,
}: Props) {
  return (
    <AriaButton
      className={classes(
        styles.button,
        styles[look],
        styles[`${size}Size`],
        square && styles.square,
        wide && styles.wide,
        className,
      )}
      onPress={onPress}
      isDisabled={isDisabled}
      isPending={isBusy}
      data-look={look}
      autoFocus={autoFocus}
      {...(label === undefined ? {} : { 'aria-label': label })}
    >
      {children}
    </AriaButton>
  )
}
