import { Trans, useLingui } from '@lingui/react/macro'
import { Fragment } from 'react'
import { useShallow } from 'zustand/react/shallow'
import type { CallFailure, ChannelHealth } from '#shared/station/channel-health.ts'
import { channelNames } from '#shared/channel.ts'
import { useTime } from '#renderer/station/clock/clock-store.ts'
import { boardLocation, useDevice } from '#renderer/station/device/device-store.ts'
import { span } from '#renderer/kit/words/ago.ts'
import { useFormat } from '#renderer/kit/words/format.ts'
import { servesNothing } from '#shared/station/gateway-served.ts'
import { channelEvidence } from '#shared/station/channel-evidence.ts'

/** What is known of each channel, as sentences for the empty board. */
export function ChannelsHeard() {
  const channels = useDevice(({ state }) => state?.channels)
  return (
    channels?.map((health, at) => (
      <Fragment key={health.channel}>
        {at > 0 && ' '}
        <ChannelSentence health={health} />
      </Fragment>
    )) ?? null
  )
}

/** One sentence of evidence about a channel, with what it means. */
export function ChannelSentence({ health }: { health: ChannelHealth }) {
  const { t } = useLingui()
  const format = useFormat()
  const zone = useDevice(({ state }) => boardLocation(state)?.timeZone ?? 'UTC')
  const channel = channelNames[health.channel]
  const known = useTime(useShallow((now: number) => channelEvidence(health, now)))
  const heardAt = known.kind === 'never' ? null : known.heardAt
  const ago = useTime((now) => (heardAt === null ? '' : t(span(now - heardAt))))
  const isIdle = useDevice(({ state }) => servesNothing(state?.gateway))
  if (isIdle && known.kind === 'unanswered')
    return (
      <Trans>
        No location is given to this device yet, so {channel} sends it nothing. Ask whoever runs the gateway.
      </Trans>
    )
  switch (known.kind) {
    case 'heard':
      return (
        <Trans>
          {channel} was last heard {ago} ago.
        </Trans>
      )
    case 'quiet':
      return (
        <Trans>
          {channel} was last heard {ago} ago. It answers when called, so it is only quiet.
        </Trans>
      )
    case 'silent':
      return (
        <Trans>
          {channel} was last heard {ago} ago. No call has tested the line since: check the {channel} tablet if
          you expect orders.
        </Trans>
      )
    case 'unanswered': {
      const time = format.time(known.failedAt, zone)
      return <Unanswered why={known.why} channel={channel} time={time} />
    }
    case 'never':
      return <Trans>{channel} has not been heard yet.</Trans>
  }
}

/** Whose trouble it is, and what to do: a line that works is not the place to look. */
export function Unanswered({ why, channel, time }: { why: CallFailure; channel: string; time: string }) {
  switch (why) {
    case 'no-answer':
      return (
        <Trans>
          {channel} did not answer at {time}. Check the internet connection.
        </Trans>
      )
    case 'channel-trouble':
      return (
        <Trans>
          {channel} had trouble of its own at {time}. It is retried automatically.
        </Trans>
      )
    case 'key-refused':
      return (
        <Trans>
          {channel} refused this device's access key at {time}. The internet connection works: ask whoever set
          this device up for a valid key.
        </Trans>
      )
    case 'no-key':
      return (
        <Trans>
          This device has no access key for {channel}: ask whoever set it up. Until then {channel} cannot be
          answered.
        </Trans>
      )
  }
}
