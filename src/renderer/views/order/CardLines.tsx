import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import {
  CircleHelp,
  CloudAlert,
  FileWarning,
  FlaskConical,
  MessageSquareText,
  PencilLine,
  PrinterX,
  Printer as PrinterIcon,
} from 'lucide-react'
import type { BoardOrder } from '#shared/api/orders.ts'
import { needsEndingSeen } from '#shared/order/board.ts'
import { awaitsAnswer, isPartlyUnread } from '#shared/order/order.ts'
import type { MissingTicket } from '#shared/printing/printing.ts'
import { isTestOrder } from '#shared/order/test-order.ts'
import { orderActions } from '#renderer/station/orders/order-actions.ts'
import { useActions } from '#renderer/station/orders/actions-store.ts'
import { usePrinting } from '#renderer/station/printing/printing-store.ts'
import { useLocation } from '#renderer/station/device/device-store.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { classes } from '#renderer/kit/ui/classes.ts'
import { Written } from '#renderer/kit/ui/Written.tsx'
import { useFormat } from '#renderer/kit/words/format.ts'
import { ticketWords } from '#renderer/kit/words/statuses.ts'
import { printProblemAdvice, printProblemWords } from '#renderer/kit/words/print-problems.ts'
import { ChangeList } from './ChangeList.tsx'
import { channelNames } from '#shared/channel.ts'
import { IfMay } from '#renderer/station/screens/IfMay.tsx'
import styles from './CardLines.module.css'

/** The order's own note, as sent. */
export function OrderNote({ note, room }: { note: string; room: 'card' | 'sheet' }) {
  return (
    <p className={classes(styles.line, styles.note)} data-part="order-note">
      <MessageSquareText size={26} aria-hidden="true" />
      <Written text={note} room={room} />
    </p>
  )
}

/** An order that is not on paper looks different, and says why (B2). */
export function PaperLine({ order }: { order: BoardOrder }) {
  const { t } = useLingui()
  const format = useFormat()
  const zone = useLocation(order.locationId)?.timeZone ?? 'UTC'
  const { state, problem } = order.paper
  const missing = useMissing(order.paper.missing)
  if (order.ending !== null || state === 'none' || state === 'printed') return null
  if (state === 'sent') {
    return (
      <p className={classes(styles.small, styles.soft)} data-paper={state}>
        <PrinterIcon size={20} aria-hidden="true" />
        <Trans comment="a ticket, handed to the computer's print queue">Sent to the printer's queue</Trans>
      </p>
    )
  }
  if (state === 'waiting' && problem === null) {
    return (
      <p className={classes(styles.small, styles.soft)} data-paper={state}>
        <PrinterIcon size={20} aria-hidden="true" />
        <Trans>Printing</Trans>
      </p>
    )
  }
  const why = problem === null ? null : t(printProblemWords[problem])
  const since = order.paper.since === null ? null : format.time(order.paper.since, zone)
  return (
    <p className={classes(styles.small, styles.trouble)} data-paper={state}>
      <PrinterX size={22} aria-hidden="true" />
      <span>
        {missing !== null ? (
          <MissingWords missing={missing} isSure={state !== 'unconfirmed'} since={since} why={why} />
        ) : state === 'unconfirmed' ? (
          <Trans>Perhaps not on paper: please check</Trans>
        ) : why === null ? (
          <Trans>Not on paper</Trans>
        ) : since === null ? (
          <Trans>Not on paper: {why}</Trans>
        ) : (
          <Trans comment="a ticket, since when it is missing, and why">
            Not on paper since {since}: {why}
          </Trans>
        )}{' '}
        <span className={styles.advice}>
          {state === 'failed' ? (
            <Trans>It will not print by itself any more. Open the order to print it.</Trans>
          ) : state === 'unconfirmed' ? (
            <Trans>Then say so on the order.</Trans>
          ) : (
            state === 'waiting' && problem !== null && t(printProblemAdvice[problem])
          )}
        </span>
      </span>
    </p>
  )
}

/** One of several tickets is missing: which, where it should be, and where the same one did come out. */
type Missing = { ticket: string; printer: string; printedBy: string }

/** So many printers a card names; where others did print it too, their number says enough. */
const mostPrinters = 2

/** In words; null where no other ticket is on paper, or its printer is no longer known. */
function useMissing(missing: MissingTicket | null): Missing | null {
  const { t, i18n } = useLingui()
  const printers = usePrinting((state) => state.printers)
  const nameOf = (id: string) => printers.find((printer) => printer.id === id)?.name
  const printer = missing === null ? undefined : nameOf(missing.printerId)
  if (missing === null || printer === undefined) return null
  const names = [...new Set(missing.printedBy.flatMap((id) => nameOf(id) ?? []))]
  const more = names.length - mostPrinters
  const listed =
    more > 1
      ? [
          ...names.slice(0, mostPrinters),
          t({
            message: plural(more, { one: '# more', other: '# more' }),
            comment: 'of printers, at the end of a list',
          }),
        ]
      : names
  const printedBy = new Intl.ListFormat(i18n.locale, { type: 'conjunction' }).format(listed)
  return { ticket: t(ticketWords[missing.kind]), printer, printedBy }
}

type MissingProps = { missing: Missing; isSure: boolean; since: string | null; why: string | null }

