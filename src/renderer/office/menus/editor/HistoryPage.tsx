import type { MessageDescriptor } from '@lingui/core'
import { msg, plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { Eye, History } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { MenuVersion } from '#shared/api/menus.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { Working } from '#renderer/kit/ui/Working.tsx'
import { call } from '#renderer/station/call/call.ts'
import { problemOf } from '#renderer/kit/words/problems.ts'
import { useWhen } from '#renderer/station/clock/use-when.ts'
import { useEditor, useSession } from './editor-context.ts'
import styles from './HistoryPage.module.css'
import { useZone } from './use-zone.ts'
import { VersionSheet } from './VersionSheet.tsx'

const words: Record<MenuVersion['label'], MessageDescriptor> = {
  created: msg({ message: 'Created', comment: 'kind of a saved version' }),
  edited: msg({ message: 'Edited', comment: 'kind of a saved version' }),
  imported: msg({ message: 'Imported', comment: 'kind of a saved version' }),
  published: msg({ message: 'Published', comment: 'kind of a saved version' }),
  restored: msg({ message: 'Restored', comment: 'kind of a saved version' }),
  'taken-over': msg({ message: 'Taken over from the channel', comment: 'kind of a saved version' }),
}

/** Saved states of the menu, newest first: looked at before one is brought back. */
export function HistoryPage() {
  const base = useEditor((state) => state.base)
  // Every save makes a version: the list is asked for again.
  return <Versions key={base} />
}

function Versions() {
  const { t } = useLingui()
  const session = useSession()
  const [versions, setVersions] = useState<readonly MenuVersion[] | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [looking, setLooking] = useState<MenuVersion | null>(null)
  useEffect(() => {
    let isHere = true
    void call((client, options) => client.menus.history({ menuId: session.menuId }, options)).then(
      (answer) => {
        if (!isHere) return
        if (answer.ok) setVersions(answer.value)
        setProblem(answer.ok ? null : answer.problem.code)
      },
    )
    return () => {
      isHere = false
    }
  }, [session])
  return (
    <div className={styles.page}>
      <div className={styles.content}>
        <p className={styles.lead}>
          <Trans>
            Every saved state of this menu. Look at one before you bring it back; the present state stays in
            the list.
          </Trans>
        </p>
        {problem !== null && (
          <Notice look="block" tone="warn">
            {t(problemOf(problem))}
          </Notice>
        )}
        {versions === null && problem === null && (
          <Working>
            <Trans>Connecting to the station…</Trans>
          </Working>
        )}
        <ol className={styles.list}>
          {versions?.map((version) => (
            <Version key={version.version} version={version} onLook={() => setLooking(version)} />
          ))}
        </ol>
      </div>
      {looking && <VersionSheet version={looking} onClose={() => setLooking(null)} />}
    </div>
  )
}

function Version({ version, onLook }: { version: MenuVersion; onLook: () => void }) {
  const { t } = useLingui()
  const isNow = useEditor((state) => state.base === version.version)
  const { by, itemCount, label } = version
  const time = useWhen(version.at, useZone())
  return (
    <li className={styles.version} data-version={version.version}>
      <History size={24} aria-hidden="true" />
      <span className={styles.words}>
        <span className={styles.kind}>
          {t(words[label])}
          {isNow && (
            <span className={styles.now}>
              <Trans comment="the version on screen">now</Trans>
            </span>
          )}
        </span>
        <span className={styles.details}>
          {time} · {by} · {t`${plural(itemCount, { one: '# item', other: '# items' })}`}
        </span>
      </span>
      <Button size="small" onPress={onLook} label={t`View the version of ${time}`}>
        <Eye size={22} aria-hidden="true" />
        <Trans context="button" comment="shows an older version of the menu">
          View
        </Trans>
      </Button>
    </li>
  )
}
