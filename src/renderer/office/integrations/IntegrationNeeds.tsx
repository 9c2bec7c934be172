import { Trans, useLingui } from '@lingui/react/macro'
import type { IntegrationView } from '#shared/integration/view.ts'
import { type Channel, hasQualityCheck, channelNames } from '#shared/channel.ts'
import { programName } from '#shared/support/contacts.ts'
import { useTime } from '#renderer/station/clock/clock-store.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { span } from '#renderer/kit/words/ago.ts'
import { useDashboard } from '#renderer/kit/navigation/dashboard-store.ts'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { BusyButton } from '#renderer/kit/ui/BusyButton.tsx'
import { TextButton } from '#renderer/kit/ui/TextButton.tsx'
import { Working } from '#renderer/kit/ui/Working.tsx'
import { useStartWizard } from '#renderer/station/integrations/use-start-wizard.ts'
import { useWhen } from '#renderer/station/clock/use-when.ts'
import { AlertPrompt } from './AlertPrompt.tsx'
import { ChannelReason } from '#renderer/views/integration/ChannelReason.tsx'
import { PauseReason } from '#renderer/views/integration/PauseReason.tsx'
import styles from './IntegrationNeeds.module.css'
import { QaProgress } from '#renderer/views/integration/QaProgress.tsx'

type Props = { view: IntegrationView }

/** What a location needs in its state, or the evidence that it needs nothing. */
export function IntegrationNeeds({ view }: Props) {
  if (view.needsSignIn && view.state !== 'disconnected') return <SignInNeeded />
  switch (view.state) {
    case 'not_connected':
      return <NotConnected view={view} />
    case 'connecting':
      return (
        <Working>
          <Trans>DoorDash is being asked to connect this store.</Trans>
        </Working>
      )
    case 'qa_in_progress':
      return <QaProgress view={view} />
    case 'qa_failed':
      return <AlertPrompt view={view} />
    case 'not_activated':
      return <Activate channel={view.channel} />
    case 'activating':
      return <Activating view={view} />
    case 'active':
      return <Active view={view} />
    case 'activation_failed':
      return <ActivationFailed view={view} />
    case 'disconnected':
      return <Disconnected view={view} />
    case 'blocked':
      return <Blocked view={view} />
  }
}

function Activating({ view }: Props) {
  return view.reason === null ? (
    <Working>
      <Trans>Activation is under way; the channel has not answered yet.</Trans>
    </Working>
  ) : (
    <Notice look="block" tone="info" about="activation-held" title={<Trans>Activation is under way</Trans>}>
      <ChannelReason view={view} />
    </Notice>
  )
}

function NotConnected({ view }: Props) {
  const open = useDashboard((state) => state.open)
  return (
    <>
      {view.reason !== null && (
        <Notice look="block" tone="trouble" title={<Trans>The last attempt to connect it failed</Trans>}>
          <ChannelReason view={view} />
        </Notice>
      )}
      <Button
        size="small"
        className={styles.start}
        onPress={() => open({ at: hasQualityCheck[view.channel] ? 'explore' : 'activate' })}
      >
        <Trans comment="button on a channel's tile (R36)">Connect</Trans>
      </Button>
    </>
  )
}

function Activate({ channel }: { channel: Channel }) {
  const open = useDashboard((state) => state.open)
  return (
    <div className={styles.row}>
      <p className={styles.soft}>
        {hasQualityCheck[channel] ? (
          <Trans>Passed the quality check: ready for activation. Its orders do not come here yet.</Trans>
        ) : (
          <Trans>Ready for activation. Its orders do not come here yet.</Trans>
        )}
      </p>
      <Button look="main" onPress={() => open({ at: 'activate' })}>
        <Trans comment="button (R110)">Activate</Trans>
      </Button>
    </div>
  )
}

