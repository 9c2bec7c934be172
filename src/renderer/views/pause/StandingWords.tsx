import { Trans } from '@lingui/react/macro'
import { type Channel, channelNames } from '#shared/channel.ts'
import type { Standing } from '#shared/pause/standing.ts'
import { useWhen } from '#renderer/station/clock/use-when.ts'

type Props = {
  standing: Standing
  channel: Channel
  /** When it ends by itself, epoch ms; null where nobody knows, or by hand. */
  until: number | null
  timeZone: string
  plusMinutes: number
  /** Who asked for it. */
  by: string | null
}

/** How a storefront takes orders, until when, and who asked for it. */
export function StandingWords({ by, ...rest }: Props) {
  return (
    <p>
      <Words {...rest} />
      {by !== null && rest.standing !== 'normal' && (
        <>
          {' '}
          <Trans>Asked for by {by}.</Trans>
        </>
      )}
    </p>
  )
}

function Words({ standing, channel: id, until, timeZone, plusMinutes }: Omit<Props, 'by'>) {
  const channel = channelNames[id]
  const end = useWhen(until ?? 0, timeZone)
  switch (standing) {
    case 'normal':
      return <Trans>Orders come in as usual.</Trans>
    case 'busy':
      return until === null ? (
        <Trans>Busy: {plusMinutes} minutes more on each order, until somebody ends it.</Trans>
      ) : (
        <Trans>
          Busy: {plusMinutes} minutes more on each order, until {end}.
        </Trans>
      )
    case 'pausing':
      return <Trans>Orders still come in until {channel} says that it is paused.</Trans>
    case 'paused':
      return until === null ? (
        <Trans>Paused until somebody reopens it. {channel} says so.</Trans>
      ) : (
        <Trans>
          Paused until {end}. {channel} says so.
        </Trans>
      )
    case 'opening':
      return <Trans>Paused until {channel} says that it is open.</Trans>
    case 'refused':
      return (
        <Trans>
          {channel} refused it, and orders still come in. Try again, or pause on the {channel} tablet.
        </Trans>
      )
    case 'not-opened':
      return (
        <Trans>
          {channel} refused to reopen it, and no orders come in. Try again, or reopen in the {channel} portal.
        </Trans>
      )
    case 'channel-paused':
      return until === null ? (
        <Trans>Paused by {channel}, which named no end.</Trans>
      ) : (
        <Trans>
          Paused by {channel} until {end}.
        </Trans>
      )
  }
}
