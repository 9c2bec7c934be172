import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import type { BoardOrder } from '#shared/api/orders.ts'
import type { HistoryEntry } from '#shared/order/history.ts'
import { type DasherStep, dasherSteps } from '#shared/order/dasher-steps.ts'
import type { OrderStatus } from '#shared/order/order.ts'
import { orderStatuses } from '#shared/order/order-schema.ts'
import { kitchenStations } from '#shared/order/kitchen-stations.ts'
import { isTestOrder } from '#shared/order/test-order.ts'
import { type PrintProblem, printProblems, type TicketKind } from '#shared/printing/printing.ts'
import { ticketKinds } from '#shared/printing/ticket-kinds.ts'
import { channelNames, courierCalled } from '#shared/channel.ts'
import { useLocation } from '#renderer/station/device/device-store.ts'
import { span } from '#renderer/kit/words/ago.ts'
import { useFormat } from '#renderer/kit/words/format.ts'
import { printProblemWords } from '#renderer/kit/words/print-problems.ts'
import { orderFieldWords } from '#renderer/kit/words/order-fields.ts'
import { reasonWords } from '#renderer/kit/words/reasons.ts'
import { stationNames } from '#renderer/kit/words/stations.ts'
import { statusWords, ticketWords } from '#renderer/kit/words/statuses.ts'

type Detail = HistoryEntry['detail']

/** Who said who it is, and on which other screen. */
function person({ name, device }: HistoryEntry['actor']): string | undefined {
  return name === undefined || device === undefined ? name : `${name} (${device})`
}

