import { awaitsAnswer } from '#shared/order/order.ts'
import { useActions } from '#renderer/station/orders/actions-store.ts'
import { orderActions } from '#renderer/station/orders/order-actions.ts'
import { phaseOf } from './card/phase.ts'
import { prepFor, stepPrep, usePrep } from '#renderer/station/orders/prep-store.ts'
import { useConnection } from '#renderer/station/connection/connection-store.ts'
import { useDevice } from '#renderer/station/device/device-store.ts'
import { useScreen } from '#renderer/kit/navigation/screen-store.ts'
import { isSheetOpen } from '#renderer/kit/ui/open-sheets.ts'
import { useBoard } from '#renderer/station/orders/board-store.ts'
import { boardColumns } from '#renderer/station/orders/layout.ts'
import { nearest } from './nearest.ts'

/**
 * Keyboard and kitchen bump bar: a number selects the nth card, Enter does its next step, arrows move, + and - set
 * the prep time, D opens the details, Escape lets go. Returns how to stop listening.
 */
export function listenToKeys(page: Window): () => void {
  const pressed = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
    const { panel, assistant } = useScreen.getState()
    if (panel !== null || assistant !== null || isSheetOpen() || isTyping(event.target)) return
    if (handle(event.key, event.repeat)) event.preventDefault()
  }
  const touched = () => useScreen.getState().setKeys(false)
  page.addEventListener('keydown', pressed)
  page.addEventListener('pointerdown', touched)
  return () => {
    page.removeEventListener('keydown', pressed)
    page.removeEventListener('pointerdown', touched)
    useScreen.getState().setKeys(false)
  }
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]')
}

function handle(key: string, repeat: boolean): boolean {
  if (/^[1-9]$/.test(key)) return selectNth(Number(key))
  switch (key) {
    case 'ArrowUp':
    case 'ArrowDown':
    case 'ArrowLeft':
    case 'ArrowRight':
      return move(key)
    case 'Enter':
      // A held key must not bump one order after the other.
      return !repeat && act()
    case '+':
    case '=':
      return changePrep(1)
    case '-':
      return changePrep(-1)
    case 'd':
    case 'D':
      return openDetails()
    case 'Escape':
      return letGo()
    default:
      return false
  }
}

function selectNth(nth: number): boolean {
  const { layout } = useBoard.getState()
  const id = boardColumns.flatMap((column) => layout[column])[nth - 1]
  return id !== undefined && select(id)
}

function select(id: string): boolean {
  useScreen.getState().setKeys(true)
  const card = document.querySelector<HTMLElement>(`[data-card="${CSS.escape(id)}"]`)
  card?.focus()
  card?.scrollIntoView({ block: 'nearest' })
  return card !== null
}

/** The card that has the focus itself, not a button in it: Enter belongs to the button then. */
function selected(): string | null {
  const focused = document.activeElement
  return focused instanceof HTMLElement ? (focused.dataset['card'] ?? null) : null
}

function move(key: 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight'): boolean {
  const cards = [...document.querySelectorAll<HTMLElement>('[data-card]')]
  const from = document.activeElement?.closest<HTMLElement>('[data-card]') ?? null
  const boxes = cards.map((card) => ({ id: card.dataset['card'] ?? '', box: card.getBoundingClientRect() }))
  const id = from === null ? (boxes[0]?.id ?? null) : nearest(boxes, from.dataset['card'] ?? '', key)
  return id !== null && select(id)
}

function act(): boolean {
  const id = selected()
  const order = id === null ? undefined : useBoard.getState().orders.get(id)
  if (!order || useActions.getState().busy.has(order.id)) return id !== null
  if (useConnection.getState().link !== 'live') return true
  // What the card still shows decides, so that a double strike cannot do the next step too.
  const shown = useBoard.getState().shown.get(order.id)
  if (!shown || phaseOf(shown) !== phaseOf(order)) return true
  switch (phaseOf(order)) {
    case 'to-accept':
      void orderActions.accept(order.id, prepFor(usePrep.getState(), order, locationOf(order.locationId)))
      return true
    case 'preparing':
      void orderActions.ready(order.id)
      return true
    case 'ready':
      void orderActions.pickedUp(order.id)
      return true
    case 'ended':
      void orderActions.endingSeen(order.id)
      return true
    case 'gone':
      return true
  }
}

function changePrep(direction: 1 | -1): boolean {
  const id = selected()
  const order = id === null ? undefined : useBoard.getState().orders.get(id)
  if (!order || !awaitsAnswer(order)) return false
  stepPrep(order, locationOf(order.locationId), direction)
  return true
}

function openDetails(): boolean {
  const id = selected()
  if (id === null) return false
  useScreen.getState().open({ type: 'details', orderId: id })
  return true
}

function letGo(): boolean {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  useScreen.getState().setKeys(false)
  return true
}

function locationOf(id: string) {
  return useDevice.getState().state?.locations.find((location) => location.id === id)
}
