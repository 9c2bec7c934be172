import type { ComponentProps, ReactNode } from 'react'
import styles from './Button.module.css'

type ButtonProps = Omit<ComponentProps<'button'>, 'className' | 'type'> & {
  type?: 'button' | 'submit'
  kind?: 'main' | 'solid' | 'quiet' | 'danger'
  icon?: ReactNode
  /** Takes the whole width. */
  wide?: boolean
}

/** A button in one of the few looks there are; never smaller than 48 px. */
export function Button({
  kind = 'quiet',
  type = 'button',
  icon,
  wide = false,
  children,
  ...rest
}: ButtonProps) {
  const classes = [styles.button, styles[kind], wide && styles.wide].filter(Boolean).join(' ')
  return (
    <button type={type} className={classes} {...rest}>
      {icon}
      {children}
    </button>
  )
}
