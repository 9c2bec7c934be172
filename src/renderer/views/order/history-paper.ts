import { useLingui } from '@lingui/react/macro'
import type { HistoryType } from '#shared/order/history.ts'
import { type PrintProblem, printProblems, type TicketKind } from '#shared/printing/printing.ts'
import { ticketKinds } from '#shared/order/ticket-kinds.ts'
import { printProblemWords } from '#renderer/kit/words/print-problems.ts'
import { ticketWords } from '#renderer/kit/words/statuses.ts'
import { type Detail, figure, text } from './history-detail.ts'

type PaperType = Extract<HistoryType, 'printed' | `print-${string}`>

/** Says what became of a ticket; `actor` is who did it, as the sentence names them. */
export function usePaperSentence(): (type: PaperType, detail: Detail, actor: string) => string {
  const { t } = useLingui()

  function ticket(detail: Detail): string {
    const kind = ticketKinds.find((each): each is TicketKind => each === detail['kind'])
    return kind === undefined ? t`Ticket` : t(ticketWords[kind])
  }

  function printProblem(detail: Detail): string | null {
    const known = printProblems.find((each): each is PrintProblem => each === detail['problem'])
    return known === undefined ? null : t(printProblemWords[known])
  }

  function settled(detail: Detail, paper: string, actor: string): string {
    const minutes = Math.round((figure(detail, 'waitedMs') ?? 0) / 60_000)
    switch (text(detail, 'outcome')) {
      case 'on-paper':
        return t`${actor} found the ${paper} on paper.`
      case 'print-old':
        return t`${actor} had the ${paper} printed after ${minutes} min of waiting.`
      case 'declined':
        return t`${actor} left the ${paper} off paper after ${minutes} min of waiting.`
      default:
        return t`${actor} had the ${paper} printed again.`
    }
  }

  return (type, detail, actor) => {
    const printer = text(detail, 'printer')
    const paper = ticket(detail)
    switch (type) {
      case 'print-queued':
        if (text(detail, 'notice') === 'reprint') return t`${actor} had the ${paper} printed again.`
        return printer === null ? t`${paper} put in line.` : t`${paper} put in line for ${printer}.`
      case 'printed':
        return printer === null ? t`${paper} printed.` : t`${paper} printed on ${printer}.`
      case 'print-sent':
        return printer === null
          ? t`${paper} sent to the computer's print queue; whether it printed is not known.`
          : t`${paper} sent to the print queue of ${printer}; whether it printed is not known.`
      case 'print-unconfirmed': {
        const cause = printProblem(detail)
        return cause === null
          ? t`${paper} perhaps printed: the printer did not confirm.`
          : t`${paper} perhaps printed: ${cause}.`
      }
      case 'print-failed': {
        const cause = printProblem(detail)
        const waitedMs = figure(detail, 'waitedMs')
        if (cause === null) return t`${paper} not printed.`
        if (waitedMs === null || waitedMs < 60_000) return t`${paper} not printed: ${cause}.`
        const minutes = Math.round(waitedMs / 60_000)
        return t`${paper} given up after ${minutes} min of waiting: ${cause}.`
      }
      case 'print-held':
        return t`${paper} held back: its printer had been away for too long.`
      case 'print-rerouted': {
        const from = text(detail, 'from')
        if (printer === null) return t`${paper} handed over to another printer.`
        return from === null
          ? t`${paper} handed over to ${printer}.`
          : t`${paper} handed over from ${from} to ${printer}.`
      }
      case 'print-withdrawn':
        return t`${paper} not printed: it was no longer needed.`
      case 'print-settled':
        return settled(detail, paper, actor)
    }
  }
}
