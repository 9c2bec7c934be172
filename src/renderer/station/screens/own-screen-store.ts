import { create } from 'zustand'
import { type CallPath, mayCall } from '#shared/api/screen-calls.ts'
import type { OwnScreen } from '#shared/api/screens.ts'
import type { StationPlan } from '#shared/order/stations.ts'
import { placeOf, type ScreenPlace } from '#shared/screens/screen-place.ts'

type Own = { own: OwnScreen | null; place: ScreenPlace }

/** What this screen is (null on the station's own), and where in the kitchen it stands. */
export const useOwnScreen = create<Own>()(() => ({ own: null, place: { at: 'kitchen' } }))

/** What the station said of this screen, with what the stations of its kitchen make. */
export function ownScreenIs(own: OwnScreen | null, plans: Readonly<Record<string, StationPlan>>): void {
  const place: ScreenPlace = own === null ? { at: 'kitchen' } : placeOf(own, plans)
  const before = useOwnScreen.getState()
  // What stayed as it was stays the same object: the station says it again every few seconds.
  useOwnScreen.setState({ own: same(before.own, own), place: same(before.place, place) })
}

/** Whether this screen may ask for something; main holds it to that, this spares the reader a button without use. */
export function useMay(path: CallPath): boolean {
  return useOwnScreen((state) => mayNow(path, state))
}

/** The same at this moment, for what is done without a button. */
export function mayNow(path: CallPath, { own, place }: Own = useOwnScreen.getState()): boolean {
  return own === null || mayCall(own.rights, place, path)
}

function same<Value>(before: Value, now: Value): Value {
  return JSON.stringify(before) === JSON.stringify(now) ? before : now
}