/** Makes a sentence of each history entry: every type has one, with its figures where the entry has them. */
export function useHistorySentence(order: BoardOrder): (entry: HistoryEntry) => string {
  const { t } = useLingui()
  const format = useFormat()
  const zone = useLocation(order.locationId)?.timeZone ?? 'UTC'
  const channel = channelNames[order.channel]
  const isTest = isTestOrder(order)

  const time = (at: number) => format.time(at, zone)
  const money = (cents: number) => format.money(cents, order.currency)

  function who({ actor }: HistoryEntry): string {
    switch (actor.kind) {
      case 'platform':
        return channel
      case 'auto':
        return t`Auto-accept`
      case 'system':
        return t`Order Manager`
      case 'manager':
        return person(actor) ?? t`The manager`
      case 'staff':
        return person(actor) ?? actor.device ?? t`The kitchen`
    }
  }

  function ticket(detail: Detail): string {
    const kind = ticketKinds.find((each): each is TicketKind => each === detail['kind'])
    return kind === undefined ? t`Ticket` : t(ticketWords[kind])
  }

  function why(detail: Detail): string {
    const code = text(detail, 'reason')
    const words = code === null ? null : reasonWords(code)
    // A code nobody has words for says nothing to a kitchen.
    const known = words === null ? null : t(words)
    return [known, text(detail, 'details')].filter(Boolean).join(', ')
  }

  function status(code: string | null): string {
    const known = orderStatuses.find((each): each is OrderStatus => each === code)
    // A state of a version newer than this screen says nothing to a kitchen.
    return known === undefined ? '' : t(statusWords[known])
  }

  function printProblem(detail: Detail): string | null {
    const known = printProblems.find((each): each is PrintProblem => each === detail['problem'])
    return known === undefined ? null : t(printProblemWords[known])
  }

  function dasher(detail: Detail): string {
    const name =
      text(detail, 'name') ?? (courierCalled[order.channel] === 'courier' ? t`The courier` : t`The dasher`)
    const step = dasherSteps.find((each): each is DasherStep => each === detail['step'])
    switch (step) {
      case 'dasher_confirmed':
        return t`${name} takes the order to the customer.`
      case 'arriving_at_store':
        return t`${name} is close to the restaurant.`
      case 'arrived_at_store':
        return t`${name} is at the restaurant.`
      case 'dasher_out_for_delivery':
        return t`${name} has picked the order up.`
      case 'dropoff':
        return t`${name} has delivered the order.`
      case undefined:
        return t`${name} moved on.`
    }
  }

  function command(detail: Detail): string {
    switch (text(detail, 'command')) {
      case 'confirm':
        return t`the acceptance`
      case 'refuse':
        return t`the refusal`
      case 'tell-time':
        return t`the new time`
      case 'tell-ready':
        return t`that it is ready`
      case 'cancel':
        return t`the cancellation`
      case 'adjust':
        return t`that an item is out`
      default:
        return t`a message`
    }
  }

  return (entry) => {
    const { detail } = entry
    const actor = who(entry)
    const printer = text(detail, 'printer')
    const paper = ticket(detail)
    switch (entry.type) {
      case 'received':
        return isTest
          ? t`Order Manager made this order as a test; ${channel} knows nothing about it.`
          : t`The order came in from ${channel}.`
      case 'received-again':
        return t`${channel} sent the same order again; nothing changed.`
      case 'conflicted':
        return t`${channel} sent this number again with different items; they were kept aside.`
      case 'field-not-understood': {
        const field = t(orderFieldWords(text(detail, 'path')))
        return t`Something in the order could not be read and was left out: ${field}.`
      }
      case 'accepted': {
        const minutes = figure(detail, 'prepMinutes')
        const readyBy = figure(detail, 'readyBy')
        if (minutes === null) return t`${actor} accepted the order.`
        if (readyBy === null) return t`${actor} accepted the order with ${minutes} min of prep time.`
        const promised = time(readyBy)
        return t`${actor} accepted the order with ${minutes} min of prep time, ready by ${promised}.`
      }
      case 'accepted-elsewhere':
        return t`The order was accepted on the ${channel} tablet.`
      case 'answer-lost':
        return order.inDoubt
          ? t`${channel} did not hear that the order was received, and may have given it up.`
          : t`${channel} did not get the answer to its delivery; the acceptance is sent separately.`
      case 'refused': {
        const reason = why(detail)
        return reason === '' ? t`${actor} refused the order.` : t`${actor} refused the order: ${reason}.`
      }
      case 'released':
        return t`${actor} moved the order from Later to its place on the board.`
      case 'came-due':
        return t`${channel} says that the order is due now.`
      case 'readied':
        return t`${actor} marked the order ready.`
      case 'picked-up':
        return t`${actor} marked the order picked up.`
      case 'handed-over':
        return t`${channel} says that the order has been picked up.`
      case 'completed':
        return t`The order is completed.`
      case 'cancelled-by-merchant': {
        const reason = why(detail)
        return reason === '' ? t`${actor} cancelled the order.` : t`${actor} cancelled the order: ${reason}.`
      }
      case 'cancelled-by-platform':
        return t`The order was cancelled on ${channel}: by the customer, the courier or ${channel}, which does not say by whom.`
      case 'not-answered-in-time':
        return t`Nobody answered in time; ${channel} has given the order up.`
      case 'confirm-taken':
        return t`${channel} confirmed the acceptance.`
      case 'confirm-too-late':
        return t`${channel} no longer takes this order: the acceptance came too late.`
      case 'confirm-gave-up':
        return t`The acceptance could not be delivered to ${channel}.`
      case 'confirm-retried':
        return t`The acceptance is being sent to ${channel} again.`
      case 'dasher-moved':
        return dasher(detail)
      case 'adjusted': {
        const before = figure(detail, 'totalBefore')
        const after = figure(detail, 'totalAfter')
        const items = figure(detail, 'itemsAfter')
        if (before === null || after === null || items === null) return t`${channel} changed the order.`
        const was = money(before)
        const is = money(after)
        const things = t`${plural(items, { one: '# item', other: '# items' })}`
        return t`${channel} changed the order: now ${things}, ${is} instead of ${was}.`
      }
      case 'in-doubt': {
        const long = t(span(figure(detail, 'heldMs') ?? 0))
        return t`This device stood still for up to ${long} before it took the order: ${channel} may have given it up.`
      }
      case 'clock-set': {
        const by = figure(detail, 'byMs') ?? 0
        const far = t(span(Math.abs(by)))
        return by > 0
          ? t`The clock of this device was set forward by ${far}: the times of this order moved along.`
          : t`The clock of this device was set back by ${far}: the times of this order moved along.`
      }
      case 'acknowledged':
        return t`${actor} saw the order.`
      case 'ending-seen':
        return t`${actor} saw that the order has ended.`
      case 'undone': {
        const from = status(text(detail, 'from'))
        const to = status(text(detail, 'to'))
        return from === '' || to === ''
          ? t`${actor} undid the last step.`
          : t`${actor} undid the last step: from ${from} to ${to}.`
      }
      case 'lines-struck': {
        const code = kitchenStations.find((each) => each === text(detail, 'station'))
        const station = code === undefined ? '' : t(stationNames[code])
        return detail['struck'] === false
          ? t`${actor} took back that the station ${station} is done.`
          : t`${actor} marked the station ${station} done.`
      }
      case 'delayed': {
        const minutes = figure(detail, 'minutes') ?? 0
        const promised = time(figure(detail, 'readyBy') ?? entry.at)
        return detail['told'] === true
          ? t`${actor} added ${minutes} min: ready by ${promised}. ${channel} hears of it with the acceptance.`
          : t`${actor} added ${minutes} min: ready by ${promised}. ${channel} takes no new time once it has the acceptance.`
      }
      case 'item-out': {
        const item = text(detail, 'item') ?? ''
        const other = text(detail, 'substitute')
        const left = figure(detail, 'quantity') ?? 0
        if (other !== null) return t`${actor} asked ${channel} to replace ${item} with ${other}.`
        return left === 0
          ? t`${actor} asked ${channel} to take ${item} off the order.`
          : t`${actor} asked ${channel} to leave ${left} of ${item}.`
      }
      case 'recalled':
        return text(detail, 'to') === 'ready'
          ? t`${actor} took the order back to the shelf.`
          : t`${actor} took the order back to the stove.`
      case 'print-queued':
        return printer === null ? t`${paper} put in line.` : t`${paper} put in line for ${printer}.`
      case 'printed':
        return printer === null ? t`${paper} printed.` : t`${paper} printed on ${printer}.`
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
      case 'print-withdrawn':
        return t`${paper} not printed: it was no longer needed.`
      case 'print-settled':
        return text(detail, 'outcome') === 'on-paper'
          ? t`${actor} found the ${paper} on paper.`
          : t`${actor} had the ${paper} printed again.`
      case 'sent-to-platform': {
        const what = command(detail)
        return t`${channel} was told: ${what}.`
      }
      case 'send-gave-up': {
        const what = command(detail)
        return t`${channel} could not be told: ${what}.`
      }
      case 'send-retried':
        return t`${actor} had it sent to ${channel} again.`
    }
  }
}

function text(detail: Detail, key: string): string | null {
  const value = detail[key]
  return typeof value === 'string' && value !== '' ? value : null
}

function figure(detail: Detail, key: string): number | null {
  const value = detail[key]
  return typeof value === 'number' ? value : null
}
