import { Trans } from '@lingui/react/macro'
import { SettingsPage } from '#renderer/kit/frames/SettingsPage.tsx'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { ReadState } from '#renderer/kit/ui/ReadState.tsx'
import { useRead } from '#renderer/station/call/use-read.ts'
import { ErasePanel } from './ErasePanel.tsx'
import { ErasuresPanel } from './ErasuresPanel.tsx'
import { RetentionPanel } from './RetentionPanel.tsx'
import { SpacePanel } from './SpacePanel.tsx'

/** How long customers' data is kept, and one customer's erased. */
export function PrivacyPage() {
  const { value, problem, again } = useRead('', (client, options) => client.privacy.state(undefined, options))
  return (
    <SettingsPage
      title={<Trans>Data and privacy</Trans>}
      lead={
        <Trans>
          What this station keeps about customers is deleted automatically when its time is up. Amounts and
          figures stay in the reports.
        </Trans>
      }
    >
      <ReadState problem={problem} isAnswered={value !== null} again={again} />
      {value !== null && (
        <>
          {!value.isTimeKnown && (
            <Notice
              look="block"
              tone="warn"
              about="time-unknown"
              title={<Trans>Nothing is deleted right now</Trans>}
            >
              <Trans>
                Only this device’s own clock says what day it is, and it may be wrong. It goes on once a
                channel has answered or orders have come in.
              </Trans>
            </Notice>
          )}
          {value.locations.map((kept) => (
            <RetentionPanel key={`${kept.locationId} ${JSON.stringify(kept)}`} kept={kept} onChange={again} />
          ))}
          <ErasePanel onErased={again} />
          <ErasuresPanel erasures={value.erasures} />
          <SpacePanel space={value.space} purgedAt={value.purgedAt} />
        </>
      )}
    </SettingsPage>
  )
}
