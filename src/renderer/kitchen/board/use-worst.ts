import { useLingui } from '@lingui/react/macro'
import { countdownOf, needsEndingSeen } from '#shared/order/board.ts'
import { useTime } from '#renderer/station/clock/clock-store.ts'
import { useBoard } from '#renderer/station/orders/board-store.ts'
import { ringFace } from '#renderer/station/shown/order/ring-face.ts'

/** How many of these orders are past their deadline. */
export function useLateCount(ids: readonly string[]): number {
  const shown = useBoard((state) => state.shown)
  return useTime((now) =>
    ids.reduce((count, id) => {
      const order = shown.get(id)
      return count + (order !== undefined && countdownOf(order, now)?.late === true ? 1 : 0)
    }, 0),
  )
}

/** The time on the card that comes first among these, with its unit: "2:10", "8 min". Null where there is none. */
export function useSoonest(ids: readonly string[]): string | null {
  const { t } = useLingui()
  const order = useBoard(({ shown }) => ids.map((id) => shown.get(id)).find((each) => each !== undefined))
  const text = useTime((now) => {
    const countdown = order === undefined ? null : countdownOf(order, now)
    return countdown === null ? null : ringFace(countdown).text
  })
  if (text === null || !/^−?\d+$/.test(text)) return text
  const minutes = text
  return t({ message: `${minutes} min`, comment: 'how long an order takes, as short as possible' })
}

/** How many of these have ended and nobody has seen it. */
export function useEndedCount(ids: readonly string[]): number {
  return useBoard(({ shown }) =>
    ids.reduce((count, id) => {
      const order = shown.get(id)
      return count + (order !== undefined && needsEndingSeen(order) ? 1 : 0)
    }, 0),
  )
}
