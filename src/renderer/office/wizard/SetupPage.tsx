import { Trans } from '@lingui/react/macro'
import { serviceName } from '#shared/support/contacts.ts'
import { PlainPage } from '#renderer/kit/frames/PlainPage.tsx'
import { ConnectDoorDash } from './ConnectDoorDash.tsx'

/** [Setup] → [DoorDash]: the tile to connect it (R35, R36). */
export function SetupPage() {
  return (
    <PlainPage
      title={<Trans>Set up delivery</Trans>}
      lead={
        <Trans>
          Link your DoorDash Merchant account to {serviceName} by yourself, in about five minutes.
        </Trans>
      }
    >
      <ConnectDoorDash path="A" />
    </PlainPage>
  )
}
