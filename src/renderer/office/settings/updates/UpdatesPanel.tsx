import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { UpdatesState } from '#shared/api/updates.ts'
import { mayInstallWhenAsked } from '#shared/updates/quiet-moment.ts'
import { BusyButton } from '#renderer/kit/ui/BusyButton.tsx'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { Panel } from '#renderer/kit/ui/Panel.tsx'
import { useCall } from '#renderer/station/call/use-call.ts'
import { useFollowUpdates, useUpdates } from '#renderer/station/updates/updates-store.ts'
import { InstallAsk } from './InstallAsk.tsx'
import { useUpdateWords } from './use-update-words.ts'
import styles from './UpdatesPanel.module.css'

/** How new versions come to this device: what waits, why, and what a manager can do about it. */
export function UpdatesPanel() {
  useFollowUpdates()
  const state = useUpdates((kept) => kept.state)
  return (
    <Panel title={<Trans comment="heading: of this program">New versions</Trans>} about="updates">
      {state !== null && <Updates state={state} />}
    </Panel>
  )
}

function Updates({ state }: { state: UpdatesState }) {
  const words = useUpdateWords()
  const { off, step, rolledBack } = state
  if (off !== null)
    return (
      <Notice tone={off === 'bad-configuration' ? 'trouble' : 'info'} about={`updates-${off}`}>
        {words.off(off)}
      </Notice>
    )
  const reason = words.waits(state)
  return (
    <>
      {rolledBack !== null && (
        <Notice tone="warn" about="rolled-back" title={words.rolledBack(rolledBack)}>
          <Trans>The version of before goes on with all its orders; this one is not tried here again.</Trans>
        </Notice>
      )}
      <Notice
        tone={step.is === 'failed' ? 'warn' : 'info'}
        about={`update-${step.is}`}
        title={words.step(state)}
      >
        {reason !== null && <span className={styles.copied}>{reason}</span>}
      </Notice>
      <Deeds state={state} />
      <p className={styles.soft}>{words.looked(state)}</p>
    </>
  )
}

function Deeds({ state: { step, busy } }: { state: UpdatesState }) {
  const { isBusy, problem, run } = useCall()
  const [isAsking, setAsking] = useState(false)
  const isUnderWay = step.is === 'checking' || step.is === 'downloading' || step.is === 'installing'
  const isOurs = step.is === 'ready' && step.file === null
  return (
    <>
      <div className={styles.deeds}>
        {isOurs && mayInstallWhenAsked(busy) && (
          <Button look="main" onPress={() => setAsking(true)}>
            <Trans comment="button: the new version">Install it now</Trans>
          </Button>
        )}
        {isOurs && step.laterUntil === null && (
          <BusyButton
            isBusy={isBusy}
            onPress={() => void run((client, options) => client.updates.later(undefined, options))}
          >
            <Trans comment="button: install the new version a day later">Not before tomorrow</Trans>
          </BusyButton>
        )}
        {!isUnderWay && (
          <BusyButton
            isBusy={isBusy}
            onPress={() => void run((client, options) => client.updates.check(undefined, options))}
          >
            <Trans comment="button: for new versions">Look now</Trans>
          </BusyButton>
        )}
      </div>
      {problem !== null && (
        <Notice tone="trouble" urgent>
          <Trans>That did not work. Try it again.</Trans>
        </Notice>
      )}
      {isAsking && step.is === 'ready' && (
        <InstallAsk version={step.version} onClose={() => setAsking(false)} />
      )}
    </>
  )
}
