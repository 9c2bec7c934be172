import { EllipsisVertical } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import { classes } from './classes.ts'
import dropDown from './DropDown.module.css'
import styles from './RowMenu.module.css'

export type RowAction = {
  id: string
  words: string
  icon: ReactNode
  isDisabled?: boolean
  onPick: () => void
}

type Props = { label: string; actions: () => readonly RowAction[] }

/** What can be done with a row, behind one button: moving it needs no dragging. */
export function RowMenu({ label, actions }: Props) {
  return (
    <MenuTrigger>
      <Button className={classes(styles.button)} aria-label={label}>
        <EllipsisVertical size={24} aria-hidden="true" />
      </Button>
      <Popover className={classes(dropDown.popover)} placement="bottom end" offset={4}>
        <Entries label={label} actions={actions} />
      </Popover>
    </MenuTrigger>
  )
}

/** Made when the menu is open: 2,000 rows have no lists of what they could do. */
function Entries({ label, actions }: Props) {
  const all = actions()
  return (
    <Menu
      className={classes(dropDown.menu)}
      aria-label={label}
      disabledKeys={all.flatMap(({ id, isDisabled }) => (isDisabled ? [id] : []))}
      onAction={(key) => all.find(({ id }) => id === key)?.onPick()}
    >
      {all.map(({ id, words, icon }) => (
        <MenuItem key={id} id={id} textValue={words} className={classes(dropDown.item, styles.item)}>
          {icon}
          <span>{words}</span>
        </MenuItem>
      ))}
    </Menu>
  )
}
