import { Trans } from '@lingui/react/macro'
import type { ChannelHealth } from '#shared/station/channel-health.ts'
import { channelNames } from '#shared/channel.ts'
import { boardLocation, useDevice } from '#renderer/station/device/device-store.ts'
import { Unanswered } from '#renderer/views/channel/ChannelsHeard.tsx'
import { useWhen } from '#renderer/station/clock/use-when.ts'

/** When a channel was last heard and last reached: evidence, never "connected" (B3). */
export function ChannelLine({ health }: { health: ChannelHealth }) {
  const { lastHeardAt, lastReachedAt, lastFailedAt } = health
  const name = channelNames[health.channel]
  const zone = useDevice(({ state }) => boardLocation(state)?.timeZone ?? 'UTC')
  const heard = useWhen(lastHeardAt ?? 0, zone)
  const reached = useWhen(lastReachedAt ?? 0, zone)
  const failed = useWhen(lastFailedAt ?? 0, zone)
  const isFailing = lastFailedAt !== null && lastFailedAt > (lastReachedAt ?? 0)
  return (
    <p>
      {lastHeardAt === null ? (
        <Trans>This station has not heard from {name} yet.</Trans>
      ) : (
        <Trans>
          This station last heard from {name} at {heard}.
        </Trans>
      )}{' '}
      {isFailing ? (
        <Unanswered why={health.lastFailure ?? 'no-answer'} channel={name} time={failed} />
      ) : (
        lastReachedAt !== null && <Trans>It last answered at {reached}.</Trans>
      )}
    </p>
  )
}
