import { useEffect, useMemo, useRef } from 'react'
import type { BoardOrder } from '#shared/api/orders.ts'
import { toMake } from '#shared/order/work.ts'
import { openLineMenu } from './line-menu-store.ts'

/** A finger that rests this long on a line means its menu (ms): longer than any tap, shorter than doubt. */
export const holdMs = 550
/** A finger that moves further scrolls (px). */
const slack = 12

/** What is held instead of pressed: the lines, and the area that opens the order. A slow thumb on Accept still accepts. */
const holdable = '[data-strike], [data-part="number"]'

/**
 * A card that is held, right-clicked, or asked for its menu by the keyboard's own key opens its menu at the line under the
 * finger. What the finger held is then not pressed as well.
 */
export function useHoldForMenu(order: BoardOrder) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const from = useRef({ x: 0, y: 0 })
  const latest = useRef(order)
  useEffect(() => {
    latest.current = order
  })
  useEffect(() => () => clearTimeout(timer.current), [])
  return useMemo(() => {
    const letGo = () => clearTimeout(timer.current)
    return {
      // On the way down and up: a press on one of its buttons does not come through.
      down: (event: React.PointerEvent<HTMLElement>) => {
        letGo()
        const { target, currentTarget, clientX: x, clientY: y } = event
        if (event.button !== 0 || !(target instanceof HTMLElement) || !isHoldable(target)) return
        from.current = { x, y }
        timer.current = setTimeout(() => {
          // As react-aria's own long press does: whatever would be pressed by this finger is not.
          target.dispatchEvent(new PointerEvent('pointercancel', { bubbles: true }))
          openLineMenu(latest.current.id, lineAt(currentTarget, latest.current, y))
        }, holdMs)
      },
      onPointerMoveCapture: ({ clientX, clientY }: React.PointerEvent) => {
        if (Math.hypot(clientX - from.current.x, clientY - from.current.y) > slack) letGo()
      },
      onPointerUpCapture: letGo,
      onPointerCancelCapture: letGo,
      onPointerLeave: letGo,
      onContextMenu: (event: React.MouseEvent<HTMLElement>) => {
        letGo()
        event.preventDefault()
        // The key has no place of its own: the line that has the focus is meant.
        const { target, currentTarget, clientY } = event
        const focused = target instanceof HTMLElement ? target.dataset['strike'] : undefined
        openLineMenu(latest.current.id, focused ?? lineAt(currentTarget, latest.current, clientY))
      },
    }
  }, [])
}

function isHoldable(target: HTMLElement): boolean {
  const button = target.closest('button')
  return button === null || button.matches(holdable)
}

/** The key of the line of a card at this height (px); null where there is none. */
function lineAt(card: HTMLElement, order: BoardOrder, y: number): string | null {
  const rows = [...card.querySelectorAll('ul[data-part="items"] > li')]
  const at = rows.findIndex((row) => {
    const { top, bottom } = row.getBoundingClientRect()
    return y >= top && y < bottom
  })
  return toMake(order)[at]?.key ?? null
}
