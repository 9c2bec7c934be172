import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { Undo2 } from 'lucide-react'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { useEditor, useSession } from './editor-context.ts'
import styles from './RemovalBar.module.css'

/** What was deleted, until the next change, with the way back: nobody has to be asked before. */
export function RemovalBar() {
  const { t } = useLingui()
  const session = useSession()
  const removal = useEditor((state) => state.removal)
  const name = removal ? removal.name || t`No name` : ''
  const count = removal?.count ?? 0
  return (
    <div role="status" className={styles.place}>
      {removal && (
        <div className={styles.bar} data-removal={removal.kind}>
          <span className={styles.words}>
            {count > 1 ? (
              t`${plural(count, { one: '# item deleted', other: '# items deleted' })}`
            ) : (
              <Trans comment="after something was deleted">Deleted: {name}</Trans>
            )}
          </span>
          <Button size="small" onPress={session.undo}>
            <Undo2 size={22} aria-hidden="true" />
            <Trans>Undo</Trans>
          </Button>
        </div>
      )}
    </div>
  )
}
