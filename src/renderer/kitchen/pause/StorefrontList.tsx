import { Trans } from '@lingui/react/macro'
import type { StorefrontService } from '#shared/pause/storefront-service.ts'
import { channelNames } from '#shared/channel.ts'
import type { ServiceMode } from '#shared/pause/mode.ts'
import { useCall } from '#renderer/station/call/use-call.ts'
import { useTime } from '#renderer/station/clock/clock-store.ts'
import { usePause } from '#renderer/station/pause/pause-store.ts'
import { askedBy, endOf, isReminderDue, refusedOf, standingOf } from '#shared/pause/standing.ts'
import { StandingWords } from '#renderer/views/pause/StandingWords.tsx'
import { PauseReason } from '#renderer/views/integration/PauseReason.tsx'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { TheirWords } from '#renderer/views/channel/TheirWords.tsx'
import styles from './StorefrontList.module.css'

type Row = {
  storefront: StorefrontService
  isBusy: boolean
  onChange: (mode: ServiceMode, storefront: StorefrontService) => void
}

/** How each storefront stands: what its channel said, what it was asked for, and what can be done about it (B14). */
export function StorefrontList({
  storefronts,
  ...row
}: Omit<Row, 'storefront'> & { storefronts: readonly StorefrontService[] }) {
  return (
    <ul className={styles.list}>
      {storefronts.map((storefront) => (
        <StorefrontRow
          key={`${storefront.channel} ${storefront.locationId}`}
          storefront={storefront}
          {...row}
        />
      ))}
    </ul>
  )
}

function StorefrontRow({ storefront, isBusy, onChange }: Row) {
  const standing = standingOf(storefront)
  const isDue = useTime((now) => isReminderDue(storefront, now))
  const channel = channelNames[storefront.channel]
  const again = standing === 'refused' ? refusedOf(storefront) : null
  const canOpen = storefront.isReachable && !['normal', 'opening'].includes(standing)
  return (
    <li
      className={styles.row}
      data-storefront={`${storefront.channel} ${storefront.locationId}`}
      data-standing={standing}
    >
      <div className={styles.words}>
        <p className={styles.name}>{`${storefront.locationName} · ${channel}`}</p>
        <StandingWords
          standing={standing}
          channel={storefront.channel}
          until={endOf(storefront, standing)}
          timeZone={storefront.timeZone}
          plusMinutes={storefront.busy?.plusMinutes ?? 0}
          by={askedBy(storefront, standing)}
        />
        {standing === 'channel-paused' && storefront.theirs && (
          <PauseReason channel={storefront.channel} pause={storefront.theirs} />
        )}
        <ChannelSaid storefront={storefront} />
        {!storefront.isReachable && (
          <p>
            <Trans>
              This station cannot pause {channel}. Do it on the {channel} tablet or in its portal.
            </Trans>
          </p>
        )}
        {isDue && (
          <p className={styles.due} role="alert">
            <Trans>It has lasted a while, and ends only by hand. Is it still needed?</Trans>
          </p>
        )}
      </div>
      {isDue && <StillNeeded storefront={storefront} />}
      {canOpen && (
        <div className={styles.deeds}>
          {again !== null && (
            <Button isBusy={isBusy} onPress={() => onChange(again, storefront)}>
              <Trans>Try again</Trans>
            </Button>
          )}
          <Button isBusy={isBusy} onPress={() => onChange({ type: 'normal' }, storefront)}>
            {standing === 'busy' || standing === 'refused' ? (
              <Trans>Back to normal</Trans>
            ) : (
              <Trans>Reopen</Trans>
            )}
          </Button>
        </div>
      )}
    </li>
  )
}

/** What came of the last attempt, in the channel's own words, folded away. */
function ChannelSaid({ storefront: { channel, pause, busy } }: { storefront: StorefrontService }) {
  const error = pause?.error ?? busy?.error ?? null
  if (error === null) return null
  const name = channelNames[channel]
  const isTrying = pause?.state !== 'refused' && busy?.state !== 'refused'
  return (
    <>
      {isTrying && (
        <p>
          <Trans>{name} did not answer yet; it is asked again and again.</Trans>
        </p>
      )}
      <TheirWords name={name} code={null} details={error} isSaid />
    </>
  )
}

function StillNeeded({ storefront: { locationId, channel } }: { storefront: StorefrontService }) {
  const { isBusy, run } = useCall()
  const keep = async () => {
    // What fails stays on screen, and can be pressed again.
    const answer = await run(({ pause }, options) => pause.remindLater({ locationId, channel }, options))
    if (answer?.ok) usePause.getState().received(answer.value)
  }
  return (
    <Button look="quiet" isBusy={isBusy} onPress={() => void keep()}>
      <Trans>Keep it, remind me later</Trans>
    </Button>
  )
}
