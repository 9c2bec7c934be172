import { useEffect } from 'react'
import type { Sellable } from '#shared/menu/sold-out.ts'
import { useConnection } from '#renderer/station/connection/connection-store.ts'
import { useSoldOut } from '#renderer/station/sold-out/sold-out-store.ts'

/** Everything that can be ordered here, read again when a menu changed; null until it is here. */
export function useCatalog(): { catalog: readonly Sellable[] | null; isFailed: boolean; again: () => void } {
  const client = useConnection((state) => state.client)
  const catalog = useSoldOut((state) => state.catalog)
  const isFailed = useSoldOut((state) => state.isCatalogFailed)
  useEffect(() => {
    if (client === null) return
    const { readCatalog } = useSoldOut.getState()
    void readCatalog(client)
    return useSoldOut.subscribe((after, before) => {
      if (after.catalogVersion !== before.catalogVersion) void readCatalog(client)
    })
  }, [client])
  return {
    catalog,
    isFailed,
    again: () => {
      if (client !== null) void useSoldOut.getState().readCatalog(client)
    },
  }
}
