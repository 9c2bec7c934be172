import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { call } from '#renderer/station/call/call.ts'
import { useConnection } from '#renderer/station/connection/connection-store.ts'
import { usePrinting } from '#renderer/station/printing/printing-store.ts'
import { PrintWords } from '../order/ReprintButton.tsx'
import styles from './SettleTicket.module.css'

type Props = {
  ticket: { jobId: string; printerId: string; orderId: string | null; state: string }
  onSettled: () => void
}

/** Only a person can say what became of a ticket nobody could prove; it is never printed twice by itself. */
export function SettleTicket({ ticket, onSettled }: Props) {
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState(false)
  const isOffline = useConnection((state) => state.client === null)
  const standIn = useStandIn(ticket.printerId)
  const settle = async (outcome: 'on-paper' | 'print-again', on: string | null = null) => {
    setBusy(true)
    setFailed(false)
    const { jobId } = ticket
    const answer = await call(({ printing }, options) => printing.settle({ jobId, outcome, on }, options))
    setFailed(!answer.ok)
    setBusy(false)
    onSettled()
  }
  return (
    <div className={styles.settle}>
      <Button size="small" isDisabled={isOffline} isBusy={busy} onPress={() => void settle('on-paper')}>
        <Trans>It is on paper</Trans>
      </Button>
      <Button size="small" isDisabled={isOffline} isBusy={busy} onPress={() => void settle('print-again')}>
        <PrintWords isFirst={ticket.state === 'failed'} />
      </Button>
      {standIn && ticket.orderId !== null && (
        <Button
          size="small"
          isDisabled={isOffline}
          isBusy={busy}
          onPress={() => void settle('print-again', standIn.id)}
        >
          <Trans comment="button: have this ticket printed by another printer">
            Print on <bdi>{standIn.name}</bdi>
          </Trans>
        </Button>
      )}
      {failed && (
        <Notice tone="trouble">
          <Trans>Not done. It may have been settled elsewhere; check its state above.</Trans>
        </Notice>
      )}
    </div>
  )
}

/** The printer that stands in for that one. */
function useStandIn(printerId: string) {
  return usePrinting(({ printers }) => {
    const standInId = printers.find(({ id }) => id === printerId)?.route.fallbackId
    return printers.find(({ id }) => id === standInId)
  })
}

/** What kind of slip it is, where it is no first ticket. */
export function NoticeWords({ notice }: { notice: string }) {
  switch (notice) {
    case 'changed':
      return <Trans comment="kind of ticket">(changed)</Trans>
    case 'cancelled':
      return <Trans comment="kind of ticket">(cancelled)</Trans>
    case 'reprint':
      return <Trans comment="kind of ticket">(copy)</Trans>
    case 'test':
      return <Trans comment="kind of ticket">(test)</Trans>
    default:
      return null
  }
}
