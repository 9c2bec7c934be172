import { Trans, useLingui } from '@lingui/react/macro'
import type { TicketKind } from '#shared/printing/printing.ts'
import { useReadLive } from '#renderer/station/call/use-read-live.ts'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { TicketPaper } from '#renderer/views/printing/TicketPaper.tsx'
import { ticketWords } from '#renderer/kit/words/statuses.ts'

/** The ticket as the printer would draw it, from the same bytes. */
export function TicketPreview({ orderId, kind }: { orderId: string; kind: TicketKind }) {
  const { t } = useLingui()
  const { value: image, isFailed } = useReadLive(`${orderId} ${kind}`, ({ printing }, options) =>
    printing.preview({ orderId, kind, printerId: null }, options),
  )
  if (isFailed) {
    return (
      <Notice tone="trouble">
        <Trans>The ticket could not be shown.</Trans>
      </Notice>
    )
  }
  if (image === null) return null
  return <TicketPaper image={image} label={t(ticketWords[kind])} />
}
