import { create } from 'zustand'
import type { SoldOutState } from '#shared/api/sold-out.ts'
import type { SoldOut } from '#shared/menu/sold-out.ts'

type SoldOutScreen = {
  /** False until the station has told us: "nothing sold out" must not be claimed before. */
  known: boolean
  soldOut: readonly SoldOut[]
  catalogVersion: number
  took: (state: SoldOutState) => void
}

/** What is off sale, as the station last said; it comes again whole on every change. */
export const useSoldOut = create<SoldOutScreen>()((set) => ({
  known: false,
  soldOut: [],
  catalogVersion: 0,
  took: ({ soldOut, catalogVersion }) => set({ known: true, soldOut, catalogVersion }),
}))
