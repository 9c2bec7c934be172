import { useEffect, useState } from 'react'
import type { Sellable } from '#shared/menu/sold-out.ts'
import { useConnection } from '../connection/connection-store.ts'
import { useSoldOut } from './sold-out-store.ts'

/** Everything that can be ordered here, read again when a menu changed; null until it is here. */
export function useCatalog(): { catalog: readonly Sellable[] | null; isFailed: boolean; again: () => void } {
  const client = useConnection((state) => state.client)
  const version = useSoldOut((state) => state.catalogVersion)
  const [catalog, setCatalog] = useState<readonly Sellable[] | null>(null)
  const [isFailed, setFailed] = useState(false)
  const [round, setRound] = useState(0)
  useEffect(() => {
    if (client === null) return
    const over = new AbortController()
    client.soldOut.catalog(undefined, { signal: over.signal }).then(
      (found) => {
        if (over.signal.aborted) return
        setCatalog(found)
        setFailed(false)
      },
      () => {
        if (!over.signal.aborted) setFailed(true)
      },
    )
    return () => over.abort()
  }, [client, version, round])
  return { catalog, isFailed, again: () => setRound((before) => before + 1) }
}
