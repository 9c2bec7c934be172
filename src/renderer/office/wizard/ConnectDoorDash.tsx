import { Trans } from '@lingui/react/macro'
import type { Wizard } from '#shared/integration/wizard.ts'
import { useIntegrations } from '#renderer/station/integrations/integrations-store.ts'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { BusyButton } from '#renderer/kit/ui/BusyButton.tsx'
import { ChannelTile, DoorDashWords } from './ChannelTile.tsx'
import { useStartWizard } from '#renderer/station/integrations/use-start-wizard.ts'

/** The DoorDash tile with [Connect]. */
export function ConnectDoorDash({ path }: { path: Wizard['path'] }) {
  const { isBusy, problem, start } = useStartWizard()
  const isUnderWay = useIntegrations(({ state }) => (state?.wizard ?? null) !== null)
  const connected = useIntegrations(
    ({ state }) =>
      state?.integrations.filter(({ channel, state }) => channel === 'doordash' && state !== 'not_connected')
        .length ?? 0,
  )
  return (
    <ChannelTile
      channel="doordash"
      note={
        isUnderWay ? (
          <Trans>Under way: continues where you left off</Trans>
        ) : (
          connected > 0 && <Trans>Locations connected: {connected}</Trans>
        )
      }
      action={
        <BusyButton look="main" isBusy={isBusy} onPress={() => void start(path)}>
          <Trans comment="button on a channel's tile (R36)">Connect</Trans>
        </BusyButton>
      }
    >
      <DoorDashWords />
      {problem !== null && (
        <Notice look="block" tone="trouble" urgent>
          {problem}
        </Notice>
      )}
    </ChannelTile>
  )
}
