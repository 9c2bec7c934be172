import { Trans, useLingui } from '@lingui/react/macro'
import type { IntegrationSummary } from '#shared/assistant/messages.ts'
import { channelNames } from '#shared/channel.ts'
import { IntegrationStateBadge } from '#renderer/views/integration/IntegrationStateBadge.tsx'
import { storeRefusalWords } from '#renderer/kit/words/store-problems.ts'
import { useWhen } from '#renderer/station/clock/use-when.ts'
import { PauseReason } from '#renderer/views/integration/PauseReason.tsx'
import { TheirWords } from '#renderer/views/channel/TheirWords.tsx'
import styles from './Content.module.css'

type Props = { standing: IntegrationSummary; withChannel: boolean }

/** How one location stood when it was asked: its state, since when, and what speaks for it. */
export function StandingRow({ standing, withChannel }: Props) {
  const { t } = useLingui()
  const { name, channel, since, state, lastHeardAt, pause, reason } = standing
  const sinceWhen = useWhen(since ?? 0, standing.timeZone)
  const until = useWhen(pause?.until ?? 0, standing.timeZone)
  const heard = useWhen(lastHeardAt ?? 0, standing.timeZone)
  const ours = storeRefusalWords(reason?.code ?? null)
  return (
    <li className={styles.row} data-standing={`${standing.locationId} ${channel}`}>
      <strong className={styles.name}>{withChannel ? `${name} · ${channelNames[channel]}` : name}</strong>
      <IntegrationStateBadge view={standing} />
      <span className={styles.whole}>
        {state === 'active' && lastHeardAt !== null ? (
          <Trans>We last heard from it at {heard}.</Trans>
        ) : (
          state !== 'not_connected' && since !== null && <Trans>Since {sinceWhen}.</Trans>
        )}
        {pause?.until != null && (
          <>
            {' '}
            <Trans>Paused until {until}.</Trans>
          </>
        )}
        {pause !== null && pause.reason !== null && <PauseReason channel={channel} pause={pause} />}
      </span>
      {ours !== null && <span className={styles.whole}>{t(ours)}</span>}
      {reason !== null && (
        <div className={styles.whole}>
          <TheirWords name={channelNames[channel]} {...reason} isSaid={ours !== null} />
        </div>
      )}
    </li>
  )
}
