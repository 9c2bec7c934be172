import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import type { RescueReason, RescueState } from '#shared/api/rescue.ts'
import { PlainPage } from '#renderer/kit/frames/PlainPage.tsx'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { SupportDetails } from '#renderer/kit/ui/SupportDetails.tsx'
import { moveProblemWords, restoreProblemWords } from '#renderer/kit/words/backup-problems.ts'
import { speak } from '#renderer/kit/words/language.ts'
import { Panel } from '#renderer/kit/ui/Panel.tsx'
import { SupportFile } from '#renderer/views/support/SupportFile.tsx'
import { rescueClient } from './rescue-client.ts'
import { RescueChoices } from './RescueChoices.tsx'
import styles from './RescuePage.module.css'

/** In place of everything while the station cannot work on its data: what is wrong, and the ways on. */
export function RescuePage() {
  const state = useRescueState()
  if (state === null) return <main className={styles.page} aria-busy="true" data-screen="rescue" />
  return (
    <div className={styles.page} data-screen="rescue">
      <PlainPage title={<Title why={state.why} />} lead={<Lead why={state.why} />}>
        <NotRestored state={state} />
        {state.why !== 'moved' && <NoOrders isFailing={state.why === 'failing'} />}
        {state.why === 'moved' && <MovedTo file={state.movedFile} />}
        <RescueChoices state={state} />
        <Panel title={<Trans comment="heading">For support</Trans>} about="support">
          <SupportFile make={async () => (await rescueClient()?.supportFile()) ?? null} />
        </Panel>
        <SupportDetails codes={[state.dataDir, state.version]} text={state.detail} />
      </PlainPage>
    </div>
  )
}

/** What to carry to the other device. */
function MovedTo({ file }: { file: string | null }) {
  return (
    <Notice
      tone="info"
      look="block"
      about="moved-to"
      title={<Trans>This device takes no more orders.</Trans>}
    >
      {file !== null && (
        <>
          <p>
            <Trans>Take this file to the other device, and its passphrase by another way:</Trans>
          </p>
          <p className={styles.strong}>
            <bdi>{file}</bdi>
          </p>
        </>
      )}
      <p>
        <Trans>There, open Settings, Backups, “This is the new device”, and take it over.</Trans>
      </p>
    </Notice>
  )
}

function NoOrders({ isFailing }: { isFailing: boolean }) {
  if (isFailing)
    return (
      <Notice tone="trouble" look="block" title={<Trans>No order can come in until it runs again.</Trans>}>
        <Trans>Until then use the DoorDash and Uber Eats tablets.</Trans>
      </Notice>
    )
  return (
    <Notice tone="trouble" look="block" title={<Trans>No order can come in until you choose.</Trans>}>
      <Trans>
        Until then use the DoorDash and Uber Eats tablets. Nothing here was changed or deleted: whatever you
        choose, the data file of now is kept.
      </Trans>
    </Notice>
  )
}

function useRescueState(): RescueState | null {
  const [state, setState] = useState<RescueState | null>(null)
  useEffect(() => {
    let isLeft = false
    rescueClient()
      ?.state()
      .then(async (found) => {
        if (found.language !== null) await speak(found.language)
        if (!isLeft) setState(found)
      })
      // The line broke: with the next one this page begins anew.
      .catch(() => {})
    return () => {
      isLeft = true
    }
  }, [])
  return state
}

function Title({ why }: { why: RescueReason }) {
  switch (why) {
    case 'damaged':
      return <Trans>This station's data is damaged</Trans>
    case 'lost':
      return <Trans>This station's data is gone</Trans>
    case 'moved':
      return <Trans>This station has moved to another device</Trans>
    case 'failing':
      return <Trans>Order Manager failed again and again</Trans>
  }
}

function Lead({ why }: { why: RescueReason }) {
  switch (why) {
    case 'damaged':
      return <Trans>The file that holds the orders, menus and settings cannot be read any more.</Trans>
    case 'lost':
      return <Trans>The file that holds the orders, menus and settings is not there, and it was.</Trans>
    case 'moved':
      return <Trans>Orders come in, print and are answered on the other one.</Trans>
    case 'failing':
      return (
        <Trans>
          It started itself again five times within ten minutes, and then stopped. No order that was taken is
          lost.
        </Trans>
      )
  }
}

function NotRestored({ state }: { state: RescueState }) {
  const { t } = useLingui()
  const outcome = state.restored?.outcome
  if (outcome?.is !== 'failed' && outcome?.is !== 'not-moved') return null
  const words = outcome.is === 'failed' ? restoreProblemWords : moveProblemWords
  return (
    <Notice
      tone="trouble"
      look="block"
      urgent
      about="restore-failed"
      title={<Trans>That did not work. Nothing was changed.</Trans>}
    >
      {t(words[outcome.why])}
    </Notice>
  )
}
