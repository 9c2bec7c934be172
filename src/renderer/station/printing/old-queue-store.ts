import { create } from 'zustand'
import type { OldQueue } from '#shared/printing/printing.ts'

/** The question about a printer's old tickets that is open on this screen, as it was when it was opened. */
export const useOldQueue = create<{
  asked: OldQueue | null
  ask: (queue: OldQueue) => void
  close: () => void
}>()((set) => ({
  asked: null,
  ask: (asked) => set({ asked }),
  close: () => set({ asked: null }),
}))
