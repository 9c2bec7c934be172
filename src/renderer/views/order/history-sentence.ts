import { useLingui } from '@lingui/react/macro'
import type { BoardOrder } from '#shared/api/orders.ts'
import type { HistoryEntry } from '#shared/order/history.ts'
import { isTestOrder } from '#shared/order/test-order.ts'
import { channelNames } from '#shared/channel.ts'
import { useLocation } from '#renderer/station/device/device-store.ts'
import { span } from '#renderer/kit/words/ago.ts'
import { useFormat } from '#renderer/kit/words/format.ts'
import { orderFieldWords } from '#renderer/kit/words/order-fields.ts'
import { useAdjustedSentence } from './history-adjusted.ts'
import { useCourierSentence } from './history-courier.ts'
import { type Detail, figure, text } from './history-detail.ts'
import { usePaperSentence } from './history-paper.ts'
import { useStepSentence } from './history-steps.ts'

/** Who said who it is, and on which other screen. */
function person({ name, device }: HistoryEntry['actor']): string | undefined {
  return name === undefined || device === undefined ? name : `${name} (${device})`
}

/** What of an order its sentences need. */
type Told = Pick<BoardOrder, 'channel' | 'locationId' | 'currency' | 'platformOrderId' | 'inDoubt'>

/** Makes a sentence of each history entry: every type has one, with its figures where the entry has them. */
export function useHistorySentence(order: Told): (entry: HistoryEntry) => string {
  const { t } = useLingui()
  const format = useFormat()
  const zone = useLocation(order.locationId)?.timeZone ?? 'UTC'
  const channel = channelNames[order.channel]
  const isTest = isTestOrder(order)
  const money = (cents: number) => format.money(cents, order.currency)
  const paper = usePaperSentence()
  const courier = useCourierSentence(order.channel)
  const adjusted = useAdjustedSentence(order.channel)
  const step = useStepSentence(order.channel, (at) => format.time(at, zone))

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
    const { detail, type } = entry
    switch (type) {
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
      case 'accepted-elsewhere':
        return t`The order was accepted on the ${channel} tablet.`
      case 'answer-lost':
        return order.inDoubt
          ? t`${channel} did not hear that the order was received, and may have given it up.`
          : t`${channel} did not get the answer to its delivery; the acceptance is sent separately.`
      case 'came-due':
        return t`${channel} says that the order is due now.`
      case 'handed-over':
        return t`${channel} says that the order has been picked up.`
      case 'completed':
        return t`The order is completed.`
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
      case 'adjusted':
        return adjusted(detail, money)
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
      case 'sent-to-platform': {
        const what = command(detail)
        return t`${channel} was told: ${what}.`
      }
      case 'send-gave-up': {
        const what = command(detail)
        return t`${channel} could not be told: ${what}.`
      }
      case 'dasher-moved':
        return courier(detail)
      case 'accepted':
      case 'refused':
      case 'released':
      case 'readied':
      case 'picked-up':
      case 'cancelled-by-merchant':
      case 'acknowledged':
      case 'ending-seen':
      case 'undone':
      case 'lines-struck':
      case 'delayed':
      case 'item-out':
      case 'recalled':
      case 'confirm-retried':
      case 'send-retried':
        return step(type, entry, who(entry))
      case 'print-queued':
      case 'printed':
      case 'print-sent':
      case 'print-unconfirmed':
      case 'print-failed':
      case 'print-held':
      case 'print-rerouted':
      case 'print-withdrawn':
      case 'print-settled':
        return paper(type, detail, who(entry))
    }
  }
}
