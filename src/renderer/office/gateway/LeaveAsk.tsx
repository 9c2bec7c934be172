import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { GatewayPairing } from '#shared/api/gateway.ts'
import type { GatewayLink } from '#shared/station/gateway-link.ts'
import { AskBefore } from '#renderer/kit/ui/AskBefore.tsx'
import { CheckRow } from '#renderer/kit/ui/CheckRow.tsx'
import { useCall } from '#renderer/station/call/use-call.ts'
import { OpenOrders } from './OpenOrders.tsx'

type Props = { link: GatewayLink; pairing: GatewayPairing; onClose: () => void }

/** What it means to leave, before it is done: orders come here no more. */
export function LeaveAsk({ link, pairing, onClose }: Props) {
  const { isBusy, problem, run } = useCall()
  const [isAgreed, setAgreed] = useState(false)
  const { deviceId } = link
  async function leave(): Promise<void> {
    const answer = await run((client, options) => client.gateway.leave(undefined, options))
    if (answer?.ok) onClose()
  }
  return (
    <AskBefore
      title={<Trans>Leave the gateway?</Trans>}
      onClose={onClose}
      keep={<Trans>Change nothing</Trans>}
      act={<Trans comment="button: this device leaves the gateway">Leave it</Trans>}
      isBusy={isBusy}
      isReady={isAgreed}
      problem={problem}
      onAct={() => void leave()}
    >
      <p>
        <Trans>
          New orders then wait at the gateway until whoever runs it gives them to another device. Do it
          outside opening hours, and tell them that “{deviceId}” has left.
        </Trans>
      </p>
      <p>
        <Trans>
          The channels cannot reach this device until they have its address, and it cannot answer them until
          it has keys of its own.
        </Trans>{' '}
        {pairing.address === null ? (
          <Trans>
            As long as Order Manager is started with the gateway’s file, a manager can use it again here.
          </Trans>
        ) : (
          <Trans>To come back it needs a new code.</Trans>
        )}
      </p>
      {pairing.openOrders > 0 && <OpenOrders count={pairing.openOrders} deed="leave" />}
      <CheckRow
        isTicked={isAgreed}
        onChange={setAgreed}
        title={<Trans>I know that this device gets no more orders then</Trans>}
        about="agreed"
      />
    </AskBefore>
  )
}
