import { Trans } from '@lingui/react/macro'
import type { ThrottleEntry } from '#shared/api/pause.ts'
import type { StorefrontService } from '#shared/pause/storefront-service.ts'
import { channelNames } from '#shared/channel.ts'
import { useWhen } from '#renderer/station/clock/use-when.ts'
import { usePause } from '#renderer/station/pause/pause-store.ts'
import { Fold } from '#renderer/kit/ui/Fold.tsx'
import styles from './RecentPauses.module.css'

/** What there was before, newest first: who, from when until when, and how it ended (B20). */
export function RecentPauses({ storefronts }: { storefronts: readonly StorefrontService[] }) {
  const entries = usePause((state) => state.entries).filter(({ locationId }) =>
    storefronts.some((storefront) => storefront.locationId === locationId),
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
              storefront={storefronts.find(({ locationId }) => locationId === entry.locationId)}
            />
          ))}
        </ol>
      )}
    </Fold>
  )
}

function Entry({ entry, storefront }: { entry: ThrottleEntry; storefront: StorefrontService | undefined }) {
  const zone = storefront?.timeZone ?? 'UTC'
  const from = useWhen(entry.beganAt ?? entry.askedAt, zone)
  const to = useWhen(entry.endedAt ?? 0, zone)
  const name = storefront?.locationName ?? entry.locationId
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