function Active({ view }: Props) {
  const { t } = useLingui()
  const channel = channelNames[view.channel]
  const ago = useTime((now) => (view.lastHeardAt === null ? '' : t(span(now - view.lastHeardAt))))
  return (
    <>
      <p className={styles.soft}>
        {view.lastHeardAt === null ? (
          <Trans>
            Its orders come to {programName}. Nothing heard from {channel} yet.
          </Trans>
        ) : (
          <Trans>
            Its orders come to {programName}. Last heard from {channel} {ago} ago.
          </Trans>
        )}
      </p>
      {view.pause !== null && <Paused view={view} until={view.pause.until} />}
    </>
  )
}

function Paused({ view, until }: Props & { until: number | null }) {
  const channel = channelNames[view.channel]
  const end = useWhen(until ?? 0, view.timeZone)
  return (
    <Notice
      look="block"
      tone="warn"
      title={
        view.pause?.isOurs ? (
          <Trans>You have paused this store at {channel}</Trans>
        ) : (
          <Trans>{channel} has paused this store</Trans>
        )
      }
    >
      <p>
        {view.pause?.isOurs && until === null ? (
          <Trans>It lasts until somebody reopens it on the orders screen.</Trans>
        ) : until === null ? (
          <Trans>It gave no end time. Open the store again in the Merchant portal or on its tablet.</Trans>
        ) : (
          <Trans>Until {end}; it ends automatically.</Trans>
        )}
      </p>
      {view.pause !== null && <PauseReason channel={view.channel} pause={view.pause} />}
    </Notice>
  )
}

function SignInNeeded() {
  const { isBusy, problem, start } = useStartWizard()
  return (
    <Notice
      look="block"
      tone="trouble"
      about="needs-sign-in"
      title={<Trans>DoorDash asks for a new sign-in</Trans>}
      actions={
        <BusyButton isBusy={isBusy} onPress={() => void start('B')}>
          <Trans>Sign in to DoorDash again</Trans>
        </BusyButton>
      }
    >
      <p>
        <Trans>
          Orders are not affected. Until then nothing can be asked or changed about this location at DoorDash.
        </Trans>
      </p>
      {problem !== null && <p>{problem}</p>}
    </Notice>
  )
}

function ActivationFailed({ view }: Props) {
  const open = useDashboard((state) => state.open)
  const read = useDashboard((state) => state.read)
  return (
    <Notice
      look="block"
      tone="trouble"
      about="activation-error"
      title={<Trans>Activation error</Trans>}
      actions={
        <>
          <Button onPress={() => read('support')}>
            <Trans>Contact support to finish</Trans>
          </Button>
          <TextButton onPress={() => open({ at: 'activate' })}>
            <Trans>Try the activation again</Trans>
          </TextButton>
        </>
      }
    >
      <ChannelReason view={view} />
    </Notice>
  )
}

function Disconnected({ view }: Props) {
  const { isBusy, problem, start } = useStartWizard()
  const open = useDashboard((state) => state.open)
  const read = useDashboard((state) => state.read)
  return (
    <Notice
      look="block"
      tone="trouble"
      about="disconnected"
      title={<Trans>This location is disconnected: its orders do not come here</Trans>}
      actions={
        <>
          <BusyButton
            isBusy={isBusy}
            onPress={() => (hasQualityCheck[view.channel] ? void start('B') : open({ at: 'activate' }))}
          >
            <Trans>Connect it again</Trans>
          </BusyButton>
          <TextButton onPress={() => read('common-errors')}>
            <Trans>Repairing disconnected integrations</Trans>
          </TextButton>
        </>
      }
    >
      <ChannelReason view={view} />
      {problem !== null && <p>{problem}</p>}
    </Notice>
  )
}

function Blocked({ view }: Props) {
  const open = useDashboard((state) => state.open)
  return (
    <Notice
      look="block"
      tone="trouble"
      about="blocked"
      title={<Trans>Blocked by DoorDash</Trans>}
      actions={
        <Button onPress={() => open({ at: 'contacts' })}>
          <Trans>DoorDash support</Trans>
        </Button>
      }
    >
      <p>
        <Trans>
          Nothing here can clear it: ask DoorDash what it needs. Activation is refused until then.
        </Trans>
      </p>
      <ChannelReason view={view} />
    </Notice>
  )
}
