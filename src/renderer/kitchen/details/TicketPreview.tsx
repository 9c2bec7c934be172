import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import type { TicketImage } from '#shared/api/printing.ts'
import type { TicketKind } from '#shared/printing/printing.ts'
import { useConnection } from '#renderer/station/connection/connection-store.ts'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { TicketPaper } from '#renderer/kit/ui/TicketPaper.tsx'
import { ticketWords } from '#renderer/kit/words/statuses.ts'

/** The ticket as the printer would draw it, from the same bytes. */
export function TicketPreview({ orderId, kind }: { orderId: string; kind: TicketKind }) {
  const { t } = useLingui()
  const client = useConnection((state) => state.client)
  const [image, setImage] = useState<TicketImage | 'failed' | null>(null)
  useEffect(() => {
    if (client === null) return
    const over = new AbortController()
    client.printing.preview({ orderId, kind, printerId: null }, { signal: over.signal }).then(
      (drawn) => setImage(drawn),
      () => {
        if (!over.signal.aborted) setImage('failed')
      },
    )
    return () => over.abort()
  }, [client, orderId, kind])
  if (image === null) return null
  if (image === 'failed') {
    return (
      <Notice tone="trouble">
        <Trans>The ticket could not be drawn.</Trans>
      </Notice>
    )
  }
  return <TicketPaper image={image} label={t(ticketWords[kind])} />
}