function MissingWords({ missing, isSure, since, why }: MissingProps) {
  const { ticket, printer, printedBy } = missing
  return (
    <>
      {!isSure ? (
        <Trans comment="which ticket, which printer">
          {ticket} perhaps not on {printer}: please check
        </Trans>
      ) : since === null || why === null ? (
        <Trans comment="which ticket, which printer">
          {ticket} not on {printer}
        </Trans>
      ) : (
        <Trans comment="which ticket, which printer, since when it is missing, and why">
          {ticket} not on {printer} since {since}: {why}.
        </Trans>
      )}
      {printedBy !== '' && (
        <>
          {' '}
          <span className={styles.elsewhere}>
            <Trans comment="of a ticket: the printers it did come out of">Printed by {printedBy}.</Trans>
          </span>
        </>
      )}
    </>
  )
}

/** Changed or doubled by the channel after it came in: the kitchen must look again. */
export function ChangeLines({ order }: { order: BoardOrder }) {
  const channel = channelNames[order.channel]
  return (
    <>
      {order.changes !== null && (
        <div className={classes(styles.line, styles.note)} data-part="changed">
          <PencilLine size={24} aria-hidden="true" />
          <div className={styles.changed}>
            <p>
              <Trans>Changed by {channel}</Trans>
            </p>
            <ChangeList changes={order.changes} />
          </div>
        </div>
      )}
      {order.conflict && (
        <p className={classes(styles.line, styles.note)} data-part="conflict">
          <CloudAlert size={24} aria-hidden="true" />
          <Trans>{channel} sent this number twice with different items: ask the customer</Trans>
        </p>
      )}
    </>
  )
}

/** Of our own making, or perhaps no longer wanted: what must be known before anybody cooks. */
export function CautionLine({ order }: { order: BoardOrder }) {
  const channel = channelNames[order.channel]
  const number = order.displayNumber
  if (isPartlyUnread(order))
    return (
      <p className={classes(styles.line, styles.troubleBox)} data-part="unread">
        <FileWarning size={26} aria-hidden="true" />
        <span>
          <Trans>
            Part of this order cannot be read here. Look it up on {channel} as {number} before you cook it or
            hand it over.
          </Trans>
        </span>
      </p>
    )
  if (isTestOrder(order))
    return (
      <p className={classes(styles.line, styles.note)} data-part="test">
        <FlaskConical size={26} aria-hidden="true" />
        <span>
          <Trans>
            A test by Order Manager: no customer, nothing to cook. {channel} knows nothing about it.
          </Trans>
        </span>
      </p>
    )
  if (!order.inDoubt || order.ending !== null) return null
  return (
    <p className={classes(styles.line, styles.troubleBox)} data-part="in-doubt">
      <CircleHelp size={26} aria-hidden="true" />
      <span>
        {awaitsAnswer(order) ? (
          <Trans>
            {channel} may already have given this order up. Accept it to find out: nothing is printed before
            the answer is here.
          </Trans>
        ) : (
          <Trans>
            Do not cook yet: {channel} may already have given this order up. Waiting for its answer.
          </Trans>
        )}
      </span>
    </p>
  )
}

/** What the channel does not know yet, and the way to tell it again. */
export function SendLine({ order }: { order: BoardOrder }) {
  const format = useFormat()
  const zone = useLocation(order.locationId)?.timeZone ?? 'UTC'
  const busy = useActions((state) => state.busy.has(order.id))
  const channel = channelNames[order.channel]
  const problem = order.sendProblem
  if (needsEndingSeen(order)) return null
  if (order.confirmation === 'unconfirmed' || problem?.state === 'gave-up') {
    return (
      <div className={classes(styles.line, styles.troubleBox)} data-send="gave-up">
        <CloudAlert size={26} aria-hidden="true" />
        <span>
          <GaveUpWords command={problem?.command ?? 'confirm'} channel={channel} />
        </span>
        <IfMay call="orders.retrySend">
          <Button size="small" isBusy={busy} onPress={() => void orderActions.retrySend(order.id)}>
            <Trans>Try again</Trans>
          </Button>
        </IfMay>
      </div>
    )
  }
  if (problem === null) return null
  const next = problem.nextAt === null ? null : format.time(problem.nextAt, zone)
  return (
    <p className={classes(styles.small, styles.warn)} data-send="retrying">
      <CloudAlert size={22} aria-hidden="true" />
      <span>
        {problem.why === 'key-refused' || problem.why === 'no-key' ? (
          <Trans>{channel} refuses this device's key: call whoever set it up</Trans>
        ) : next === null ? (
          <Trans>{channel} does not answer yet: retrying</Trans>
        ) : (
          <Trans>
            {channel} does not answer yet: next try {next}
          </Trans>
        )}
      </span>
    </p>
  )
}

type Command = NonNullable<BoardOrder['sendProblem']>['command']

function GaveUpWords({ command, channel }: { command: Command; channel: string }) {
  switch (command) {
    case 'confirm':
      return <Trans>{channel} does not know you accepted</Trans>
    case 'refuse':
      return <Trans>{channel} does not know you refused</Trans>
    case 'adjust':
      return <Trans>{channel} did not change the order: call the customer, or cancel it</Trans>
    case 'tell-time':
      return <Trans>{channel} does not know the new time</Trans>
    case 'tell-ready':
      return <Trans>{channel} does not know it is ready</Trans>
    case 'cancel':
      return <Trans>{channel} does not know you cancelled: call them</Trans>
  }
}
