import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { DisconnectLine } from '#shared/api/integrations.ts'
import { msg } from '@lingui/core/macro'
import { type Channel, channels, channelNames, disconnectsHere } from '#shared/channel.ts'
import { serviceName } from '#shared/support/contacts.ts'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { useFormat } from '#renderer/kit/words/format.ts'
import { useCall } from '#renderer/station/call/use-call.ts'
import { SettingsPage } from '#renderer/kit/frames/SettingsPage.tsx'
import { BusyButton } from '#renderer/kit/ui/BusyButton.tsx'
import { CopyButton } from '#renderer/kit/ui/CopyButton.tsx'
import { Panel } from '#renderer/kit/ui/Panel.tsx'
import { disconnectWords } from '#renderer/kit/words/disconnect-labels.ts'
import { problemOf } from '#renderer/kit/words/problems.ts'
import { useDashboard } from '#renderer/kit/navigation/dashboard-store.ts'
import { ChannelReason } from '#renderer/views/integration/ChannelReason.tsx'
import styles from './DisconnectPage.module.css'
import { useIntegrations } from '#renderer/station/integrations/integrations-store.ts'

type Props = { locationId: string; channel: Channel }

/** Disconnecting: by the manager himself where the channel has a call for it, else through support. */
export function DisconnectPage({ locationId, channel }: Props) {
  return disconnectsHere[channel] ? (
    <DisconnectHere locationId={locationId} channel={channel} />
  ) : (
    <DisconnectBySupport locationId={locationId} channel={channel} />
  )
}

/** What it means, and the button that does it. */
function DisconnectHere({ locationId, channel }: Props) {
  const { t } = useLingui()
  const { isBusy, problem, run } = useCall()
  const open = useDashboard((state) => state.open)
  const [refused, setRefused] = useState<{ code: string | null; details: string | null } | null>(null)
  const view = useIntegrations(({ state }) =>
    state?.integrations.find((each) => each.locationId === locationId && each.channel === channel),
  )
  const location = view?.locationName ?? locationId
  const name = channelNames[channel]

  async function disconnect(): Promise<void> {
    const answer = await run((client, options) =>
      client.integrations.disconnect({ locationId, channel }, options),
    )
    if (answer?.ok) open({ at: 'integrations' })
    else setRefused(answer?.problem.code === 'REFUSED' ? answer.problem.data : null)
  }

  return (
    <SettingsPage
      back={{ at: 'integrations' }}
      title={
        <Trans>
          Disconnect {location} from {name}
        </Trans>
      }
    >
      {refused !== null && view ? (
        <Notice look="block" tone="trouble" urgent title={<Trans>It is still connected</Trans>}>
          <ChannelReason view={{ ...view, reason: refused }} />
        </Notice>
      ) : (
        problem !== null && (
          <Notice look="block" tone="trouble" urgent>
            {t(
              problem === 'UNREACHABLE'
                ? msg`${name} does not answer, so nothing was changed. Try again in a minute.`
                : problemOf(problem),
            )}
          </Notice>
        )
      )}
      <Panel title={<Trans>What happens then</Trans>}>
        <ul className={styles.facts}>
          <li>
            <Trans>
              {serviceName} is no longer the order manager: new {name} orders are on the {name} tablet only.
            </Trans>
          </li>
          <li>
            <Trans>
              Finish the {name} orders on the board first. What is done to them afterwards may not reach{' '}
              {name}.
            </Trans>
          </li>
          <li>
            <Trans>Menus and sold-out dishes no longer go there from here.</Trans>
          </li>
          <li>
            <Trans>You can connect it again at any time on the page Activate delivery channels.</Trans>
          </li>
        </ul>
        <BusyButton look="main" className={styles.button} isBusy={isBusy} onPress={() => void disconnect()}>
          <Trans>Disconnect now</Trans>
        </BusyButton>
      </Panel>
    </SettingsPage>
  )
}

/** Through support: everything to read out on one page, and a record of the wish (R152, M11). */
function DisconnectBySupport({ locationId, channel }: Props) {
  const { t } = useLingui()
  const { isBusy, problem, run } = useCall()
  const [request, setRequest] = useState<{ reference: string; lines: DisconnectLine[] } | null>(null)
  const view = useIntegrations(({ state }) =>
    state?.integrations.find((each) => each.locationId === locationId && each.channel === channel),
  )
  const name = view?.locationName ?? locationId
  const platform = channelNames[channel]
  const takesOrders = view?.state === 'active'

  async function record(): Promise<void> {
    const answer = await run((client, options) =>
      client.integrations.requestDisconnect({ locationId, channel }, options),
    )
    if (answer?.ok) setRequest(answer.value)
  }

  return (
    <SettingsPage
      back={{ at: 'integrations' }}
      title={<Trans>Contact support to disconnect</Trans>}
      lead={
        <Trans>
          {name} and {platform}: only {serviceName} support can disconnect them, so that no order is lost on
          the way.
        </Trans>
      }
    >
      {problem !== null && (
        <Notice look="block" tone="trouble" urgent>
          {t(problemOf(problem))}
        </Notice>
      )}
      {request === null ? (
        <Panel title={<Trans>What happens then</Trans>}>
          <ul className={styles.facts}>
            <li>
              {takesOrders ? (
                <Trans>Nothing changes yet: orders keep coming here until support has disconnected it.</Trans>
              ) : (
                <Trans>
                  Nothing changes yet: it stays connected until support has disconnected it. No {platform}{' '}
                  orders come here as it is now.
                </Trans>
              )}
            </li>
            <li>
              <Trans>
                Afterwards {platform} orders are on its own tablet only, or wherever you connect it next.
              </Trans>
            </li>
            <li>
              <Trans>Your request is recorded on this station with your name and the time.</Trans>
            </li>
          </ul>
          <BusyButton look="main" className={styles.button} isBusy={isBusy} onPress={() => void record()}>
            <Trans>Record the request and show what to read out</Trans>
          </BusyButton>
        </Panel>
      ) : (
        <ReadOut lines={request.lines} zone={view?.timeZone ?? 'UTC'} />
      )}
    </SettingsPage>
  )
}

function ReadOut({ lines, zone }: { lines: readonly DisconnectLine[]; zone: string }) {
  const { t } = useLingui()
  const format = useFormat()
  const [copyFailed, setCopyFailed] = useState(false)
  const shown = lines.map(({ label, value }) => ({
    label,
    words: t(disconnectWords[label]),
    value: valueOf(label, value),
  }))
  function valueOf(label: DisconnectLine['label'], value: string): string {
    if (label === 'requested-at') {
      const at = Date.parse(value)
      return `${format.date(at, zone)}, ${format.time(at, zone)}`
    }
    const channel = label === 'channel' ? channels.find((each) => each === value) : undefined
    return channel ? channelNames[channel] : value
  }
  return (
    <Panel
      title={<Trans>Read this out to {serviceName} support</Trans>}
      aside={
        <CopyButton
          text={shown.map(({ words, value }) => `${words}: ${value}`).join('\n')}
          onFailed={() => setCopyFailed(true)}
        >
          <Trans>Copy all</Trans>
        </CopyButton>
      }
    >
      {copyFailed && (
        <Notice tone="trouble" urgent>
          <Trans>It could not be copied. Select the text and copy it by hand.</Trans>
        </Notice>
      )}
      <dl className={styles.lines}>
        {shown.map(({ label, words, value }) => (
          <div key={label} className={styles.line} data-label={label}>
            <dt>{words}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  )
}
