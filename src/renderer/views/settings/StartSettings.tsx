import { Trans } from '@lingui/react/macro'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { Toggle } from '#renderer/kit/ui/Toggle.tsx'
import { callApproved } from '#renderer/station/approval/call-approved.ts'
import { useCall } from '#renderer/station/call/use-call.ts'
import { useDevice } from '#renderer/station/device/device-store.ts'

/** How the installed program opens on its device: the whole screen, and by itself. */
export function StartSettings() {
  const window = useDevice(({ state }) => state?.window ?? null)
  const { problem, isBusy, run } = useCall(callApproved)
  const save = (change: { kiosk?: boolean; autoStart?: boolean }) =>
    void run(({ device }, options) => device.saveWindow(change, options))
  if (window === null)
    return (
      <Notice tone="info" about="browser-window">
        <Trans>
          Only in the installed app: the station’s window is a browser now, which can neither take the whole
          screen nor start by itself.
        </Trans>
      </Notice>
    )
  return (
    <>
      <Toggle
        on={window.autoStart !== 'off'}
        isDisabled={isBusy}
        onChange={(autoStart) => save({ autoStart })}
        hint={<Trans>Order Manager opens by itself when the user of this device signs in.</Trans>}
      >
        <Trans>Start with this device</Trans>
      </Toggle>
      {window.autoStart === 'blocked' && (
        <Notice tone="warn" about="start-blocked">
          <Trans>
            This device does not let it: allow Order Manager in the system’s settings, under the apps that
            start at sign-in.
          </Trans>
        </Notice>
      )}
      <Toggle
        on={window.kiosk}
        isDisabled={isBusy}
        onChange={(kiosk) => save({ kiosk })}
        hint={
          <Trans>
            Nothing else is in sight, and no key closes the window by accident. To leave, a manager turns this
            off again.
          </Trans>
        }
      >
        <Trans>Take the whole screen (kiosk)</Trans>
      </Toggle>
      {problem !== null && <Failure problem={problem} />}
    </>
  )
}

function Failure({ problem }: { problem: string }) {
  return (
    <Notice tone="trouble" urgent>
      {problem === 'REFUSED' ? (
        <Trans>This device did not take the change. It is as it was.</Trans>
      ) : (
        <Trans>The last change was not saved. Try it again.</Trans>
      )}
    </Notice>
  )
}
