import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { ChevronRight, Store } from 'lucide-react'
import { OpenPill } from './OpenPill.tsx'
import styles from './ShopList.module.css'
import { useShops } from './use-shop.ts'
import type { ShopSummary } from '../../contract/shop.ts'

/** Every store, and whether a customer would find it open. */
export function ShopList() {
  const shops = useShops()
  return (
    <main className={styles.list}>
      <h1 className={styles.title}>
        <Trans>What are you hungry for?</Trans>
      </h1>
      {shops === null ? (
        <p>
          <Trans>Looking for the sandbox…</Trans>
        </p>
      ) : (
        <ul className={styles.shops}>
          {shops.map((shop) => (
            <li key={shop.key}>
              <ShopLink shop={shop} />
            </li>
          ))}
        </ul>
      )}
    </main>
  )
}

function ShopLink({ shop }: { shop: ShopSummary }) {
  const { t } = useLingui()
  const { soldOut } = shop
  return (
    <a className={styles.shop} href={`/shop/${encodeURIComponent(shop.key)}`}>
      <span className={styles.sign} aria-hidden>
        <Store size={30} />
      </span>
      <span className={styles.words}>
        <strong className={styles.name}>{shop.name}</strong>
        <span className={styles.address}>{shop.address}</span>
        {soldOut > 0 && (
          <span className={styles.address}>
            <Plural value={soldOut} one="# item sold out" other="# items sold out" />
          </span>
        )}
      </span>
      <OpenPill
        isOpen={shop.isLive && shop.isOpen}
        words={!shop.isLive ? t`Not live` : shop.isOpen ? t`Open now` : t`Closed now`}
      />
      <ChevronRight size={24} aria-hidden />
    </a>
  )
}
