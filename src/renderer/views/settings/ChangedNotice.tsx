import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { ChangedMeanwhile } from '#shared/api/changed-meanwhile.ts'
import { useWhen } from '#renderer/station/clock/use-when.ts'
import { boardLocation, useDevice } from '#renderer/station/device/device-store.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { Notice } from '#renderer/kit/ui/Notice.tsx'

type Props = {
  about: string
  change: ChangedMeanwhile
  /** How it stands now, in words. */
  now: ReactNode
  onTakeTheirs: () => void
}

/** Somebody else was faster: who, when, and how it stands now. What was typed stays, and may be saved instead. */
export function ChangedNotice({ about, change, now, onTakeTheirs }: Props) {
  const { t } = useLingui()
  const zone = useDevice(({ state }) => boardLocation(state)?.timeZone ?? 'UTC')
  const time = useWhen(change.at ?? 0, zone)
  const by = change.by ?? t`Somebody`
  return (
    <Notice
      look="block"
      tone="warn"
      urgent
      about={about}
      title={
        change.at === null ? (
          <Trans>Nothing was saved: this was changed on another screen meanwhile.</Trans>
        ) : (
          <Trans>
            Nothing was saved: {by} changed this at {time}.
          </Trans>
        )
      }
      actions={
        <Button onPress={onTakeTheirs}>
          <Trans comment="button: drop what was typed here, and show what the other person saved">
            Take what is saved
          </Trans>
        </Button>
      }
    >
      <p>
        <Trans>Saved now: {now}</Trans>
      </p>
      <p>
        <Trans>What you typed is still here. Save it instead, or take what is saved.</Trans>
      </p>
    </Notice>
  )
}
