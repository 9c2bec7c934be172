import { useLingui } from '@lingui/react/macro'
import type { BoardOrder } from '#shared/api/orders.ts'
import type { AfterEnd } from '#shared/order/after-end.ts'
import { useFormat } from '#renderer/kit/words/format.ts'
import { useLocation } from '#renderer/station/device/device-store.ts'

/** Of an order that has ended: what is still to do, how it ended, and the word of the one button. */
export function useEndedWords(order: BoardOrder) {
  const { t } = useLingui()
  const format = useFormat()
  const zone = useLocation(order.locationId)?.timeZone ?? 'UTC'
  return { afterEndWords, endedButton, endedWords }

  function afterEndWords(todo: AfterEnd): string {
    switch (todo) {
      case 'keep':
        return t`Do not hand it over`
      case 'stop-cooking':
        return t({ message: 'Stop cooking', comment: 'what to do with an order that was cancelled' })
      case 'never-cook':
        return order.acceptedAt === null
          ? t({ message: 'Gone', comment: 'a new order that was cancelled: nothing to do' })
          : t({ message: 'Do not cook it', comment: 'what to do with an order that was cancelled' })
      case 'gone':
        return t({ message: 'Already picked up', comment: 'an order that was cancelled afterwards' })
    }
  }

  function endedButton(todo: AfterEnd): string {
    switch (todo) {
      case 'keep':
        return t({ message: 'Off the shelf', comment: 'button: I took the cancelled order away' })
      case 'stop-cooking':
        return t({ message: 'Stopped', comment: 'button: I stopped cooking the cancelled order' })
      case 'never-cook':
      case 'gone':
        return t`OK`
    }
  }

  function endedWords(now: number): string {
    switch (order.ending?.kind) {
      case 'not-answered-in-time':
        return t`Not answered in time`
      case 'confirm-too-late':
        return t`Accepted too late`
      case 'cancelled':
      case 'refused':
      case undefined:
        if (order.readyAt !== null) return t({ message: 'Cancelled, was ready', comment: 'an order' })
        return cancelledAt(order.endedAt ?? now)
    }
  }

  function cancelledAt(at: number): string {
    const time = format.time(at, zone)
    return t({ message: `Cancelled at ${time}`, comment: 'an order' })
  }
}
