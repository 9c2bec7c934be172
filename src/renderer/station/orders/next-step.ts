import { afterEnd } from '#shared/order/after-end.ts'
import type { BoardOrder } from '#shared/api/orders.ts'
import { orderActions } from './order-actions.ts'
import { prepFor, usePrep } from './prep-store.ts'
import { useDevice } from '../device/device-store.ts'
import type { CallPath } from '#shared/api/screen-calls.ts'
import { mayNow, useMay } from '../screens/own-screen-store.ts'
import type { Phase } from './phase.ts'

/** The one next step of an order, as a button names it. */
export type NextStep =
  | 'accept'
  | 'station-done'
  | 'ready'
  | 'picked-up'
  | 'off-the-shelf'
  | 'stopped'
  | 'seen'

/** Which step comes next; null where there is none. */
export function nextStepOf(order: BoardOrder, phase: Phase): NextStep | null {
  switch (phase) {
    case 'to-accept':
      return 'accept'
    case 'preparing':
      return isOfStation(order) ? 'station-done' : 'ready'
    case 'ready':
      return 'picked-up'
    case 'ended':
      return { keep: 'off-the-shelf', 'stop-cooking': 'stopped', 'never-cook': 'seen', gone: 'seen' }[
        afterEnd(order)
      ] as NextStep
    case 'gone':
      return null
  }
}

/** Whether this screen has a part of it alone: the board leaves the other lines out. */
function isOfStation(order: BoardOrder): boolean {
  return 'elsewhere' in order
}

/** Takes it. */
export function takeNextStep(order: BoardOrder, step: NextStep): void {
  switch (step) {
    case 'accept': {
      const location = useDevice.getState().state?.locations.find(({ id }) => id === order.locationId)
      void orderActions.accept(order.id, prepFor(usePrep.getState(), order, location))
      return
    }
    case 'station-done':
    case 'ready':
      void orderActions.cooked(order.id)
      return
    case 'picked-up':
      void orderActions.pickedUp(order.id)
      return
    case 'off-the-shelf':
    case 'stopped':
    case 'seen':
      void orderActions.endingSeen(order.id)
  }
}

/** What each step asks of the station: a screen that may only look has no button for it. */
const callOfStep = {
  accept: 'orders.accept',
  'station-done': 'orders.stationDone',
  ready: 'orders.ready',
  'picked-up': 'orders.pickedUp',
  'off-the-shelf': 'orders.acknowledge',
  stopped: 'orders.acknowledge',
  seen: 'orders.acknowledge',
} as const satisfies Record<NextStep, CallPath>

/** The same at this moment, for a key. */
export function mayTakeNow(step: NextStep): boolean {
  return mayNow(callOfStep[step])
}

/** Whether this screen may take it. */
export function useMayTake(step: NextStep | null): boolean {
  return useMay(step === null ? 'orders.watch' : callOfStep[step])
}
