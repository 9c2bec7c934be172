import type { Channel } from '#shared/channel.ts'
import type { ShopsAnswer } from '../../contract/answers.ts'
import { useEffect, useState } from 'react'
import type { Shop, ShopSummary } from '../../contract/shop.ts'

/** A shop as last heard; `missing` when there is no such store. */
export type LiveShop = { shop: Shop | null; isMissing: boolean; lost: boolean }

/** Listens to one shop for as long as it is on screen; the browser reconnects by itself. */
export function useShop(key: string, channel: Channel): LiveShop {
  const [live, setLive] = useState<LiveShop>({ shop: null, isMissing: false, lost: false })
  useEffect(() => {
    const path = `/control/shops/${encodeURIComponent(key)}`
    const source = new EventSource(`${path}/events?channel=${channel}`)
    source.addEventListener('shop', (event: MessageEvent<string>) => {
      const shop: Shop | null = JSON.parse(event.data)
      setLive({ shop, isMissing: shop === null, lost: false })
    })
    source.addEventListener('error', () => {
      // A refusal ends the stream for good, a lost connection does not.
      const isRefused = source.readyState === EventSource.CLOSED
      setLive((before) => ({ ...before, isMissing: isRefused, lost: !isRefused }))
    })
    return () => source.close()
  }, [key, channel])
  return live
}

const everyMs = 1_000

/** All shops, asked for once a second; null until they are known. */
export function useShops(): ShopSummary[] | null {
  const [shops, setShops] = useState<ShopSummary[] | null>(null)
  useEffect(() => {
    const abort = new AbortController()
    const look = async () => {
      try {
        const response = await fetch('/control/shops', { signal: abort.signal })
        const body: ShopsAnswer = await response.json()
        setShops(body.shops)
      } catch {
        // The next look may find the sandbox again; what was seen stays.
      }
    }
    void look()
    const timer = setInterval(() => void look(), everyMs)
    return () => {
      abort.abort()
      clearInterval(timer)
    }
  }, [])
  return shops
}
