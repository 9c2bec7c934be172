import { Trans, useLingui } from '@lingui/react/macro'
import { useShallow } from 'zustand/react/shallow'
import type { ChannelHealth } from '#shared/api/device.ts'
import { channelNames } from '../card/Handover.tsx'
import { useTime } from '../clock/clock-store.ts'
import { boardLocation, useDevice } from '../device/device-store.ts'
import { span } from '../words/ago.ts'
import { useFormat } from '../words/format.ts'
import { channelEvidence } from './evidence.ts'

/** What is known of each channel, as a sentence for the empty board. */
export function DoorDashHeard() {
  const channels = useDevice(({ state }) => state?.channels)
  return channels?.map((health) => <ChannelSentence key={health.channel} health={health} />) ?? null
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
          {channel} was last heard {ago} ago. No call has tested the line since: check the DoorDash tablet if
          you expect orders.
        </Trans>
      )
    case 'unanswered': {
      const time = format.time(known.failedAt, zone)
      return (
        <Trans>
          {channel} did not answer at {time}. Check the internet connection.
        </Trans>
      )
    }
    case 'never':
      return <Trans>{channel} has not been heard yet.</Trans>
  }
}
