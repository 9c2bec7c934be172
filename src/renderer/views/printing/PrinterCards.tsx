import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { PrinterTickets } from '#shared/api/printing.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { useReadLive } from '#renderer/station/call/use-read-live.ts'
import { useConnection } from '#renderer/station/connection/connection-store.ts'
import { usePrinting } from '#renderer/station/printing/printing-store.ts'
import { worstFirst } from './printer-evidence.ts'
import { PrinterCard } from './PrinterCard.tsx'
import look from './Printer.module.css'
import styles from './PrinterCards.module.css'

/** Every printer drawn with its state, its queue and its last tickets, the worst first; kept up to date. */
export function PrinterCards({ onOrder }: { onOrder: (orderId: string) => void }) {
  const printers = usePrinting((state) => state.printers)
  const statuses = usePrinting((state) => state.statuses)
  const known = usePrinting((state) => state.known)
  const told = usePrinting((state) => state.told)
  const isOffline = useConnection((state) => state.client === null)
  const [tries, setTries] = useState(0)
  const { value, isFailed } = useReadLive(`${told} ${tries}`, ({ printing }, options) =>
    printing.tickets(undefined, options),
  )
  if (!known)
    return (
      <p>
        <Trans>Loading</Trans>
      </p>
    )
  if (printers.length === 0)
    return (
      <Notice tone="info">
        <Trans>There is no printer yet. Add one under Printers.</Trans>
      </Notice>
    )
  const none: PrinterTickets = { printerId: '', waiting: [], last: [] }
  return (
    <div className={styles.page}>
      {isOffline ? (
        <Notice tone="trouble">
          <Trans>This screen cannot reach the station. The printers are shown as they were.</Trans>
        </Notice>
      ) : (
        isFailed && (
          <div className={look.buttons}>
            <Notice tone="trouble">
              <Trans>The tickets could not be read.</Trans>
            </Notice>
            <Button size="small" onPress={() => setTries(tries + 1)}>
              <Trans>Try again</Trans>
            </Button>
          </div>
        )
      )}
      <ul className={styles.cards}>
        {worstFirst(printers, statuses).map(({ printer, status, evidence }) => (
          <PrinterCard
            key={printer.id}
            printer={printer}
            status={status}
            evidence={evidence}
            tickets={
              value === null ? null : (value.find(({ printerId }) => printerId === printer.id) ?? none)
            }
            onOrder={onOrder}
          />
        ))}
      </ul>
    </div>
  )
}
