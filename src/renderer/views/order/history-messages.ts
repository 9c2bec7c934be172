import { useLingui } from '@lingui/react/macro'
import { type Channel, channelNames } from '#shared/channel.ts'
import type { HistoryType } from '#shared/order/history.ts'
import { type Detail, text } from './history-detail.ts'

type MessageType = Extract<
  HistoryType,
  'confirm-taken' | 'confirm-too-late' | 'confirm-gave-up' | 'sent-to-platform' | 'send-gave-up'
>

/** Says what became of a message to the channel. */
export function useMessageSentence(channelOf: Channel): (type: MessageType, detail: Detail) => string {
  const { t } = useLingui()
  const channel = channelNames[channelOf]

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

  return (type, detail) => {
    switch (type) {
      case 'confirm-taken':
        return t`${channel} confirmed the acceptance.`
      case 'confirm-too-late':
        return t`${channel} no longer takes this order: the acceptance came too late.`
      case 'confirm-gave-up':
        return t`The acceptance could not be delivered to ${channel}.`
      case 'sent-to-platform': {
        const what = command(detail)
        return t`${channel} was told: ${what}.`
      }
      case 'send-gave-up': {
        const what = command(detail)
        return t`${channel} could not be told: ${what}.`
      }
    }
  }
}
