import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { RefusedOrder } from '#shared/order/refused-order.ts'
import { call } from '#renderer/station/call/call.ts'
import { SupportDetails } from '#renderer/kit/ui/SupportDetails.tsx'

/** Code, place and the body as it came, for whoever mends it. The body is fetched when asked for. */
export function RefusedDetails({ refused }: { refused: RefusedOrder }) {
  const [raw, setRaw] = useState<{ text: string } | 'failed' | null>(null)
  const read = async () => {
    if (raw !== null && raw !== 'failed') return
    const answer = await call(({ refusedOrders }, options) => refusedOrders.raw({ id: refused.id }, options))
    setRaw(answer.ok ? answer.value : 'failed')
  }
  const { platformOrderId, storeId } = refused.readable
  return (
    <SupportDetails
      onOpen={() => void read()}
      codes={[refused.code, refused.path, platformOrderId, storeId]}
      text={raw === 'failed' ? null : (raw?.text ?? null)}
    >
      {raw === 'failed' && <Trans>The station could not show it. Close this and open it again.</Trans>}
    </SupportDetails>
  )
}
