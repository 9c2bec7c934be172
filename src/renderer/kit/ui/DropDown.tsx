import { ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import { MenuTrigger } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import { classes } from './classes.ts'
import styles from './DropDown.module.css'
import { MenuEntries, type MenuEntry } from './MenuEntries.tsx'
import menu from './MenuEntries.module.css'

type Props = {
  /** What the button says; with `label` it is an icon. */
  children: ReactNode
  label?: string
  entries: readonly MenuEntry[]
  look?: 'plain' | 'main'
  above?: ReactNode
}

/** A button that drops down a few choices. */
export function DropDown({ children, label, entries, look = 'plain', above }: Props) {
  return (
    <MenuTrigger>
      <Button
        className={classes(styles.button, styles[look])}
        {...(label === undefined ? {} : { 'aria-label': label })}
      >
        {children}
        <ChevronDown size={22} aria-hidden="true" className={styles.chevron} />
      </Button>
      <Popover className={classes(menu.popover)} placement="bottom end" offset={8}>
        {above && <div className={styles.above}>{above}</div>}
        <MenuEntries entries={entries} />
      </Popover>
    </MenuTrigger>
  )
}
