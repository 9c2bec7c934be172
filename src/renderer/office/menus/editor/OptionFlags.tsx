import { Trans } from '@lingui/react/macro'
import { Check, ListTree } from 'lucide-react'
import { ToggleButton } from 'react-aria-components/ToggleButton'
import type { MenuOption } from '#shared/menu/menu.ts'
import { classes } from '#renderer/kit/ui/classes.ts'
import form from './Form.module.css'
import styles from './GroupForm.module.css'
import type { ChangeOption } from './use-option-edits.ts'

type Props = {
  option: MenuOption
  change: ChangeOption
  /** Opens the choice of groups; absent where that stands open, or there may be none. */
  onNest?: () => void
}

/** What is said of an option by a touch: chosen at first, on the menu, and that it opens options of its own. */
export function OptionFlags({ option, change, onNest }: Props) {
  return (
    <div className={styles.flags}>
      <ToggleButton
        className={classes(form.chip)}
        isSelected={option.isDefault}
        onChange={(isDefault) => change('default', { isDefault })}
      >
        {option.isDefault && <Check size={20} strokeWidth={2.6} aria-hidden="true" />}
        <Trans>Chosen at first</Trans>
      </ToggleButton>
      <ToggleButton
        className={classes(form.chip)}
        isSelected={option.active}
        onChange={(active) => change('active', { active })}
      >
        {option.active && <Check size={20} strokeWidth={2.6} aria-hidden="true" />}
        <Trans>On the menu</Trans>
      </ToggleButton>
      {onNest && (
        <ToggleButton className={classes(form.chip)} isSelected={false} onChange={onNest}>
          <ListTree size={20} aria-hidden="true" />
          <Trans>Options of this option</Trans>
        </ToggleButton>
      )}
    </div>
  )
}
