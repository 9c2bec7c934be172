import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { PrinterTickets } from '#shared/api/printing.ts'
import type { Printer, PrinterStatus } from '#shared/printing/printing.ts'
import { span } from '#renderer/kit/words/ago.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { classes } from '#renderer/kit/ui/classes.ts'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { call } from '#renderer/station/call/call.ts'
import { useTime } from '#renderer/station/clock/clock-store.ts'
import { useConnection } from '#renderer/station/connection/connection-store.ts'
import { usePrinting } from '#renderer/station/printing/printing-store.ts'
import { useMay } from '#renderer/station/screens/own-screen-store.ts'
import type { PrinterEvidence } from './printer-evidence.ts'
import { PrinterState } from './PrinterState.tsx'
import { TroubleSince } from './TroubleSince.tsx'
import { AskAboutOldTickets } from './AskAboutOldTickets.tsx'
import { PrinterDrawing } from './PrinterDrawing.tsx'
import { TicketLine } from './TicketLine.tsx'
import look from './Printer.module.css'
import { useOldQueueWords } from './use-old-queue-words.ts'
import styles from './PrinterCards.module.css'

type Props = {
  printer: Printer
  status: PrinterStatus | undefined
  evidence: PrinterEvidence
  /** Null while they load. */
  tickets: PrinterTickets | null
  onOrder: (orderId: string) => void
}

/** One printer: drawn, with its state in words, what waits for it, and what became of its last tickets. */
export function PrinterCard({ printer, status, evidence, tickets, onOrder }: Props) {
  const waiting = status?.waiting ?? 0
  return (
    <li
      className={classes(look.printer, styles.card)}
      data-printer-card={printer.id}
      data-evidence={evidence.kind}
    >
      <div className={styles.head}>
        <PrinterDrawing evidence={evidence} />
        <div className={styles.what}>
          <h3 className={classes(look.name, styles.name)}>{printer.name}</h3>
          <p className={look.state}>
            <PrinterState evidence={evidence} />
          </p>
          {evidence.kind === 'problem' && (
            <TroubleSince problem={evidence.problem} since={status?.since ?? null} />
          )}
        </div>
        <TestButton printerId={printer.id} />
      </div>
      <OldTickets printerId={printer.id} />
      <section>
        <h4 className={styles.title}>
          <QueueTitle waiting={waiting} oldestAt={tickets?.waiting[0]?.createdAt ?? null} />
        </h4>
        <ul className={styles.lines}>
          {tickets?.waiting.map((ticket) => (
            <TicketLine key={ticket.jobId} ticket={ticket} printer={printer} onOrder={onOrder} />
          ))}
        </ul>
      </section>
      {tickets !== null && (tickets.last.length > 0 || tickets.waiting.length === 0) && (
        <section>
          <h4 className={styles.title}>
            {tickets.last.length === 0 ? <Trans>No ticket yet</Trans> : <Trans>Last tickets</Trans>}
          </h4>
          <ul className={styles.lines}>
            {tickets.last.map((ticket) => (
              <TicketLine key={ticket.jobId} ticket={ticket} printer={printer} onOrder={onOrder} />
            ))}
          </ul>
        </section>
      )}
    </li>
  )
}

/** It is back after long: what is held for it is decided here too. */
function OldTickets({ printerId }: { printerId: string }) {
  const queue = usePrinting(({ oldQueues }) => oldQueues.find((each) => each.printerId === printerId) ?? null)
  const words = useOldQueueWords(queue)
  const may = useMay('printing.answerOldQueue')
  if (queue === null || words === null || !may) return null
  return (
    <div className={styles.old} data-part="old-tickets">
      <p className={styles.advice}>{words.waiting}</p>
      <AskAboutOldTickets queue={queue} />
    </div>
  )
}

function QueueTitle({ waiting, oldestAt }: { waiting: number; oldestAt: number | null }) {
  const { t } = useLingui()
  const age = useTime((now) => (oldestAt === null ? 0 : Math.floor((now - oldestAt) / 60_000) * 60_000))
  if (waiting === 0) return <Trans comment="of a printer's queue">Nothing waits</Trans>
  const count = t`${plural(waiting, { one: '# ticket waiting', other: '# tickets waiting' })}`
  if (age === 0) return count
  const oldest = t(span(age))
  return (
    <>
      {count} · <Trans comment="age of the oldest ticket in a queue">the oldest {oldest}</Trans>
    </>
  )
}

function TestButton({ printerId }: { printerId: string }) {
  const isOffline = useConnection((state) => state.client === null)
  const [test, setTest] = useState<'idle' | 'busy' | 'sent' | 'failed'>('idle')
  const run = async () => {
    setTest('busy')
    const answer = await call(({ printing }, options) => printing.test({ id: printerId }, options))
    setTest(answer.ok ? 'sent' : 'failed')
  }
  return (
    <div className={look.buttons}>
      <Button size="small" isDisabled={test === 'busy' || isOffline} onPress={() => void run()}>
        <Trans>Test ticket</Trans>
      </Button>
      {test === 'failed' && (
        <Notice tone="trouble" urgent>
          <Trans>The test ticket could not be queued.</Trans>
        </Notice>
      )}
    </div>
  )
}
