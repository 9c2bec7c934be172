import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { Plus, ReceiptText } from 'lucide-react'
import { useState } from 'react'
import type { Printer, PrinterStatus } from '#shared/printing/printing.ts'
import { call } from '#renderer/station/call/call.ts'
import { useConnection } from '#renderer/station/connection/connection-store.ts'
import { type PrinterEvidence, worstFirst } from './printer-evidence.ts'
import { PrinterState } from './PrinterState.tsx'
import { TroubleSince } from './TroubleSince.tsx'
import { usePrinting } from '#renderer/station/printing/printing-store.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { classes } from '#renderer/kit/ui/classes.ts'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { paperWords } from '#renderer/kit/words/printer-kinds.ts'
import { ticketWords } from '#renderer/kit/words/statuses.ts'
import { PrinterSheet } from './PrinterSheet.tsx'
import { TestTicket } from './TestTicket.tsx'
import look from './Printer.module.css'
import styles from './Printers.module.css'

/** Every printer with what it last proved, and the way to add, change, test and remove one. */
export function Printers({ onTickets }: { onTickets?: () => void }) {
  const printers = usePrinting((state) => state.printers)
  const statuses = usePrinting((state) => state.statuses)
  const [edited, setEdited] = useState<Printer | 'new' | null>(null)
  return (
    <>
      <ul className={styles.list}>
        {worstFirst(printers, statuses).map(({ printer, status, evidence }) => (
          <PrinterRow
            key={printer.id}
            printer={printer}
            status={status}
            evidence={evidence}
            onEdit={() => setEdited(printer)}
          />
        ))}
      </ul>
      <div className={look.buttons}>
        <Button onPress={() => setEdited('new')}>
          <Plus size={24} aria-hidden="true" />
          <Trans>Add a printer</Trans>
        </Button>
        {onTickets && (
          <Button onPress={onTickets}>
            <ReceiptText size={24} aria-hidden="true" />
            <Trans>Queues and last tickets</Trans>
          </Button>
        )}
      </div>
      {edited !== null && (
        <PrinterSheet printer={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />
      )}
    </>
  )
}

type RowProps = {
  printer: Printer
  status: PrinterStatus | undefined
  evidence: PrinterEvidence
  onEdit: () => void
}

function PrinterRow({ printer, status, evidence, onEdit }: RowProps) {
  const { t } = useLingui()
  const isOffline = useConnection((state) => state.client === null)
  const [test, setTest] = useState<'idle' | 'busy' | 'failed' | { jobId: string }>('idle')
  const run = async () => {
    setTest('busy')
    const answer = await call(({ printing }, options) => printing.test({ id: printer.id }, options))
    setTest(answer.ok ? { jobId: answer.value.id } : 'failed')
  }
  const waiting = status?.waiting ?? 0
  return (
    <li
      className={classes(look.printer, styles.printer)}
      data-printer={printer.id}
      data-evidence={evidence.kind}
    >
      <div className={styles.what}>
        <p className={look.name}>{printer.name}</p>
        <p className={look.state}>
          <PrinterState evidence={evidence} />
          {waiting > 0 &&
            ` · ${t`${plural(waiting, { one: '# ticket waiting', other: '# tickets waiting' })}`}`}
        </p>
        {evidence.kind === 'problem' && (
          <TroubleSince problem={evidence.problem} since={status?.since ?? null} />
        )}
        <p className={look.soft}>
          {[
            printer.kind === 'screen'
              ? t`On this screen`
              : (printer.queue ?? `${printer.host ?? ''}:${printer.port ?? ''}`),
            t(paperWords[printer.paper]),
            ...printer.tickets.map((kind) => t(ticketWords[kind])),
          ].join(' · ')}
        </p>
      </div>
      <div className={look.buttons}>
        <Button size="small" isDisabled={test === 'busy' || isOffline} onPress={() => void run()}>
          <Trans>Test ticket</Trans>
        </Button>
        <Button size="small" onPress={onEdit}>
          <Trans>Change</Trans>
        </Button>
      </div>
      {typeof test === 'object' && <TestTicket key={test.jobId} printer={printer} jobId={test.jobId} />}
      {test === 'failed' && (
        <Notice tone="trouble" urgent>
          <Trans>The test ticket could not be queued.</Trans>
        </Notice>
      )}
    </li>
  )
}
