import { Trans, useLingui } from '@lingui/react/macro'
import { Eye } from 'lucide-react'
import { useState } from 'react'
import type { PrinterTicket } from '#shared/api/printing.ts'
import type { Printer, TicketKind } from '#shared/printing/printing.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { TicketPaper } from './TicketPaper.tsx'
import { useFormat } from '#renderer/kit/words/format.ts'
import { ticketAdvice, ticketStateWords } from '#renderer/kit/words/print-problems.ts'
import { ticketWords } from '#renderer/kit/words/statuses.ts'
import { call } from '#renderer/station/call/call.ts'
import { useReadLive } from '#renderer/station/call/use-read-live.ts'
import { useConnection } from '#renderer/station/connection/connection-store.ts'
import { boardLocation, useDevice } from '#renderer/station/device/device-store.ts'
import { ReprintButton } from '#renderer/views/order/ReprintButton.tsx'
import { NoticeWords, SettleTicket } from './SettleTicket.tsx'
import look from './Printer.module.css'
import styles from './PrinterCards.module.css'

type Props = { ticket: PrinterTicket; printer: Printer; onOrder: (orderId: string) => void }

/** A ticket of a printer: whose it is, how far it got and why no further, and what can be done about it. */
export function TicketLine({ ticket, printer, onOrder }: Props) {
  const { t } = useLingui()
  const format = useFormat()
  const zone = useDevice(({ state }) => boardLocation(state)?.timeZone ?? 'UTC')
  const [isShown, setShown] = useState(false)
  const { orderId, displayNumber, state, problem, kind } = ticket
  const advice = ticketAdvice(state, problem)
  const isOver = state === 'printed' || state === 'cancelled'
  return (
    <li className={styles.line} data-ticket={state}>
      <div className={styles.words}>
        <p>
          <strong>
            {displayNumber === null ? <NoticeWords notice={ticket.notice} /> : <bdi>{displayNumber}</bdi>}
          </strong>{' '}
          {t(ticketWords[kind])} / {ticket.sequence}{' '}
          {displayNumber !== null && <NoticeWords notice={ticket.notice} />}
        </p>
        <p className={isOver || problem === null ? look.soft : styles.trouble}>
          {[
            ...ticketStateWords(state, problem).map((words) => t(words)),
            format.time(ticket.changedAt, zone),
          ].join(' · ')}
        </p>
        {advice !== null && (
          <p className={look.soft} data-part="advice">
            {t(advice)}
          </p>
        )}
        {(state === 'unconfirmed' || state === 'sent' || state === 'failed') && (
          <SettleTicket
            ticket={{ jobId: ticket.jobId, printerId: printer.id, orderId, state }}
            onSettled={settled}
          />
        )}
      </div>
      <div className={look.buttons}>
        {(state === 'queued' || state === 'held') && <DropButton jobId={ticket.jobId} of={displayNumber} />}
        {orderId !== null && (
          <>
            <Button size="small" onPress={() => setShown(!isShown)}>
              <Eye size={22} aria-hidden="true" />
              {isShown ? <Trans>Hide</Trans> : <Trans>View it</Trans>}
              <span className="heard-only"> {displayNumber}</span>
            </Button>
            {isOver && (
              <ReprintButton orderId={orderId} kind={kind} isFirst={!ticket.isOnPaper} of={displayNumber} />
            )}
            <Button size="small" onPress={() => onOrder(orderId)}>
              <Trans>See the order</Trans>
              <span className="heard-only"> {displayNumber}</span>
            </Button>
          </>
        )}
      </div>
      {isShown && orderId !== null && <Picture orderId={orderId} kind={kind} printerId={printer.id} />}
    </li>
  )
}

/** The station tells of what was settled by itself. */
function settled() {}

function Picture({ orderId, kind, printerId }: { orderId: string; kind: TicketKind; printerId: string }) {
  const { t } = useLingui()
  const { value, isFailed } = useReadLive(`${orderId} ${kind} ${printerId}`, ({ printing }, options) =>
    printing.preview({ orderId, kind, printerId }, options),
  )
  if (isFailed)
    return (
      <Notice tone="trouble">
        <Trans>The ticket could not be shown.</Trans>
      </Notice>
    )
  return value && <TicketPaper image={value} label={t(ticketWords[kind])} />
}

/** Takes one ticket out of the queue; it stays listed on its order as not on paper. */
function DropButton({ jobId, of }: { jobId: string; of: string | null }) {
  const isOffline = useConnection((state) => state.client === null)
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle')
  const drop = async () => {
    setState('busy')
    const answer = await call(({ printing }, options) => printing.drop({ jobId }, options))
    setState(answer.ok ? 'idle' : 'failed')
  }
  return (
    <>
      <Button size="small" isDisabled={state === 'busy' || isOffline} onPress={() => void drop()}>
        <Trans comment="button: take a ticket out of a printer's queue">Do not print</Trans>
        {of !== null && <span className="heard-only"> {of}</span>}
      </Button>
      {state === 'failed' && (
        <Notice tone="trouble" urgent>
          <Trans>It is being printed or is over: look at its state.</Trans>
        </Notice>
      )}
    </>
  )
}
