import { Trans, useLingui } from '@lingui/react/macro'
import { Eye, Printer } from 'lucide-react'
import { useState } from 'react'
import type { BoardOrder, OrderDetails } from '#shared/api/orders.ts'
import {
  kindsOnPaper,
  type PrintProblem,
  printProblems,
  type PrintState,
  printStates,
  type TicketKind,
} from '#shared/printing/printing.ts'
import { useActions } from '#renderer/station/orders/actions-store.ts'
import { orderActions } from '#renderer/station/orders/order-actions.ts'
import { useLocation } from '#renderer/station/device/device-store.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { useFormat } from '#renderer/kit/words/format.ts'
import { ticketAdvice, ticketStateWords } from '#renderer/kit/words/print-problems.ts'
import { ticketWords } from '#renderer/kit/words/statuses.ts'
import { PrintWords } from '#renderer/views/order/ReprintButton.tsx'
import { NoticeWords, SettleTicket } from '#renderer/views/printing/SettleTicket.tsx'
import { TicketPreview } from './TicketPreview.tsx'
import { IfMay } from '#renderer/station/screens/IfMay.tsx'
import { useMay } from '#renderer/station/screens/own-screen-store.ts'
import styles from './Tickets.module.css'

type Ticket = OrderDetails['tickets'][number]

type Props = { order: BoardOrder; tickets: readonly Ticket[]; reload: () => void }

/** Each ticket and how far it got; what nobody could prove is settled here by someone who looks. */
export function Tickets({ order, tickets, reload }: Props) {
  const [previewed, setPreviewed] = useState<TicketKind | null>(null)
  const mayPrint = useMay('orders.reprint')
  return (
    <>
      {tickets.length === 0 && (
        <p className={styles.soft}>
          <Trans>No ticket was asked for yet.</Trans>
        </p>
      )}
      <ul className={styles.list}>
        {tickets.map((ticket) => (
          <TicketRow key={ticket.jobId} ticket={ticket} order={order} reload={reload} />
        ))}
      </ul>
      {mayPrint &&
        (['kitchen', 'customer'] as const).map((kind) => (
          <KindRow
            key={kind}
            order={order}
            kind={kind}
            shown={previewed === kind}
            isFirst={!kindsOnPaper(tickets).includes(kind)}
            onPreview={() => setPreviewed(previewed === kind ? null : kind)}
          />
        ))}
      {previewed !== null && <TicketPreview key={previewed} orderId={order.id} kind={previewed} />}
    </>
  )
}

type KindProps = {
  order: BoardOrder
  kind: TicketKind
  shown: boolean
  isFirst: boolean
  onPreview: () => void
}

function KindRow({ order, kind, shown, isFirst, onPreview }: KindProps) {
  const { t } = useLingui()
  const busy = useActions((state) => state.busy.has(order.id))
  return (
    <div className={styles.kind}>
      <span className={styles.kindName}>{t(ticketWords[kind])}</span>
      <IfMay call="printing.preview">
        <Button size="small" onPress={onPreview}>
          <Eye size={22} aria-hidden="true" />
          {shown ? <Trans>Hide</Trans> : <Trans>View it</Trans>}
        </Button>
      </IfMay>
      <IfMay call="orders.reprint">
        <Button size="small" isBusy={busy} onPress={() => void orderActions.reprint(order.id, kind)}>
          <Printer size={22} aria-hidden="true" />
          <PrintWords isFirst={isFirst} />
        </Button>
      </IfMay>
    </div>
  )
}

function TicketRow({ ticket, order, reload }: { ticket: Ticket; order: BoardOrder; reload: () => void }) {
  const { t } = useLingui()
  const format = useFormat()
  const zone = useLocation(order.locationId)?.timeZone ?? 'UTC'
  const state = printStates.find((each): each is PrintState => each === ticket.state)
  const problem = printProblems.find((each): each is PrintProblem => each === ticket.problem)
  const advice = state === undefined ? null : ticketAdvice(state, problem ?? null)
  const doubtful = state === 'unconfirmed' || state === 'failed'
  const isOpen = doubtful || state === 'sent'
  return (
    <li className={styles.ticket} data-ticket={ticket.state}>
      <p>
        <strong>
          {t(ticketWords[ticket.kind])} / {ticket.sequence}
        </strong>{' '}
        <NoticeWords notice={ticket.notice} />
      </p>
      <p className={doubtful ? styles.trouble : styles.soft}>
        {[
          ticket.printer,
          ...(state === undefined ? [] : ticketStateWords(state, problem ?? null).map((words) => t(words))),
          format.time(ticket.at, zone),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {advice !== null && (
        <p className={styles.soft} data-part="advice">
          {t(advice)}
        </p>
      )}
      {isOpen && (
        <IfMay call="printing.settle">
          <SettleTicket ticket={{ ...ticket, orderId: order.id }} onSettled={reload} />
        </IfMay>
      )}
    </li>
  )
}
