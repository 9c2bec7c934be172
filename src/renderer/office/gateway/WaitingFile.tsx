import { Trans, useLingui } from '@lingui/react/macro'
import type { GatewayPairing } from '#shared/api/gateway.ts'
import { BusyButton } from '#renderer/kit/ui/BusyButton.tsx'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { problemOf } from '#renderer/kit/words/problems.ts'
import { useCall } from '#renderer/station/call/use-call.ts'
import { useWhen } from '#renderer/station/clock/use-when.ts'
import { useZone } from '#renderer/station/device/use-zone.ts'

/** The program is started with the file of a gateway that a manager left: it counts again once a manager says so. */
export function WaitingFile({ deviceId, leftAt }: NonNullable<GatewayPairing['waiting']>) {
  const { t } = useLingui()
  const { isBusy, problem, run } = useCall()
  const when = useWhen(leftAt, useZone())
  return (
    <Notice
      look="block"
      tone="warn"
      about="gateway-left"
      title={<Trans>The gateway of “{deviceId}” was left</Trans>}
      actions={
        <BusyButton
          isBusy={isBusy}
          onPress={() => void run((client, options) => client.gateway.takeUp(undefined, options))}
        >
          <Trans comment="button: the gateway that was left">Use it again</Trans>
        </BusyButton>
      }
    >
      <Trans>
        Order Manager is still started with the file of this gateway. A manager left it here ({when}), so the
        file is not used and no orders come from it. If you use it again, the station starts again by itself
        and you sign in again.
      </Trans>
      {problem !== null && <strong>{t(problemOf(problem))}</strong>}
    </Notice>
  )
}
