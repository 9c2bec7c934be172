import { create } from 'zustand'

export const screens = ['orders', 'later', 'sold-out', 'history', 'tickets', 'device'] as const
export type Screen = (typeof screens)[number]

/** A panel over the screen; one at a time. */
export type Panel = { type: 'details' | 'refuse' | 'cancel' | 'contacts'; orderId: string }

/** The kitchen's board and its screens, or the managers' Dashboard. */
export type Room = 'kitchen' | 'office'

type ScreenState = {
  room: Room
  screen: Screen
  panel: Panel | null
  /** A key selects cards: their numbers show until a finger touches the screen. */
  keys: boolean
  /** Opens a screen of the kitchen. */
  go: (screen: Screen) => void
  enterOffice: () => void
  open: (panel: Panel) => void
  close: () => void
  setKeys: (keys: boolean) => void
}

export const useScreen = create<ScreenState>()((set) => ({
  room: 'kitchen',
  screen: 'orders',
  panel: null,
  keys: false,
  go: (screen) => set({ room: 'kitchen', screen, panel: null }),
  enterOffice: () => set({ room: 'office', panel: null }),
  open: (panel) => set({ panel }),
  close: () => set({ panel: null }),
  setKeys: (keys) => set((state) => (state.keys === keys ? state : { keys })),
}))
