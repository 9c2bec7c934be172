import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import type { FromBot } from '#shared/assistant/messages.ts'
import { bannerOf } from '#shared/integration/integration.ts'
import { channelNames } from '#shared/channel.ts'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { ChannelLine } from './ChannelLine.tsx'
import styles from './Content.module.css'
import { StandingRow } from './StandingRow.tsx'

type Props = Pick<Extract<FromBot, { kind: 'status' }>, 'channel' | 'channels' | 'standings' | 'isOnline'>

/** How the integrations stand (R121): what every device knows, and to managers each location. */
export function Status({ channel, channels, standings, isOnline }: Props) {
  const { t } = useLingui()
  const troubled = (standings ?? []).filter((each) => bannerOf(each) !== null || each.needsSignIn).length
  const active = (standings ?? []).filter(({ state }) => state === 'active').length
  const all = standings?.length ?? 0
  const name = channel === null ? '' : channelNames[channel]
  return (
    <div className={styles.parts}>
      {!isOnline && (
        <Notice look="block" tone="trouble" about="screen-offline">
          <Trans>This screen cannot reach the station: this is what it knew last.</Trans>
        </Notice>
      )}
      {channels.map((health) => (
        <ChannelLine key={health.channel} health={health} />
      ))}
      {standings === null ? (
        <p>
          <Trans>Sign in as a manager to see how each location stands.</Trans>
        </p>
      ) : all === 0 ? (
        <p>
          {channel === null ? (
            <Trans>No location is connected yet.</Trans>
          ) : (
            <Trans>No location is connected to {name} yet.</Trans>
          )}
        </p>
      ) : (
        <>
          <p>
            {t`${plural(active, { 0: 'None is active yet.', one: `# of ${all} is active.`, other: `# of ${all} are active.` })}`}{' '}
            {troubled > 0 &&
              t`${plural(troubled, {
                one: 'One has a problem to be solved first.',
                other: '# have a problem to be solved first.',
              })}`}
          </p>
          <ul className={styles.rows}>
            {standings.map((standing) => (
              <StandingRow
                key={`${standing.locationId} ${standing.channel}`}
                standing={standing}
                withChannel={channel === null}
              />
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
