import { Trans, useLingui } from '@lingui/react/macro'
import { Pencil } from 'lucide-react'
import { useState } from 'react'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { useHeadingFocus } from '#renderer/kit/frames/use-heading-focus.ts'
import { useEditor, useSession } from './editor-context.ts'
import styles from './MenuEditor.module.css'
import { WordsField } from './WordsField.tsx'

/** The menu's name, which customers do not see; it turns into a field when it is to be changed. */
export function MenuName() {
  const { t } = useLingui()
  const session = useSession()
  const heading = useHeadingFocus()
  const name = useEditor((state) => state.document.name)
  const problems = useEditor((state) => state.problems)
  const jump = useEditor((state) => state.jump)
  const [isAsked, setAsked] = useState(false)
  const [done, setDone] = useState<typeof jump>(null)
  // Whoever comes for a problem of the name finds the field open.
  const isOpen = isAsked || (jump?.path[0] === 'name' && jump !== done)
  const setOpen = (open: boolean) => {
    setAsked(open)
    setDone(jump)
  }
  if (!isOpen) {
    return (
      <div className={styles.name}>
        <h1 className={styles.title} ref={heading} tabIndex={-1}>
          {name || t`No name`}
        </h1>
        <Button square look="quiet" size="small" label={t`Rename the menu`} onPress={() => setOpen(true)}>
          <Pencil size={22} aria-hidden="true" />
        </Button>
      </div>
    )
  }
  return (
    <div
      className={styles.name}
      data-field="menu-name"
      onKeyDown={(event) => {
        if (event.key === 'Enter') setOpen(false)
      }}
    >
      <h1 className="heard-only">{name || t`No name`}</h1>
      <WordsField
        field="name"
        label={<Trans>Name of the menu</Trans>}
        value={name}
        onChange={(next) => session.change((menu) => ({ ...menu, name: next }), { field: 'menu name' })}
        problems={problems.filter(({ path }) => path[0] === 'name')}
      />
      <Button size="small" onPress={() => setOpen(false)}>
        <Trans>Done</Trans>
      </Button>
    </div>
  )
}
