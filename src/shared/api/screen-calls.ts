import type { ScreenRights } from '../screens/rights.ts'
import type { ScreenPlace } from '../screens/screen-place.ts'
import type { Contract } from './contract.ts'

/** Calls of the contract by their path. */
export type CallPath = {
  [Area in keyof Contract]: `${Area}.${Extract<keyof Contract[Area], string>}`
}[keyof Contract]

/**
 * What every screen shows comes by these, and by every call named `watch`: those change nothing, and the ones of managers
 * ask for a manager besides.
 */
const readCalls: ReadonlySet<string> = new Set<CallPath>([
  'orders.show',
  'orders.history',
  'orders.finished',
  'printing.paperRoll',
  'device.protocol',
  'session.state',
  'screens.watchOwn',
])

/** What a cook does at the stove, besides looking. */
const cookCalls: ReadonlySet<string> = new Set<CallPath>([
  'orders.ready',
  'orders.strike',
  'orders.stationDone',
  'orders.recall',
  'orders.undo',
  'orders.delay',
  'orders.acknowledge',
  'orders.acknowledgeAll',
  'orders.reprint',
])

/** What a cook does who stands at one station: its own lines, which `main` holds each call to. */
const stationCalls: ReadonlySet<string> = new Set<CallPath>(['orders.strike', 'orders.stationDone'])

/** Whether a screen with these rights, standing there, may make a call. What is on no list is for full screens alone. Pure. */
export function mayCall(rights: ScreenRights, place: ScreenPlace, path: CallPath | (string & {})): boolean {
  if (rights === 'full') return true
  if (path.endsWith('.watch') || readCalls.has(path)) return true
  return rights === 'station' && callsAt(place).has(path)
}

/** The expo has every order whole before it, and says when one is ready; a single station knows of its part alone. */
function callsAt(place: ScreenPlace): ReadonlySet<string> {
  if (place.at === 'nowhere') return noCalls
  return place.at === 'station' && place.station !== 'expo' ? stationCalls : cookCalls
}

const noCalls: ReadonlySet<string> = new Set()
