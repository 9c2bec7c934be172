import type { ReactNode } from 'react'
import { Menu, MenuItem } from 'react-aria-components/Menu'
import { classes } from './classes.ts'
import styles from './MenuEntries.module.css'

export type MenuEntry = {
  id: string
  words: string
  icon?: ReactNode
  hint?: string
  isDisabled?: boolean
  onPick: () => void
}

/** The choices of a menu that a button opens. `label` names it where the button's words do not. */
export function MenuEntries({ label, entries }: { label?: string; entries: readonly MenuEntry[] }) {
  return (
    <Menu
      className={classes(styles.menu)}
      {...(label === undefined ? {} : { 'aria-label': label })}
      disabledKeys={entries.flatMap(({ id, isDisabled }) => (isDisabled ? [id] : []))}
      onAction={(key) => entries.find(({ id }) => id === key)?.onPick()}
    >
      {entries.map(({ id, words, icon, hint }) => (
        <MenuItem key={id} id={id} textValue={words} className={classes(styles.item)}>
          {icon}
          <span className={styles.words}>
            {words}
            {hint !== undefined && <span className={styles.hint}>{hint}</span>}
          </span>
        </MenuItem>
      ))}
    </Menu>
  )
}
