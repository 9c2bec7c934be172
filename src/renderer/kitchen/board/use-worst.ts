import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { countdownOf, needsEndingSeen } from '#shared/order/board.ts'
import { awaitsAnswer } from '#shared/order/order.ts'
import type { BoardOrder } from '#shared/api/orders.ts'
import { isToAnswerNow } from './deal/due-piles.ts'
import { useTime } from '#renderer/station/clock/clock-store.ts'
import { useBoard } from '#renderer/station/orders/board-store.ts'
import { ringFace } from '#renderer/views/order/ring-face.ts'

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

export type Worst = {
  kind: 'ended' | 'late' | 'soonest' | 'waiting'
  words: string
  /** Words to be said in the colour of lateness. */
  isBad: boolean
}

/**
 * The worst among these: "1 cancelled", else "2 late", else the next time, as "2:10" or "8 min", and of food that stands
 * ready for how long it has: "8 min waiting". Null where there is none.
 */
export function useWorst(ids: readonly string[]): Worst | null {
  const { t } = useLingui()
  const ended = useEndedCount(ids)
  const late = useLateCount(ids)
  const soonest = useSoonest(ids)
  if (ended > 0) {
    const words = t({
      message: plural(ended, { one: '# cancelled', other: '# cancelled' }),
      comment: 'how many orders of a column were cancelled',
    })
    return { kind: 'ended', words, isBad: true }
  }
  if (late > 0) {
    const words = t({
      message: plural(late, { one: '# late', other: '# late' }),
      comment: 'how many orders of a column are late',
    })
    return { kind: 'late', words, isBad: true }
  }
  return soonest
}

export type Below = { kind: 'ended' | 'answer' | 'to-accept' | 'late'; words: string; isBad: boolean }

/** How many of these were cancelled, have to be answered now, wait to be accepted, and are late: of each kind there is. */
export function useBelow(ids: readonly string[]): readonly Below[] {
  const { t } = useLingui()
  const shown = useBoard((state) => state.shown)
  const count = (is: (order: BoardOrder) => boolean) => (sum: number, id: string) => {
    const order = shown.get(id)
    return sum + (order !== undefined && is(order) ? 1 : 0)
  }
  const ended = ids.reduce(count(needsEndingSeen), 0)
  const answer = useTime((now) =>
    ids.reduce(
      count((order) => isToAnswerNow(order, now)),
      0,
    ),
  )
  const toAccept = ids.reduce(count(awaitsAnswer), 0) - answer
  const late = useTime((now) =>
    ids.reduce(
      count((order) => !awaitsAnswer(order) && countdownOf(order, now)?.late === true),
      0,
    ),
  )
  const kinds: (Below & { many: number })[] = [
    {
      kind: 'ended',
      many: ended,
      words: t({
        message: plural(ended, { one: '# cancelled', other: '# cancelled' }),
        comment: 'how many orders of a column were cancelled',
      }),
      isBad: true,
    },
    {
      kind: 'answer',
      many: answer,
      words: t({
        message: plural(answer, { one: '# expires soon', other: '# expire soon' }),
        comment: 'how many orders their channel gives up soon if nobody accepts them',
      }),
      isBad: true,
    },
    {
      kind: 'to-accept',
      many: toAccept,
      words: t({
        message: plural(toAccept, { one: '# to accept', other: '# to accept' }),
        comment: 'how many orders wait to be accepted',
      }),
      isBad: false,
    },
    {
      kind: 'late',
      many: late,
      words: t({
        message: plural(late, { one: '# late', other: '# late' }),
        comment: 'how many orders of a column are late',
      }),
      isBad: true,
    },
  ]
  return kinds.filter(({ many }) => many > 0)
}

function useSoonest(ids: readonly string[]): Worst | null {
  const { t } = useLingui()
  const order = useBoard(({ shown }) => ids.map((id) => shown.get(id)).find((each) => each !== undefined))
  const face = (now: number) => {
    const countdown = order === undefined ? null : countdownOf(order, now)
    return countdown === null ? null : ringFace(countdown)
  }
  const minutes = useTime((now) => face(now)?.text ?? null)
  const unit = useTime((now) => face(now)?.unit ?? null)
  const word = useTime((now) => face(now)?.word ?? null)
  const isBad = useTime((now) => face(now)?.tone === 'late')
  if (minutes === null) return null
  const kind = word === 'waiting' ? 'waiting' : 'soonest'
  if (unit === 'days') {
    const days = minutes
    const words = t({ message: `${days}\u00a0d`, comment: 'days, as short as possible' })
    return { kind, words, isBad }
  }
  // "0:24" and "2 h 46" have their unit.
  if (!/^\d+$/.test(minutes)) return { kind, words: minutes, isBad }
  const words =
    kind === 'waiting'
      ? t({ message: `${minutes} min waiting`, comment: 'food stands ready for so long' })
      : t({ message: `${minutes} min`, comment: 'how long an order takes, as short as possible' })
  return { kind, words: words.replace(' ', '\u00a0'), isBad }
}

/** How many of these have ended and nobody has seen it. */
function useEndedCount(ids: readonly string[]): number {
  return useBoard(({ shown }) =>
    ids.reduce((count, id) => {
      const order = shown.get(id)
      return count + (order !== undefined && needsEndingSeen(order) ? 1 : 0)
    }, 0),
  )
}
