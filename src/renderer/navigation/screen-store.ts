import { create } from 'zustand'

export const screens = ['orders', 'later', 'history', 'tickets', 'device'] as const
export type Screen = (typeof screens)[number]

/** A panel over the screen; one at a time. */
export type Panel = { type: 'details' | 'refuse' | 'cancel'; orderId: string }

type ScreenState = {
  screen: Screen
  panel: Panel | null
  /** A key selects cards: their numbers show until a finger touches the screen. */
  keys: boolean
  go: (screen: Screen) => void
  open: (panel: Panel) => void
  close: () => void
  setKeys: (keys: boolean) => void
}

export const useScreen = create<ScreenState>()((set) => ({
  screen: 'orders',
  panel: null,
  keys: false,
  go: (screen) => set({ screen, panel: null }),
  open: (panel) => set({ panel }),
  close: () => set({ panel: null }),
  setKeys: (keys) => set((state) => (state.keys === keys ? state : { keys })),
}))
