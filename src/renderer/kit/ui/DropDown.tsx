import { ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import { classes } from './classes.ts'
import styles from './DropDown.module.css'

type Entry = { id: string; words: string; icon?: ReactNode; hint?: string; onPick: () => void }

type Props = {
  /** What the button says; with `label` it is an icon. */
  children: ReactNode
  label?: string
  entries: readonly Entry[]
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
      <Popover className={classes(styles.popover)} placement="bottom end" offset={8}>
        {above && <div className={styles.above}>{above}</div>}
        <Menu
          className={classes(styles.menu)}
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
      </Popover>
    </MenuTrigger>
  )
}
