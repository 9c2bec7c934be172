import type { ScreenRights } from '../screens/rights.ts'
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
  'screens.tell',
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

/** Whether a screen with these rights may make a call. What is on no list is for full screens alone. Pure. */
export function mayCall(rights: ScreenRights, path: CallPath | (string & {})): boolean {
  if (rights === 'full') return true
  return path.endsWith('.watch') || readCalls.has(path) || (rights === 'station' && cookCalls.has(path))
}
