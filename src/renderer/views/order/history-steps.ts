import { useLingui } from '@lingui/react/macro'
import { type Channel, channelNames } from '#shared/channel.ts'
import type { HistoryEntry, HistoryType } from '#shared/order/history.ts'
import { kitchenStations } from '#shared/order/kitchen-stations.ts'
import type { OrderStatus } from '#shared/order/order.ts'
import { orderStatuses } from '#shared/order/order-schema.ts'
import { reasonWords } from '#renderer/kit/words/reasons.ts'
import { stationNames } from '#renderer/kit/words/stations.ts'
import { statusWords } from '#renderer/kit/words/statuses.ts'
import { type Detail, figure, text } from './history-detail.ts'

type StepType = Extract<
  HistoryType,
  | 'accepted'
  | 'refused'
  | 'released'
  | 'readied'
  | 'picked-up'
  | 'cancelled-by-merchant'
  | 'acknowledged'
  | 'ending-seen'
  | 'undone'
  | 'lines-struck'
  | 'delayed'
  | 'item-out'
  | 'recalled'
  | 'confirm-retried'
  | 'send-retried'
>

/** Says what somebody here did with an order; `actor` is who, as the sentence names them, and `time` writes a moment. */
export function useStepSentence(
  channelOf: Channel,
  time: (at: number) => string,
): (type: StepType, entry: HistoryEntry, actor: string) => string {
  const { t } = useLingui()
  const channel = channelNames[channelOf]

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

  return (type, entry, actor) => {
    const { detail } = entry
    switch (type) {
      case 'accepted': {
        const minutes = figure(detail, 'prepMinutes')
        const readyBy = figure(detail, 'readyBy')
        if (minutes === null) return t`${actor} accepted the order.`
        if (readyBy === null) return t`${actor} accepted the order with ${minutes} min of prep time.`
        const promised = time(readyBy)
        return t`${actor} accepted the order with ${minutes} min of prep time, ready by ${promised}.`
      }
      case 'refused': {
        const reason = why(detail)
        return reason === '' ? t`${actor} refused the order.` : t`${actor} refused the order: ${reason}.`
      }
      case 'released':
        return t`${actor} moved the order from Later to its place on the board.`
      case 'readied':
        return t`${actor} marked the order ready.`
      case 'picked-up':
        return t`${actor} marked the order picked up.`
      case 'cancelled-by-merchant': {
        const reason = why(detail)
        return reason === '' ? t`${actor} cancelled the order.` : t`${actor} cancelled the order: ${reason}.`
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
      case 'confirm-retried':
        return t`${actor} had the acceptance sent to ${channel} again.`
      case 'send-retried':
        return t`${actor} had it sent to ${channel} again.`
    }
  }
}
