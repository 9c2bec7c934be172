import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { RefusedOrder } from '#shared/order/refused-order.ts'
import { useConnection } from '#renderer/station/connection/connection-store.ts'
import { SupportDetails } from '#renderer/kit/ui/SupportDetails.tsx'

/** Code, place and the body as it came, for whoever mends it. The body is fetched when asked for. */
export function RefusedDetails({ refused }: { refused: RefusedOrder }) {
  const client = useConnection((state) => state.client)
  const [raw, setRaw] = useState<{ text: string } | 'failed' | null>(null)
  const read = () => {
    if (raw !== null && raw !== 'failed') return
    client?.refusedOrders.raw({ id: refused.id }).then(setRaw, () => setRaw('failed'))
  }
  const { platformOrderId, storeId } = refused.readable
  return (
    <SupportDetails
      onOpen={read}
      codes={[refused.code, refused.path, platformOrderId, storeId]}
      text={raw === 'failed' ? null : (raw?.text ?? null)}
    >
      {raw === 'failed' && <Trans>The station did not give it out. Close this and open it again.</Trans>}
    </SupportDetails>
  )
}
