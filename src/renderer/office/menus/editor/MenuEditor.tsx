import { Trans, useLingui } from '@lingui/react/macro'
import { FileX2, PlugZap } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useEffect, useState } from 'react'
import type { MenuPath } from '#shared/menu/problem.ts'
import { useConnection } from '#renderer/station/connection/connection-store.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { StatePage } from '#renderer/kit/frames/StatePage.tsx'
import { Working } from '#renderer/kit/ui/Working.tsx'
import { problemOf } from '#renderer/kit/words/problems.ts'
import { Conflict } from './Conflict.tsx'
import { SessionContext, useEditor } from './editor-context.ts'
import { EditorHead } from './EditorHead.tsx'
import type { EditorSession } from './editor-session.ts'
import { flushTexts } from './field-texts.ts'
import { useFollowChanges } from './follow-changes.ts'
import { GroupSheets } from './GroupSheets.tsx'
import { GroupsPage } from './GroupsPage.tsx'
import { HistoryPage } from './HistoryPage.tsx'
import { HoursPage } from './HoursPage.tsx'
import { ItemsPage } from './ItemsPage.tsx'
import styles from './MenuEditor.module.css'
import { RemovalBar } from './RemovalBar.tsx'
import { type Opened, openSession } from './sessions.ts'
import { useDeferredProblems } from './use-deferred-problems.ts'
import { useJump } from './use-jump.ts'

type Props = {
  menuId: string
  /** Goes straight to the field a problem was found in. */
  at?: MenuPath
  /** The way out, before the menu's name. */
  back?: ReactNode
  /** What is done with the menu as a whole, such as publishing it. */
  actions?: ReactNode
}

/** A menu, to be changed by touch or keyboard. It saves itself, also when the page is left. */
export function MenuEditor({ menuId, at, back, actions }: Props) {
  const { t } = useLingui()
  const [opened, setOpened] = useState<Opened | null>(null)
  const [attempt, setAttempt] = useState(0)
  const isLive = useConnection((state) => state.link === 'live')
  const needsLine = opened === null || !opened.ok
  useEffect(() => {
    // A line that is back is another attempt; an editor that is open goes on by itself.
    if (!isLive || !needsLine) return
    let isHere = true
    void openSession(menuId).then((answer) => {
      if (isHere) setOpened(answer)
    })
    return () => {
      isHere = false
    }
    // oxlint-disable-next-line react/exhaustive-deps
  }, [menuId, attempt, isLive])
  useEffect(() => () => setOpened(null), [menuId])

  if (opened?.ok)
    return <OpenEditor key={menuId} session={opened.session} at={at} back={back} actions={actions} />
  return (
    <main className={styles.waiting} aria-busy={opened === null}>
      {back && <div className={styles.out}>{back}</div>}
      {opened === null ? (
        <>
          <h1 className="heard-only">
            <Trans>Menu</Trans>
          </h1>
          <Working>
            <Trans>Opening the menu</Trans>
          </Working>
        </>
      ) : opened.problem === 'UNKNOWN_MENU' ? (
        <StatePage
          icon={<FileX2 size={56} aria-hidden="true" />}
          title={<Trans>This menu is no longer here</Trans>}
        >
          <Trans>It was deleted on another screen.</Trans>
        </StatePage>
      ) : (
        <StatePage
          icon={<PlugZap size={56} aria-hidden="true" />}
          title={<Trans>The menu could not be opened</Trans>}
          action={
            <Button
              look="main"
              onPress={() => {
                setOpened(null)
                setAttempt(attempt + 1)
              }}
            >
              <Trans>Try again</Trans>
            </Button>
          }
        >
          {t(problemOf(opened.problem))}
        </StatePage>
      )}
    </main>
  )
}

type OpenProps = { session: EditorSession; at: MenuPath | undefined; back: ReactNode; actions: ReactNode }

function OpenEditor({ session, at, back, actions }: OpenProps) {
  // One jump for each path that is asked for, however often the page around is drawn.
  const asked = at === undefined ? null : JSON.stringify(at)
  useEffect(() => {
    if (asked !== null) session.jumpTo(JSON.parse(asked) as MenuPath)
  }, [session, asked])
  useDeferredProblems(session)
  useFollowChanges(session)
  useEffect(
    () => () => {
      flushTexts()
      void session.saveNow()
    },
    [session],
  )
  return (
    <SessionContext value={session}>
      <Parts session={session} back={back} actions={actions} />
    </SessionContext>
  )
}

function Parts({ session, back, actions }: Omit<OpenProps, 'at'>) {
  const at = useEditor(({ selection }) => selection.at)
  useJump()

  // The row that had the focus may be gone, and the focus with it, when its deletion is to be undone.
  useEffect(() => {
    const onLost = (event: globalThis.KeyboardEvent) => {
      if (event.target === document.body) undoByKey(session, event)
    }
    document.addEventListener('keydown', onLost)
    return () => document.removeEventListener('keydown', onLost)
  }, [session])

  return (
    <main
      className={styles.editor}
      onKeyDown={(event) => undoByKey(session, event)}
      data-editor={session.menuId}
    >
      <EditorHead back={back} actions={actions} />
      <Conflict />
      <CurrentPart at={at} />
      <GroupSheets />
      <RemovalBar />
    </main>
  )
}

/** Undoes with Control and z, and does again with Shift as well. */
function undoByKey(session: EditorSession, event: KeyboardEvent | globalThis.KeyboardEvent): void {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== 'z') return
  // In a text field that is none of the menu's, such as a search, the browser's own undo applies.
  const text = event.target instanceof Element ? event.target.closest('input, textarea') : null
  if (text !== null && text.closest('[data-field]') === null) return
  event.preventDefault()
  if (event.shiftKey) session.redo()
  else session.undo()
}

function CurrentPart({ at }: { at: 'items' | 'options' | 'hours' | 'history' }) {
  switch (at) {
    case 'items':
      return <ItemsPage />
    case 'options':
      return <GroupsPage />
    case 'hours':
      return <HoursPage />
    case 'history':
      return <HistoryPage />
  }
}
