import { create } from 'zustand'

export const screens = ['orders', 'later', 'sold-out', 'history', 'tickets', 'device'] as const
export type Screen = (typeof screens)[number]

/** A panel over the screen; one at a time. */
export type Panel =
  | { type: 'details' | 'refuse' | 'cancel' | 'contacts' | 'moved-on'; orderId: string }
  /** An item of an order is out: by the key of its line. */
  | { type: 'item-out'; orderId: string; line: string }
  /** Something on the menu is taken off sale. */
  | { type: 'take-off'; itemId: string }
  /** What was finished; the search over the board; the stations of this kitchen; what the keys do. */
  | { type: 'recall' | 'search' | 'stations' | 'keys' }
  /** Every order that had to be refused. */
  | { type: 'refused' }

/** The kitchen's board and its screens, or the managers' Dashboard. */
export type Room = 'kitchen' | 'office'

type ScreenState = {
  room: Room
  screen: Screen
  panel: Panel | null
  /** A key selects cards: their numbers show until a finger touches the screen. */
  keys: boolean
  /** How the assistant was opened; null while it is closed. */
  assistant: 'by-touch' | 'by-key' | null
  /** Something was said in it while it was closed. */
  hasAssistantNews: boolean
  /** Opens a screen of the kitchen. */
  go: (screen: Screen) => void
  enterOffice: () => void
  open: (panel: Panel) => void
  close: () => void
  openAssistant: (how: 'by-touch' | 'by-key') => void
  closeAssistant: () => void
  setKeys: (keys: boolean) => void
}

export const useScreen = create<ScreenState>()((set) => ({
  room: 'kitchen',
  screen: 'orders',
  panel: null,
  keys: false,
  assistant: null,
  hasAssistantNews: false,
  go: (screen) => set({ room: 'kitchen', screen, panel: null, assistant: null }),
  enterOffice: () => set({ room: 'office', panel: null, assistant: null }),
  open: (panel) => set({ panel }),
  close: () => set({ panel: null }),
  openAssistant: (how) => set({ assistant: how, hasAssistantNews: false }),
  closeAssistant: () => set({ assistant: null }),
  setKeys: (keys) => set((state) => (state.keys === keys ? state : { keys })),
}))
