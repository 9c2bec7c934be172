import { useLingui } from '@lingui/react/macro'
import { GripVertical } from 'lucide-react'
import { Button } from 'react-aria-components/Button'
import { classes } from '#renderer/kit/ui/classes.ts'
import styles from './RowList.module.css'

/** Where a keyboard takes hold of a row; a finger or a mouse drags the row itself. */
export function DragHandle({ name }: { name: string }) {
  const { t } = useLingui()
  return (
    <Button slot="drag" className={classes(styles.handle)} aria-label={t`Drag ${name}`}>
      <GripVertical size={22} aria-hidden="true" />
    </Button>
  )
}
