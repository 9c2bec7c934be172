import { useLingui } from '@lingui/react/macro'
import type { BoardOrder } from '#shared/api/orders.ts'
import { type Channel, channelNames } from '#shared/channel.ts'
import type { HistoryEntry } from '#shared/order/history.ts'
import { useLocation } from '#renderer/station/device/device-store.ts'
import { span } from '#renderer/kit/words/ago.ts'
import { useFormat } from '#renderer/kit/words/format.ts'
import { orderFieldWords } from '#renderer/kit/words/order-fields.ts'
import { useAdjustedSentence } from './history-adjusted.ts'
import { useChannelSentence } from './history-channel.ts'
import { useCourierSentence } from './history-courier.ts'
import { figure, text } from './history-detail.ts'
import { useMessageSentence } from './history-messages.ts'
import { usePaperSentence } from './history-paper.ts'
import { useStepSentence } from './history-steps.ts'

/** Who said who it is, and on which other screen. */
function person({ name, device }: HistoryEntry['actor']): string | undefined {
  return name === undefined || device === undefined ? name : `${name} (${device})`
}

/** Names who did something, as a sentence begins with it. */
function useActorName(channel: Channel): (actor: HistoryEntry['actor']) => string {
  const { t } = useLingui()
  return (actor) => {
    switch (actor.kind) {
      case 'platform':
        return channelNames[channel]
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
}

/** What of an order its sentences need. */
type Told = Pick<BoardOrder, 'channel' | 'locationId' | 'currency' | 'platformOrderId' | 'inDoubt'>

/** Makes a sentence of each history entry: every type has one, with its figures where the entry has them. */
export function useHistorySentence(order: Told): (entry: HistoryEntry) => string {
  const { t } = useLingui()
  const format = useFormat()
  const zone = useLocation(order.locationId)?.timeZone ?? 'UTC'
  const channel = channelNames[order.channel]
  const money = (cents: number) => format.money(cents, order.currency)
  const who = useActorName(order.channel)
  const paper = usePaperSentence()
  const courier = useCourierSentence(order.channel)
  const adjusted = useAdjustedSentence(order.channel)
  const fromChannel = useChannelSentence(order)
  const message = useMessageSentence(order.channel)
  const step = useStepSentence(order.channel, (at) => format.time(at, zone))

  return (entry) => {
    const { detail, type } = entry
    switch (type) {
      case 'received':
      case 'received-again':
      case 'conflicted':
      case 'accepted-elsewhere':
      case 'answer-lost':
      case 'came-due':
      case 'handed-over':
      case 'completed':
      case 'cancelled-by-platform':
      case 'not-answered-in-time':
        return fromChannel(type)
      case 'confirm-taken':
      case 'confirm-too-late':
      case 'confirm-gave-up':
      case 'sent-to-platform':
      case 'send-gave-up':
        return message(type, detail)
      case 'adjusted':
        return adjusted(detail, money)
      case 'dasher-moved':
        return courier(detail)
      case 'field-not-understood': {
        const field = t(orderFieldWords(text(detail, 'path')))
        return t`Something in the order could not be read and was left out: ${field}.`
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
        return step(type, entry, who(entry.actor))
      case 'print-queued':
      case 'printed':
      case 'print-sent':
      case 'print-unconfirmed':
      case 'print-failed':
      case 'print-held':
      case 'print-rerouted':
      case 'print-withdrawn':
      case 'print-settled':
        return paper(type, detail, who(entry.actor))
    }
  }
}
