import { Trans, useLingui } from '@lingui/react/macro'
import { CircleCheck, ShoppingBag } from 'lucide-react'
import { useEffect, useState } from 'react'
import { type Channel, channels } from '#shared/channel.ts'
import { orderItem } from './order-item.ts'
import { ShopHead } from './ShopHead.tsx'
import { ShopMenuView } from './ShopMenuView.tsx'
import styles from './StoreShop.module.css'
import { useShop } from './use-shop.ts'
import type { Shop } from '../../contract/shop.ts'

const toldMs = 8_000

/** A store as its customers see it now. It follows every change by itself. */
export function StoreShop({ storeKey }: { storeKey: string }) {
  const [channel, setChannel] = useState<Channel>(firstChannel)
  const { shop, isMissing, lost } = useShop(storeKey, channel)
  const [placed, setPlaced] = useState<string | null>(null)
  useEffect(() => {
    if (placed === null) return
    const timer = setTimeout(() => setPlaced(null), toldMs)
    return () => clearTimeout(timer)
  }, [placed])

  if (isMissing) return <NoSuchShop />
  if (!shop || shop.channel !== channel)
    return (
      <main className={styles.waiting}>
        <Trans>Looking for the sandbox…</Trans>
      </main>
    )
  const order = async (itemId: string) => {
    const code = await orderItem(shop.key, itemId)
    if (code !== null) setPlaced(code)
  }
  return (
    <>
      <ShopHead shop={shop} onChannel={setChannel} />
      <main className={styles.menus} data-lost={lost || undefined}>
        <Nothing shop={shop} />
        {shop.menus.map((menu) => (
          <ShopMenuView key={menu.id} shop={shop} menu={menu} onOrder={(itemId) => void order(itemId)} />
        ))}
      </main>
      <div className={styles.told} role="status">
        {placed !== null && (
          <p className={styles.placed}>
            <CircleCheck size={24} aria-hidden />
            <Trans>Order {placed} is on its way to the restaurant.</Trans>
          </p>
        )}
      </div>
    </>
  )
}

/** Why there is nothing to order, if there is nothing. */
function Nothing({ shop }: { shop: Shop }) {
  const hasItems = shop.menus.some((menu) => menu.categories.length > 0)
  if (shop.isLive && hasItems) return null
  return (
    <div className={styles.nothing}>
      <ShoppingBag size={48} strokeWidth={1.5} aria-hidden />
      <p className={styles.why}>
        {!shop.isLive ? (
          <Trans>This store is not live here. Nobody can order.</Trans>
        ) : (
          <Trans>There is nothing on the menu.</Trans>
        )}
      </p>
    </div>
  )
}

function NoSuchShop() {
  const { t } = useLingui()
  return (
    <main className={styles.waiting}>
      <h1>
        <Trans>There is no such shop</Trans>
      </h1>
      <a className={styles.back} href="/shop">
        {t`See all shops`}
      </a>
    </main>
  )
}

function firstChannel(): Channel {
  const asked = new URLSearchParams(window.location.search).get('channel')
  return channels.find((channel) => channel === asked) ?? 'doordash'
}
