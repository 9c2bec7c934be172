import { create } from 'zustand'
import type { SellableKind, SoldOutUntil } from '#shared/menu/sold-out.ts'
import { leave } from '../memory/unsaved.ts'

export const screens = ['orders', 'later', 'sold-out', 'history', 'tickets', 'device', 'health'] as const
export type Screen = (typeof screens)[number]

/** A panel over the screen; one is shown at a time. */
export type Panel =
  | { type: 'details' | 'refuse' | 'cancel' | 'contacts' | 'moved-on'; orderId: string }
  /** An item of an order is out: by the key of its line. */
  | { type: 'item-out'; orderId: string; line: string }
  /** Something on the menu is taken off sale. */
  | { type: 'take-off'; itemId: string; kind?: SellableKind; until?: SoldOutUntil | null }
  /** What was finished; the search over the board; the stations of this kitchen; what the keys do. */
  | { type: 'recall' | 'search' | 'stations' | 'keys' }
  /** Each printer with its queue and its last tickets. */
  | { type: 'printers' }
  /** Every order that had to be refused. */
  | { type: 'refused' }

/** The kitchen's board and its screens, or the managers' Dashboard. */
export type Room = 'kitchen' | 'office'

type ScreenState = {
  room: Room
  screen: Screen
  panel: Panel | null
  /** The panels that come back one after the other when this one is closed. */
  under: readonly Panel[]
  /** A key selects cards: their numbers show until a finger touches the screen. */
  keys: boolean
  /** How the assistant was opened; null while it is closed. */
  assistant: 'by-touch' | 'by-key' | null
  /** Something was said in it while it was closed. */
  hasAssistantNews: boolean
  /** Opens a screen of the kitchen, and a panel over it; asks first where the office holds what is not saved. */
  go: (screen: Screen, panel?: Panel) => void
  enterOffice: () => void
  /** Opens a panel over the one that is open. */
  open: (panel: Panel) => void
  /** Closes the topmost panel: the one it was opened from is there again. */
  close: () => void
  /** Closes them all: what they were opened for is done. */
  closeAll: () => void
  openAssistant: (how: 'by-touch' | 'by-key') => void
  closeAssistant: () => void
  /** The assistant said something new: its button tells so while it is closed. */
  assistantSpoke: () => void
  setKeys: (keys: boolean) => void
}

export const useScreen = create<ScreenState>()((set) => ({
  room: 'kitchen',
  screen: 'orders',
  panel: null,
  under: [],
  keys: false,
  assistant: null,
  hasAssistantNews: false,
  go: (screen, panel) =>
    leave(() => set({ room: 'kitchen', screen, panel: panel ?? null, under: [], assistant: null })),
  enterOffice: () => set({ room: 'office', panel: null, under: [], assistant: null }),
  open: (panel) => set((state) => ({ panel, under: underOf(panel, state) })),
  close: () => set(({ under }) => ({ panel: under.at(-1) ?? null, under: under.slice(0, -1) })),
  closeAll: () => set({ panel: null, under: [] }),
  openAssistant: (how) => set({ assistant: how, hasAssistantNews: false }),
  closeAssistant: () => set({ assistant: null }),
  assistantSpoke: () => set(({ assistant }) => (assistant === null ? { hasAssistantNews: true } : {})),
  setKeys: (keys) => set((state) => (state.keys === keys ? state : { keys })),
}))

/** What lies under a panel that is opened now. A search is over with what it found; one that is open already is not under itself. */
function underOf(next: Panel, { panel, under }: Pick<ScreenState, 'panel' | 'under'>): readonly Panel[] {
  if (panel === null || panel.type === 'search' || panel.type === next.type) return under
  return [...under, panel]
}
