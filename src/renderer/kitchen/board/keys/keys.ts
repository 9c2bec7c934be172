import { actionOf, type KeyAction, useKeyMap } from '#renderer/kit/keys/key-map.ts'
import { useScreen } from '#renderer/kit/navigation/screen-store.ts'
import { isSheetOpen } from '#renderer/kit/ui/open-sheets.ts'
import { isEcho } from '#renderer/kit/ui/sheet-keys.ts'
import { letGo, move, selectNth } from './key-select.ts'
import {
  act,
  callUp,
  changePrep,
  chooseByHand,
  onSelected,
  openMenu,
  openSheet,
  putBack,
  pressBar,
  strikeNext,
  toUrgent,
  lightNextDish,
} from './key-steps.ts'
import { acknowledgeAll, orderActions } from '#renderer/station/orders/order-actions.ts'
import { mayNow, useOwnScreen } from '#renderer/station/screens/own-screen-store.ts'
import type { CallPath } from '#shared/api/screen-calls.ts'

/**
 * Keyboard and kitchen bump bar: what each key does says the screen's own map (kit/keys). Returns how to stop
 * listening.
 */
export function listenToKeys(page: Window): () => void {
  const pressed = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
    const { panel, assistant } = useScreen.getState()
    if (panel !== null || assistant !== null || isSheetOpen() || isTyping(event.target)) return
    const action = actionOf(useKeyMap.getState().map, event.key)
    if (action !== null && action !== 'bump') chooseByHand()
    if (action === null || isEcho(event) || !perform(action, event.repeat)) return
    event.preventDefault()
    useScreen.getState().setKeys(action !== 'let-go')
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

/** Answers whether the key was the board's. A held key moves on and counts up; it takes no step twice. */
function perform(action: KeyAction, isHeld: boolean): boolean {
  switch (action) {
    case 'up':
      return move('ArrowUp')
    case 'down':
      return move('ArrowDown')
    case 'left':
      return move('ArrowLeft')
    case 'right':
      return move('ArrowRight')
    case 'longer':
      return changePrep(1)
    case 'shorter':
      return changePrep(-1)
    default:
      return !isHeld && performOnce(action)
  }
}

type Once = Exclude<KeyAction, 'up' | 'down' | 'left' | 'right' | 'longer' | 'shorter'>

/** What a key asks of the station: where this screen may not, the key does nothing. */
const callOfKey: Partial<Record<Once, CallPath>> = {
  recall: 'orders.undo',
  strike: 'orders.strike',
  unstrike: 'orders.strike',
  'more-time': 'orders.delay',
  print: 'orders.reprint',
  end: 'orders.refuse',
  heard: 'orders.acknowledgeAll',
}

function performOnce(action: Once): boolean {
  const asked = callOfKey[action]
  if (asked !== undefined && !mayNow(asked)) return true
  switch (action) {
    case 'bump':
      return act()
    case 'recall':
      return callUp()
    case 'strike':
      return strikeNext()
    case 'unstrike':
      return putBack()
    case 'more-time':
      return onSelected(({ id }) => void orderActions.delay(id, 5))
    case 'print':
      return onSelected(({ id }) => void orderActions.reprint(id, 'kitchen'))
    case 'out':
      return openMenu()
    case 'details':
      return openSheet('details')
    case 'end':
      return openSheet('end')
    case 'heard':
      void acknowledgeAll()
      return true
    case 'next-dish':
      return lightNextDish()
    case 'search':
      return openSheet('search')
    case 'finished':
      return openSheet('recall')
    case 'stations':
      // Where a manager gave this screen its place there is nothing to choose.
      return useOwnScreen.getState().place.at !== 'kitchen' || openSheet('stations')
    case 'urgent':
      return toUrgent()
    case 'busy':
      return pressBar('[data-part="mode"]')
    case 'pause':
      return pressBar('[data-part="pause"]')
    case 'view':
      return pressBar('[data-part="view"] button')
    case 'help':
      return openSheet('keys')
    case 'let-go':
      return letGo()
    default:
      return selectNth(Number(action.slice('choose-'.length)))
  }
}
