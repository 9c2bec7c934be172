import { Trans } from '@lingui/react/macro'
import type { ThrottleEntry } from '#shared/api/pause.ts'
import type { StorefrontService } from '#shared/pause/storefront-service.ts'
import { channelNames } from '#shared/channel.ts'
import { useCall } from '#renderer/station/call/use-call.ts'
import { useWhen } from '#renderer/station/clock/use-when.ts'
import { usePause } from '#renderer/station/pause/pause-store.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { Notice } from '#renderer/kit/ui/Notice.tsx'

type Props = { ended: readonly ThrottleEntry[]; storefronts: readonly StorefrontService[] }

/** Pauses that ended by themselves: said until somebody has read it (B15). */
export function EndedNotices({ ended, storefronts }: Props) {
  const { isBusy, run } = useCall()
  const read = async () => {
    // What fails stays on screen, and can be pressed again.
    const answer = await run(({ pause }, options) => pause.seen({ ids: ended.map(({ id }) => id) }, options))
    if (answer?.ok) usePause.getState().received(answer.value)
  }
  return (
    <Notice
      look="block"
      tone="good"
      about="pause-ended"
      title={<Trans>Orders come in again</Trans>}
      actions={
        <Button isBusy={isBusy} onPress={() => void read()}>
          <Trans>Got it</Trans>
        </Button>
      }
    >
      {ended.map((entry) => (
        <Ended
          key={entry.id}
          entry={entry}
          storefront={storefronts.find(({ locationId }) => locationId === entry.locationId)}
        />
      ))}
    </Notice>
  )
}

function Ended({ entry, storefront }: { entry: ThrottleEntry; storefront: StorefrontService | undefined }) {
  const channel = channelNames[entry.channel]
  const time = useWhen(entry.endedAt ?? 0, storefront?.timeZone ?? 'UTC')
  const name = storefront?.locationName ?? entry.locationId
  return (
    <p>
      {entry.isLate ? (
        <Trans>
          {name}: the pause at {channel} ended at {time}, while this station was off.
        </Trans>
      ) : (
        <Trans>
          {name}: the pause at {channel} ended at {time}.
        </Trans>
      )}
    </p>
  )
}
