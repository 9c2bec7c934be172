import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { type Channel, channelNames } from '#shared/channel.ts'
import type { Location } from '#shared/location/location.ts'
import { useDashboard } from '#renderer/kit/navigation/dashboard-store.ts'
import { Ask } from '#renderer/kit/ui/Ask.tsx'
import { BusyButton } from '#renderer/kit/ui/BusyButton.tsx'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { useFormat } from '#renderer/kit/words/format.ts'
import { problemOf } from '#renderer/kit/words/problems.ts'
import { callApproved } from '#renderer/station/approval/call-approved.ts'
import { useCall } from '#renderer/station/call/use-call.ts'

/** What still goes on at a location. */
type InUse = { channels: readonly Channel[]; orders: number }

/** Asks before a location is set aside, and says what has to end first. */
export function RemoveLocation({ location, onClose }: { location: Location; onClose: () => void }) {
  const [inUse, setInUse] = useState<InUse | null>(null)
  const { isBusy, problem, run } = useCall(callApproved)
  const { id, revision, name } = location
  async function remove(): Promise<void> {
    const answer = await run(({ device }, options) => device.removeLocation({ id, revision }, options))
    if (answer?.ok) onClose()
    else if (answer?.problem.code === 'LOCATION_IN_USE') setInUse(answer.problem.data)
  }
  return (
    <Ask
      title={<Trans>Remove {name}?</Trans>}
      onClose={onClose}
      actions={
        <>
          <Button autoFocus onPress={onClose} isDisabled={isBusy}>
            <Trans>Keep the location</Trans>
          </Button>
          <BusyButton look="danger" isBusy={isBusy} onPress={() => void remove()}>
            <Trans>Remove the location</Trans>
          </BusyButton>
        </>
      }
    >
      <p>
        <Trans>
          It disappears from the board, from lists and from these settings. Its orders and figures stay in the
          history and in the reports. You can bring it back at any time.
        </Trans>
      </p>
      {problem === 'LOCATION_IN_USE' && inUse !== null ? (
        <StillInUse {...inUse} />
      ) : (
        problem !== null && (
          <Notice look="block" tone="trouble" urgent about={`location ${problem}`}>
            <Problem code={problem} />
          </Notice>
        )
      )}
    </Ask>
  )
}

function StillInUse({ channels, orders }: InUse) {
  const { t } = useLingui()
  const { language } = useFormat()
  const open = useDashboard((state) => state.open)
  const names = new Intl.ListFormat(language, { type: 'conjunction' }).format(
    channels.map((channel) => channelNames[channel]),
  )
  return (
    <Notice
      look="block"
      tone="trouble"
      urgent
      about="location LOCATION_IN_USE"
      actions={
        channels.length > 0 && (
          <Button onPress={() => open({ at: 'integrations' })}>
            <Trans>To the integrations</Trans>
          </Button>
        )
      }
    >
      {channels.length > 0 && (
        <p>
          <Trans comment="channels of a location that is to be removed">
            Still connected here: {names}. Disconnect under Integrations first.
          </Trans>
        </p>
      )}
      {orders > 0 && (
        <p>
          {t`${plural(orders, {
            one: '# order is still under way here. Try again when it is over.',
            other: '# orders are still under way here. Try again when they are over.',
          })}`}
        </p>
      )}
    </Notice>
  )
}

function Problem({ code }: { code: string }) {
  const { t } = useLingui()
  if (code === 'LAST_LOCATION')
    return <Trans>This is the only location. Add another one before you remove it.</Trans>
  if (code === 'CHANGED')
    return <Trans>Nothing was removed: this was changed on another screen meanwhile. Look at it again.</Trans>
  return t(problemOf(code))
}
