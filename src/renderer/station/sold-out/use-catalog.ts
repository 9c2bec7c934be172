import { useCallback, useEffect, useRef } from 'react'
import type { Sellable } from '#shared/menu/sold-out.ts'
import { call } from '../call/call.ts'
import { useConnection } from '../connection/connection-store.ts'
import { useSoldOut } from './sold-out-store.ts'

/** Everything that can be ordered here, read again when a menu changed; null until it is here. */
export function useCatalog(): { catalog: readonly Sellable[] | null; isFailed: boolean; again: () => void } {
  const client = useConnection((state) => state.client)
  const catalog = useSoldOut((state) => state.catalog)
  const isFailed = useSoldOut((state) => state.isCatalogFailed)
  const latest = useRef(new AbortController())
  const read = useCallback(async () => {
    latest.current.abort()
    const over = new AbortController()
    latest.current = over
    const answer = await call(({ soldOut }, options) => soldOut.catalog(undefined, options), over)
    if (!over.signal.aborted) useSoldOut.getState().receivedCatalog(answer.ok ? answer.value : null)
  }, [])
  useEffect(() => {
    // Without a line the banner above says so; the next line reads again.
    if (client === null) return
    void read()
    return useSoldOut.subscribe((after, before) => {
      if (after.catalogVersion !== before.catalogVersion) void read()
    })
  }, [client, read])
  return {
    catalog,
    isFailed,
    again: () => {
      if (client !== null) void read()
    },
  }
}
