import type { BoardOrder } from '#shared/api/orders.ts'
import { allDay } from '#shared/order/all-day.ts'
import { mayCancel } from '#shared/order/board.ts'
import { awaitsAnswer } from '#shared/order/order.ts'
import { mayBeUndone } from '#shared/order/undo.ts'
import { toMake } from '#shared/order/work.ts'
import { useScreen } from '#renderer/kit/navigation/screen-store.ts'
import { stationNow } from '#renderer/station/clock/clock-store.ts'
import { useConnection } from '#renderer/station/connection/connection-store.ts'
import { useDevice } from '#renderer/station/device/device-store.ts'
import { useActions } from '#renderer/station/orders/actions-store.ts'
import { useBoard } from '#renderer/station/orders/board-store.ts'
import { useLit } from '#renderer/station/orders/lit-store.ts'
import { orderActions } from '#renderer/station/orders/order-actions.ts'
import { stepPrep } from '#renderer/station/orders/prep-store.ts'
import { strikeLine } from '#renderer/station/orders/strike.ts'
import { openLineMenu } from './menu/line-menu-store.ts'
import { mayTakeNow, nextStepOf, takeNextStep } from './card/next-step.ts'
import { phaseOf } from './card/phase.ts'
import { selected } from './key-select.ts'
import { mayStrikeNow } from '#renderer/station/orders/may-strike.ts'

/** Does something to the selected order while there is a line to the station. Answers whether one is selected. */
export function onSelected(act: (order: BoardOrder) => void): boolean {
  const id = selected()
  const order = id === null ? undefined : useBoard.getState().orders.get(id)
  if (!order) return false
  if (useConnection.getState().link === 'live') act(order)
  return true
}

/** The next step of the selected order. */
export function act(): boolean {
  const id = selected()
  const order = id === null ? undefined : useBoard.getState().orders.get(id)
  if (!order || useActions.getState().busy.has(order.id)) return id !== null
  if (useConnection.getState().link !== 'live') return true
  // What the card still shows decides, so that a double strike cannot do the next step too.
  const shown = useBoard.getState().shown.get(order.id)
  if (!shown || phaseOf(shown) !== phaseOf(order)) return true
  const step = nextStepOf(order, phaseOf(order))
  if (step !== null && mayTakeNow(step)) takeNextStep(order, step)
  return true
}

/** Takes the last step back; where it is too late for that, the list of what was finished opens. */
export function callUp(): boolean {
  const last = useBoard
    .getState()
    .undoable.findLast(({ undo }) => undo !== null && mayBeUndone(undo, stationNow()))
  if (last) void orderActions.undo(last.id)
  else useScreen.getState().open({ type: 'recall' })
  return true
}

/** The menu of the selected order, at the first dish that is not made: off sale, out in this order, and the rest. */
export function openMenu(): boolean {
  const id = selected()
  if (id !== null) openLineMenu(id, null)
  return id !== null
}

/** Strikes off the first line that is not. */
export function strikeNext(): boolean {
  return onSelected((order) => {
    const may = mayStrikeNow(order)
    const next = toMake(order).find(({ key }) => order.struck?.includes(key) !== true && may(key))
    if (order.status === 'preparing' && next) void strikeLine(order.id, next.key, true)
  })
}

/** Puts back the line that was struck off last. */
export function putBack(): boolean {
  return onSelected((order) => {
    const last = order.struck?.findLast(mayStrikeNow(order))
    if (order.status === 'preparing' && last !== undefined) void strikeLine(order.id, last, false)
  })
}

/** Lights the cards of one dish after the other, the most made first; behind the last one none. */
export function lightNextDish(): boolean {
  const dishes = allDay(useBoard.getState().orders.values(), stationNow())
  const { lit, light } = useLit.getState()
  const at = lit !== null && 'dish' in lit ? dishes.findIndex(({ key }) => key === lit.dish) : -1
  const next = dishes[at + 1]
  light(next ? { dish: next.key } : null)
  return dishes.length > 0
}

export function changePrep(direction: 1 | -1): boolean {
  const id = selected()
  const order = id === null ? undefined : useBoard.getState().orders.get(id)
  if (!order || !awaitsAnswer(order)) return false
  stepPrep(order, locationOf(order.locationId), direction)
  return true
}

/** `end`: to refuse it or to cancel it, whichever it still can be. */
export function openSheet(sheet: 'details' | 'end' | 'search' | 'recall' | 'stations' | 'keys'): boolean {
  const { open } = useScreen.getState()
  if (sheet !== 'details' && sheet !== 'end') {
    open({ type: sheet })
    return true
  }
  const id = selected()
  const order = id === null ? undefined : useBoard.getState().orders.get(id)
  if (!order) return false
  if (sheet === 'details') open({ type: 'details', orderId: order.id })
  else if (awaitsAnswer(order)) open({ type: 'refuse', orderId: order.id })
  else if (mayCancel(order)) open({ type: 'cancel', orderId: order.id })
  return true
}

/** To the button of what is most urgent; from there to that of the next: it is pressed as any other button. */
export function toUrgent(): boolean {
  const buttons = [...document.querySelectorAll('[data-urgent]')].flatMap((entry) => {
    const all = entry.querySelectorAll('button')
    return all[all.length - 1] ?? []
  })
  const at = buttons.findIndex((button) => button === document.activeElement)
  buttons[(at + 1) % buttons.length]?.focus()
  return buttons.length > 0
}

/** Presses a button of the top bar, where it stands there: what it opens has keys of its own. */
export function pressBar(button: string): boolean {
  const found = document.querySelector<HTMLElement>(`header ${button}`)
  found?.click()
  return found !== null
}

function locationOf(id: string) {
  return useDevice.getState().state?.locations.find((location) => location.id === id)
}
