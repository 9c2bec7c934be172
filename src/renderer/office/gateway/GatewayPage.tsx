import { Trans } from '@lingui/react/macro'
import { SettingsPage } from '#renderer/kit/frames/SettingsPage.tsx'
import { ReadState } from '#renderer/kit/ui/ReadState.tsx'
import { useRead } from '#renderer/station/call/use-read.ts'
import { useDevice } from '#renderer/station/device/device-store.ts'
import { DirectPanel } from './DirectPanel.tsx'
import { GatewaySteps } from './GatewaySteps.tsx'
import { GivenLocations } from './GivenLocations.tsx'
import { PairingFacts } from './PairingFacts.tsx'
import { PairPanel } from './PairPanel.tsx'
import { WaitingFile } from './WaitingFile.tsx'

/** Where this device's orders come from: its channels themselves, or a gateway it is paired with. */
export function GatewayPage() {
  const link = useDevice(({ state }) => state?.gateway ?? null)
  const isDirect = useDevice(({ state }) => state !== null && state.gateway === null)
  const { value, problem, again } = useRead(link?.deviceId ?? 'none', (client, options) =>
    client.gateway.pairing(undefined, options),
  )
  return (
    <SettingsPage
      title={<Trans comment="title of a page, and its entry in the settings">Where orders come from</Trans>}
      lead={
        isDirect ? (
          <Trans>The channels deliver orders to this device themselves.</Trans>
        ) : (
          <Trans>
            A gateway takes what the channels send and gives this device its orders. It also holds the keys of
            the channels: there are none on this device.
          </Trans>
        )
      }
    >
      <ReadState problem={problem} isAnswered={value !== null} again={again} />
      {isDirect && value?.waiting && <WaitingFile {...value.waiting} />}
      {isDirect && <DirectPanel />}
      {isDirect && value !== null && <PairPanel pairing={value} />}
      {link !== null && <GatewaySteps link={link} />}
      {link !== null && link.locations !== null && link.locations.length > 0 && (
        <GivenLocations ids={link.locations} />
      )}
      {link !== null && value !== null && <PairingFacts link={link} pairing={value} />}
    </SettingsPage>
  )
}
