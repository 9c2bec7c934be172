import { create } from 'zustand'
import type { SoldOutState } from '#shared/api/sold-out.ts'
import type { Sellable, SoldOut } from '#shared/menu/sold-out.ts'

type SoldOutScreen = {
  /** False until the station has told us: "nothing sold out" must not be claimed before. */
  known: boolean
  soldOut: readonly SoldOut[]
  catalogVersion: number
  /** Everything that can be ordered here; null until it was read. Only the screen of 86 reads it. */
  catalog: readonly Sellable[] | null
  isCatalogFailed: boolean
  received: (state: SoldOutState) => void
  /** What can be ordered here was read; null when it could not be. */
  receivedCatalog: (catalog: readonly Sellable[] | null) => void
}

/** What is off sale, as the station last said; it comes again whole on every change. */
export const useSoldOut = create<SoldOutScreen>()((set) => ({
  known: false,
  soldOut: [],
  catalogVersion: 0,
  catalog: null,
  isCatalogFailed: false,
  received: ({ soldOut, catalogVersion }) => set({ known: true, soldOut, catalogVersion }),
  receivedCatalog: (catalog) =>
    set(catalog === null ? { isCatalogFailed: true } : { catalog, isCatalogFailed: false }),
}))
