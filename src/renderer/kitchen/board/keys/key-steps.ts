import type { BoardOrder } from '#shared/api/orders.ts'
import { allDay } from '#shared/order/all-day.ts'
import { mayCancel } from '#shared/order/board.ts'
import { awaitsAnswer } from '#shared/order/order.ts'
import { mayBeUndone } from '#shared/order/undo.ts'
import { toMake } from '#shared/order/work.ts'
import { useScreen } from '#renderer/kit/navigation/screen-store.ts'
import { echoMs } from '#renderer/kit/ui/sheet-keys.ts'
import { stationNow } from '#renderer/station/clock/clock-store.ts'
import { useConnection } from '#renderer/station/connection/connection-store.ts'
import { useDevice } from '#renderer/station/device/device-store.ts'
import { useActions } from '#renderer/station/orders/actions-store.ts'
import { useBoard } from '#renderer/station/orders/board-store.ts'
import { useLit } from '#renderer/station/orders/lit-store.ts'
import { sayGone } from '#renderer/station/orders/done-already.ts'
import { orderActions } from '#renderer/station/orders/order-actions.ts'
import { stepPrep } from '#renderer/station/orders/prep-store.ts'
import { strikeLine } from '#renderer/station/orders/strike.ts'
import { openLineMenu } from '../menu/line-menu-store.ts'
import { mayTakeNow, nextStepOf, takeNextStep } from '#renderer/station/orders/next-step.ts'
import { phaseOf } from '#renderer/station/orders/phase.ts'
import { hasGoneOn } from '#renderer/station/orders/use-moved.ts'
import { cardsAfter, chosenAndGone, passTo, selected } from './key-select.ts'
import { mayStrikeNow } from '#renderer/station/orders/may-strike.ts'

/** Does something to the selected order while there is a line to the station. Answers whether one is selected. */
export function onSelected(act: (order: BoardOrder) => void): boolean {
  if (tellGone()) return true
  const id = selected()
  const order = id === null ? undefined : useBoard.getState().orders.get(id)
  if (!order) return false
  if (useConnection.getState().link === 'live') act(order)
  return true
}

/** Says why where the chosen order has gone: no key may do to another what was meant for it. Answers whether it has. */
function tellGone(): boolean {
  const gone = chosenAndGone()
  if (gone !== null) sayGone(gone.id, gone.number)
  return gone !== null
}

/** The card that was chosen because the one before was done: a bump struck again at once is not meant for it. */
let passed: { to: string; at: number } | null = null

/** A card that is chosen by hand may be bumped at once. */
export function chooseByHand(): void {
  passed = null
}

/** The next step of the selected order; then the choice passes on, so that one key works through what waits. */
export function act(): boolean {
  const id = selected()
  if (id === null) return tellGone()
  if (passed?.to === id && performance.now() - passed.at < echoMs) return true
  if (useConnection.getState().link !== 'live' || useActions.getState().busy.has(id)) return true
  // Found before anything is drawn anew.
  const next = nextToBump(id)
  const board = useBoard.getState()
  const order = board.orders.get(id)
  // What the card still shows decides, so that a double strike cannot do the next step too.
  if (order && !hasGoneOn(board, id)) {
    const step = nextStepOf(order, phaseOf(order))
    if (step === null || !mayTakeNow(step)) return true
    takeNextStep(order, step)
  }
  if (next !== null) {
    passed = { to: next, at: performance.now() }
    passTo(next)
  }
  return true
}

/** The next card that asks for the same step: what is being cooked is never bumped because the last new order was. */
function nextToBump(id: string): string | null {
  const board = useBoard.getState()
  const { busy } = useActions.getState()
  const card = board.shown.get(id)
  if (!card) return null
  const isNext = (each: string) => {
    const order = board.shown.get(each)
    if (!order || phaseOf(order) !== phaseOf(card) || busy.has(each) || hasGoneOn(board, each)) return false
    const step = nextStepOf(order, phaseOf(order))
    return step !== null && mayTakeNow(step)
  }
  return cardsAfter(id).find(isNext) ?? null
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
  if (tellGone()) return true
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
  if (tellGone()) return true
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
  if (tellGone()) return true
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
