import { Trans } from '@lingui/react/macro'
import type { ThrottleEntry } from '#shared/api/pause.ts'
import type { PausePlace } from '#shared/pause/pause-place.ts'
import { channelNames } from '#shared/channel.ts'
import { useWhen } from '#renderer/station/clock/use-when.ts'
import { usePause } from '#renderer/station/pause/pause-store.ts'
import { Fold } from '#renderer/kit/ui/Fold.tsx'
import styles from './RecentPauses.module.css'

/** What there was before, newest first: who, from when until when, and how it ended (B20). */
export function RecentPauses({ places }: { places: readonly PausePlace[] }) {
  const entries = usePause((state) => state.entries).filter(({ locationId }) =>
    places.some((place) => place.locationId === locationId),
  )
  if (entries.length === 0) return null
  return (
    <Fold title={<Trans>Busy and paused before</Trans>}>
      {() => (
        <ol className={styles.list}>
          {entries.map((entry) => (
            <Entry
              key={entry.id}
              entry={entry}
              place={places.find(({ locationId }) => locationId === entry.locationId)}
            />
          ))}
        </ol>
      )}
    </Fold>
  )
}

function Entry({ entry, place }: { entry: ThrottleEntry; place: PausePlace | undefined }) {
  const zone = place?.timeZone ?? 'UTC'
  const from = useWhen(entry.beganAt ?? entry.askedAt, zone)
  const to = useWhen(entry.endedAt ?? 0, zone)
  const name = place?.locationName ?? entry.locationId
  const channel = channelNames[entry.channel]
  const who = entry.source === 'channel' ? channel : (entry.by ?? null)
  const { plusMinutes } = entry
  return (
    <li>
      <b>
        {entry.kind === 'busy' ? <Trans>Busy +{plusMinutes}</Trans> : <Trans>Paused</Trans>}
        {` · ${name} · ${channel}`}
      </b>
      <span>
        {entry.ending === 'refused' ? (
          <Trans>
            {from}: refused by {channel}
          </Trans>
        ) : entry.endedAt === null ? (
          <Trans>since {from}</Trans>
        ) : (
          <Trans>
            {from} to {to}
          </Trans>
        )}
        {' · '}
        {who === null ? <Trans>asked for at a screen</Trans> : <Trans>by {who}</Trans>}
        {entry.endedBy !== null && (
          <>
            {' · '}
            <Trans>ended by {entry.endedBy}</Trans>
          </>
        )}
      </span>
    </li>
  )
}
