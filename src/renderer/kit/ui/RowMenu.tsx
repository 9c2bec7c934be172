import { EllipsisVertical } from 'lucide-react'
import { Button } from 'react-aria-components/Button'
import { MenuTrigger } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import { classes } from './classes.ts'
import { MenuEntries, type MenuEntry } from './MenuEntries.tsx'
import menu from './MenuEntries.module.css'
import styles from './RowMenu.module.css'

type Props = { label: string; actions: () => readonly MenuEntry[] }

/** What can be done with a row, behind one button: moving it needs no dragging. */
export function RowMenu({ label, actions }: Props) {
  return (
    <MenuTrigger>
      <Button className={classes(styles.button)} aria-label={label}>
        <EllipsisVertical size={24} aria-hidden="true" />
      </Button>
      <Popover className={classes(menu.popover)} placement="bottom end" offset={4}>
        <OpenMenu label={label} actions={actions} />
      </Popover>
    </MenuTrigger>
  )
}

/** Asked for its actions only when it is open: 2,000 rows have no lists of what they could do. */
function OpenMenu({ label, actions }: Props) {
  return <MenuEntries label={label} entries={actions()} />
}
