import { create } from 'zustand'
import { readKeptDocument, remember } from '../memory/screen-memory.ts'

/** What a key of the keyboard, or of a kitchen's bump bar, does on the board. */
export const keyActions = [
  'choose-1',
  'choose-2',
  'choose-3',
  'choose-4',
  'choose-5',
  'choose-6',
  'choose-7',
  'choose-8',
  'choose-9',
  'choose-10',
  'bump',
  'recall',
  'up',
  'down',
  'left',
  'right',
  'strike',
  'unstrike',
  'out',
  'more-time',
  'longer',
  'shorter',
  'details',
  'end',
  'print',
  'heard',
  'search',
  'next-dish',
  'finished',
  'stations',
  'urgent',
  'busy',
  'pause',
  'view',
  'help',
  'let-go',
] as const
export type KeyAction = (typeof keyActions)[number]

/** The key of each action, as `KeyboardEvent.key` names it; a letter stands for its capital too. */
export type KeyMap = Readonly<Record<KeyAction, string>>

/** What a keyboard has, and what most USB bump bars send as they come: the digits and Enter. */
export const usualKeys: KeyMap = {
  'choose-1': '1',
  'choose-2': '2',
  'choose-3': '3',
  'choose-4': '4',
  'choose-5': '5',
  'choose-6': '6',
  'choose-7': '7',
  'choose-8': '8',
  'choose-9': '9',
  'choose-10': '0',
  bump: 'Enter',
  recall: 'r',
  up: 'ArrowUp',
  down: 'ArrowDown',
  left: 'ArrowLeft',
  right: 'ArrowRight',
  strike: 'l',
  unstrike: 'k',
  out: 'o',
  'more-time': 't',
  longer: '+',
  shorter: '-',
  details: 'd',
  end: 'x',
  print: 'p',
  heard: 'h',
  search: '/',
  'next-dish': 'a',
  finished: 'f',
  stations: 's',
  urgent: 'u',
  busy: 'b',
  pause: 'w',
  view: 'v',
  help: '?',
  'let-go': 'Escape',
}

/** Keys that mean the same on a keyboard without a pad of figures. */
const alike: Readonly<Record<string, string>> = { '=': '+' }

/** What a key does; null when nothing. Pure. */
export function actionOf(map: KeyMap, key: string): KeyAction | null {
  const named = nameOf(key)
  const found = keyActions.find((action) => map[action] === named)
  if (found) return found
  const other = alike[named]
  return keyActions.find((action) => other !== undefined && map[action] === other) ?? null
}

/** The map with this key for that action. The action that had the key takes the one that is free now: none is lost. Pure. */
export function withKey(map: KeyMap, action: KeyAction, key: string): KeyMap {
  const named = nameOf(key)
  const had = keyActions.find((each) => map[each] === named)
  return { ...map, ...(had && had !== action && { [had]: map[action] }), [action]: named }
}

/** Keys that belong to the machine: with them a screen could no longer be left or a sheet closed. */
export function mayBeSet(action: KeyAction, key: string): boolean {
  if (['Tab', 'Shift', 'Control', 'Alt', 'Meta', 'CapsLock', 'Dead', 'Process', 'Unidentified'].includes(key))
    return false
  return key === 'Escape' ? action === 'let-go' : action !== 'let-go'
}

function nameOf(key: string): string {
  return key.length === 1 ? key.toLowerCase() : key
}

/** Each screen has its own bump bar. */
const place = 'order-manager.keys'

export const useKeyMap = create<{ map: KeyMap }>()(() => ({ map: read() }))

/** This screen's keys from now on; null: the usual ones again. */
export function setKeyMap(map: KeyMap | null): void {
  useKeyMap.setState({ map: map ?? usualKeys })
  remember(place, map && JSON.stringify(map))
}

function read(): KeyMap {
  const kept = readKeptDocument(place)
  return isKeptMap(kept) ? { ...usualKeys, ...kept } : usualKeys
}

/** Checked by hand: a library for it would come with the board's first paint. */
function isKeptMap(kept: unknown): kept is Partial<KeyMap> {
  if (typeof kept !== 'object' || kept === null || Array.isArray(kept)) return false
  const actions: readonly string[] = keyActions
  return Object.entries(kept).every(
    ([action, key]: [string, unknown]) =>
      actions.includes(action) && typeof key === 'string' && key.length > 0 && key.length <= 40,
  )
}
