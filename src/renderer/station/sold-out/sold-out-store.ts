import { create } from 'zustand'
import type { SoldOutState } from '#shared/api/sold-out.ts'
import type { Sellable, SoldOut } from '#shared/menu/sold-out.ts'
import type { Client } from '../connection/client.ts'

type SoldOutScreen = {
  /** False until the station has told us: "nothing sold out" must not be claimed before. */
  known: boolean
  soldOut: readonly SoldOut[]
  catalogVersion: number
  /** Everything that can be ordered here; null until it was read. Only the screen of 86 reads it. */
  catalog: readonly Sellable[] | null
  isCatalogFailed: boolean
  took: (state: SoldOutState) => void
  readCatalog: (client: Client) => Promise<void>
}

let latest = new AbortController()

/** What is off sale, as the station last said; it comes again whole on every change. */
export const useSoldOut = create<SoldOutScreen>()((set) => ({
  known: false,
  soldOut: [],
  catalogVersion: 0,
  catalog: null,
  isCatalogFailed: false,
  took: ({ soldOut, catalogVersion }) => set({ known: true, soldOut, catalogVersion }),
  readCatalog: async (client) => {
    latest.abort()
    latest = new AbortController()
    const { signal } = latest
    const catalog = await client.soldOut.catalog(undefined, { signal }).catch(() => null)
    if (signal.aborted) return
    set(catalog === null ? { isCatalogFailed: true } : { catalog, isCatalogFailed: false })
  },
}))
