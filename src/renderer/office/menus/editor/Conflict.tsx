import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { itemsOf } from '#shared/menu/menu.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { TextButton } from '#renderer/kit/ui/TextButton.tsx'
import { DifferencesSheet } from './DifferencesSheet.tsx'
import { useEditor, useSession } from './editor-context.ts'
import styles from './MenuEditor.module.css'

/** Another screen saved first: both states are there, and a person chooses. */
export function Conflict() {
  const { t } = useLingui()
  const session = useSession()
  const save = useEditor((state) => state.save)
  const [isLooking, setLooking] = useState(false)
  const mine = useEditor(({ document }) => itemsOf(document).length)
  if (save.at === 'gone') {
    return (
      <div className={styles.banner}>
        <Notice
          look="block"
          tone="trouble"
          urgent
          about="gone"
          title={<Trans>This menu was deleted on another screen</Trans>}
        >
          <Trans>What is here can still be read, but is not saved any more.</Trans>
        </Notice>
      </div>
    )
  }
  if (save.at !== 'changed') return null
  const theirs = itemsOf(save.theirs.document).length
  return (
    <div className={styles.banner}>
      <Notice
        look="block"
        tone="warn"
        urgent
        about="changed"
        title={<Trans>This menu was changed on another screen meanwhile</Trans>}
        actions={
          <>
            <Button look="main" onPress={session.keepMine}>
              <Trans>Keep what is here</Trans>
            </Button>
            <Button onPress={session.takeTheirs}>
              <Trans>Take theirs</Trans>
            </Button>
            <TextButton onPress={() => setLooking(true)}>
              <Trans>See what differs</Trans>
            </TextButton>
          </>
        }
      >
        <p>
          {t`${plural(mine, { one: 'Here: # item.', other: 'Here: # items.' })}`}{' '}
          {t`${plural(theirs, { one: 'There: # item.', other: 'There: # items.' })}`}{' '}
          <Trans>Nothing is lost: theirs stays in the history, and yours comes back with Undo.</Trans>
        </p>
      </Notice>
      {isLooking && <DifferencesSheet theirs={save.theirs.document} onClose={() => setLooking(false)} />}
    </div>
  )
}
