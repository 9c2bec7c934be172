import { create } from 'zustand'
import type { Kept } from './keep-deal.ts'

/** How long it is said that cards have changed their size (ms). */
export const saidForMs = 4_000

type LastDeal = {
  /** What the board has just done to its cards, for as long as it is said. */
  said: NonNullable<Kept['said']> | null
  tell: (said: NonNullable<Kept['said']>) => void
}

let timer: ReturnType<typeof setTimeout> | undefined

export const useLastDeal = create<LastDeal>()((set, get) => ({
  said: null,
  tell: (said) => {
    if (said === get().said) return
    set({ said })
    clearTimeout(timer)
    timer = setTimeout(() => set({ said: null }), saidForMs)
  },
}))
