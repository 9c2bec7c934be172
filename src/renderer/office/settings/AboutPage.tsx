import { Trans } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import type { About } from '#shared/api/device.ts'
import { SettingsPage } from '#renderer/kit/frames/SettingsPage.tsx'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { CopyButton } from '#renderer/kit/ui/CopyButton.tsx'
import { Fact } from '#renderer/kit/ui/Fact.tsx'
import { Panel } from '#renderer/kit/ui/Panel.tsx'
import { StationSupportFile } from '#renderer/views/support/StationSupportFile.tsx'
import { useRead } from '#renderer/station/call/use-read.ts'
import styles from './AboutPage.module.css'
import { UpdatesPanel } from './updates/UpdatesPanel.tsx'

/** Which Order Manager this is, what it is made of, and under which licences (P5). */
export function AboutPage() {
  const about = useRead('about', (client, options) => client.device.about(undefined, options)).value
  return (
    <SettingsPage title={<Trans comment="title of a page: version and licences">About Order Manager</Trans>}>
      {about && <Program about={about} />}
      <UpdatesPanel />
      <Panel title={<Trans comment="heading">For support</Trans>} about="support">
        <StationSupportFile />
      </Panel>
      <Panel title={<Trans>Licences</Trans>} about="licences">
        <p>
          <Trans>Order Manager is built with the work of others. Their names and licences:</Trans>
        </p>
        <Licences />
      </Panel>
    </SettingsPage>
  )
}

function Program({ about }: { about: About }) {
  const [canCopy, setCanCopy] = useState(true)
  return (
    <Panel
      title={<Trans>This program</Trans>}
      about="program"
      aside={
        canCopy && (
          <CopyButton text={asText(about)} onFailed={() => setCanCopy(false)}>
            <Trans>Copy</Trans>
          </CopyButton>
        )
      }
    >
      <Parts about={about} />
    </Panel>
  )
}

function Parts({ about }: { about: About }) {
  return (
    <dl className={styles.parts}>
      <Fact label={<Trans>Version</Trans>}>{about.version}</Fact>
      <Fact label={<Trans comment="of the sources a program was built from">Commit</Trans>}>
        {about.commit}
      </Fact>
      <Fact label={<Trans>Window</Trans>}>
        {about.shell === 'electron' ? <Trans>Desktop app</Trans> : <Trans>Browser</Trans>}
      </Fact>
      {madeOf(about).map(([name, version]) => (
        <Fact key={name} label={name}>
          {version}
        </Fact>
      ))}
      <Fact label={<Trans comment="of the stored data, a number">Data format</Trans>}>
        {about.dataFormat}
      </Fact>
      <Fact label={<Trans comment="operating system and processor">System</Trans>}>{about.system}</Fact>
    </dl>
  )
}

/** Programs by their own names, the same in every language. */
const madeOf = (about: About) =>
  [
    ['Electron', about.electron],
    ['Chromium', about.chromium],
    ['Node.js', about.node],
    ['SQLite', about.sqlite],
  ] as const

/** As support reads it, in every language the same. */
function asText(about: About): string {
  return Object.entries(about)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n')
}

type Notices = { state: 'closed' | 'loading' | 'missing' } | { state: 'shown'; text: string }

/** Long: fetched when they are asked for. A build writes them beside the page. */
function Licences() {
  const [notices, setNotices] = useState<Notices>({ state: 'closed' })
  const isLoading = notices.state === 'loading'
  useEffect(() => {
    if (!isLoading) return
    const leaving = new AbortController()
    void loadNotices(leaving.signal).then((found) => {
      if (!leaving.signal.aborted) setNotices(found)
    })
    return () => leaving.abort()
  }, [isLoading])
  if (notices.state === 'shown')
    return (
      <pre className={styles.notices} tabIndex={0} lang="en" dir="ltr" data-part="notices">
        {notices.text}
      </pre>
    )
  return (
    <>
      {notices.state === 'missing' && (
        <p role="alert">
          <Trans>
            The licences could not be read. They also lie in the program’s folder, in THIRD-PARTY-NOTICES.txt.
          </Trans>
        </p>
      )}
      <div>
        <Button isDisabled={isLoading} onPress={() => setNotices({ state: 'loading' })}>
          <Trans>Show the licences</Trans>
        </Button>
      </div>
    </>
  )
}

async function loadNotices(signal: AbortSignal): Promise<Notices> {
  try {
    const answer = await fetch('./third-party-notices.txt', { signal })
    const text = answer.ok ? await answer.text() : ''
    // A server that answers every address with the page has no such file.
    return text === '' || text.trimStart().startsWith('<') ? { state: 'missing' } : { state: 'shown', text }
  } catch {
    return { state: 'missing' }
  }
}
