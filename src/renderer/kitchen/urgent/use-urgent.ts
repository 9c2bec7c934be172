import { useMemo, useState } from 'react'
import type { BoardOrder } from '#shared/api/orders.ts'
import { type Urgent, urgentAmong } from '#shared/order/urgent.ts'
import { useTime } from '#renderer/station/clock/clock-store.ts'
import { useBoard } from '#renderer/station/orders/board-store.ts'

/**
 * What is pinned, and what became urgent while a finger is on the glass: until it is gone nothing moves (B5), and the
 * words of those who came meanwhile stand in the top bar.
 */
export function useUrgent(): { pinned: readonly Urgent[]; arrived: readonly Urgent[] } {
  const orders = useBoard((state) => state.orders)
  const held = useBoard((state) => state.held)
  const select = useMemo(() => urgentIn(orders), [orders])
  const urgent = useTime(select)
  const pinned = useStill(urgent, held)
  const arrived = useMemo(
    () => (held ? urgent.filter((each) => !has(pinned, each)) : none),
    [urgent, pinned, held],
  )
  return { pinned, arrived }
}

const none: readonly Urgent[] = []

/** The value as it was when the finger came down. */
function useStill<Value>(value: Value, held: boolean): Value {
  const [shown, setShown] = useState(value)
  if (held || shown === value) return shown
  setShown(value)
  return value
}

/** The old list for as long as it says the same, so that the strip is not drawn anew each second. */
function urgentIn(orders: ReadonlyMap<string, BoardOrder>): (now: number) => readonly Urgent[] {
  let last: readonly Urgent[] = none
  return (now) => {
    const next = urgentAmong(orders.values(), now)
    if (next.length === last.length && next.every((each, at) => same(each, last[at]))) return last
    return (last = next)
  }
}

function has(list: readonly Urgent[], urgent: Urgent): boolean {
  return list.some((each) => same(each, urgent))
}

function same(a: Urgent, b: Urgent | undefined): boolean {
  return a.orderId === b?.orderId && a.kind === b.kind && a.does === b.does
}
