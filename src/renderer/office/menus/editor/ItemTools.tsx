import { Trans, useLingui } from '@lingui/react/macro'
import { ArrowDown, ArrowUp, Copy, Trash2 } from 'lucide-react'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { useEditor } from './editor-context.ts'
import styles from './Form.module.css'
import { type ItemKey, useItemActions } from './item-actions.ts'

const icon = { size: 22, 'aria-hidden': true } as const

/** What can be done with one item among the others: moved, copied, taken away. */
export function ItemTools({ itemKey }: { itemKey: ItemKey }) {
  const { t } = useLingui()
  const actions = useItemActions()
  // Drawn again when the order changes, for what can still be moved.
  useEditor((state) => state.document.categories)
  return (
    <div className={styles.tools}>
      <Button
        square
        label={t`Move up`}
        isDisabled={!actions.canMove(itemKey, -1)}
        onPress={() => actions.moveBy(itemKey, -1)}
      >
        <ArrowUp {...icon} />
      </Button>
      <Button
        square
        label={t`Move down`}
        isDisabled={!actions.canMove(itemKey, 1)}
        onPress={() => actions.moveBy(itemKey, 1)}
      >
        <ArrowDown {...icon} />
      </Button>
      <Button onPress={() => actions.duplicate([itemKey])}>
        <Copy {...icon} />
        <Trans>Duplicate</Trans>
      </Button>
      <Button onPress={() => actions.remove([itemKey])}>
        <Trash2 {...icon} />
        <Trans>Delete</Trans>
      </Button>
    </div>
  )
}
