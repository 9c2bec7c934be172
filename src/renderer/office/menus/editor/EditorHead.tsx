import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { CircleAlert, CircleCheck, Redo2, TriangleAlert, Undo2 } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { Button as PlainButton } from 'react-aria-components/Button'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { classes } from '#renderer/kit/ui/classes.ts'
import { useEditor, useSession } from './editor-context.ts'
import type { EditorSelection } from './editor-selection.ts'
import styles from './MenuEditor.module.css'
import { MenuName } from './MenuName.tsx'
import { ProblemsSheet } from './ProblemsSheet.tsx'
import { keyAt } from './row-keys.ts'
import { SaveStateLine } from './SaveStateLine.tsx'
import { unreadPaths } from './unread-prices.ts'

const icon = { size: 24, 'aria-hidden': true } as const

/** The menu's name and how it stands, the way back and forth in time, and the four pages. */
export function EditorHead({ back, actions }: { back: ReactNode; actions: ReactNode }) {
  const { t } = useLingui()
  const session = useSession()
  const canUndo = useEditor((state) => state.past.length > 0)
  const canRedo = useEditor((state) => state.future.length > 0)
  const items = useEditor(({ document }) =>
    document.categories.reduce((sum, { items }) => sum + items.length, 0),
  )
  const groups = useEditor(({ document }) => document.groups.length)
  const firstCategory = () => keyAt(session.store.getState().document.categories, 0)
  return (
    <header className={styles.head}>
      <div className={styles.start}>
        {back}
        <MenuName />
      </div>
      <div className={styles.state}>
        <SaveStateLine />
        {actions}
      </div>
      <nav className={styles.tabs} aria-label={t`Parts of the menu`}>
        <Tab at="items" go={() => ({ at: 'items', category: firstCategory(), item: null, form: null })}>
          <Trans>Items</Trans> <span className={styles.count}>{items}</span>
        </Tab>
        <Tab at="options" go={() => ({ at: 'options', group: null })}>
          <Trans>Options</Trans> <span className={styles.count}>{groups}</span>
        </Tab>
        <Tab at="hours" go={() => ({ at: 'hours' })}>
          <Trans>Hours</Trans>
        </Tab>
        <Tab at="history" go={() => ({ at: 'history' })}>
          <Trans>History</Trans>
        </Tab>
      </nav>
      <div className={styles.tools}>
        <Problems />
        <Button square size="small" label={t`Undo`} isDisabled={!canUndo} onPress={session.undo}>
          <Undo2 {...icon} />
        </Button>
        <Button square size="small" label={t`Redo`} isDisabled={!canRedo} onPress={session.redo}>
          <Redo2 {...icon} />
        </Button>
      </div>
    </header>
  )
}

function Tab({
  at,
  go,
  children,
}: {
  at: EditorSelection['at']
  go: () => EditorSelection
  children: ReactNode
}) {
  const session = useSession()
  const isHere = useEditor(({ selection }) => selection.at === at)
  return (
    <PlainButton
      className={classes(styles.tab, isHere && styles.here)}
      onPress={() => {
        if (!isHere) session.go(go())
      }}
      data-tab={at}
      {...(isHere ? { 'aria-current': 'page' as const } : {})}
    >
      {children}
    </PlainButton>
  )
}

function Problems() {
  const { t } = useLingui()
  const [isOpen, setOpen] = useState(false)
  const wrong = useEditor(({ problems }) => problems.filter(({ severity }) => severity === 'error').length)
  const warnings = useEditor(({ problems }) => problems.length) - wrong
  const errors = wrong + useEditor(({ document, unread }) => unreadPaths(document, unread).length)
  const Icon = errors > 0 ? CircleAlert : warnings > 0 ? TriangleAlert : CircleCheck
  const tone = errors > 0 ? styles.errors : warnings > 0 ? styles.warnings : styles.none
  return (
    <>
      <Button size="small" className={tone} onPress={() => setOpen(true)}>
        <Icon {...icon} />
        <span data-problem-count={errors + warnings}>
          {errors > 0
            ? t`${plural(errors, { one: '# error', other: '# errors' })}`
            : t`${plural(warnings, { 0: 'No problems', one: '# warning', other: '# warnings' })}`}
        </span>
      </Button>
      {isOpen && <ProblemsSheet onClose={() => setOpen(false)} />}
    </>
  )
}
