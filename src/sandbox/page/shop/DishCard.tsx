import { Trans, useLingui } from '@lingui/react/macro'
import { Ban, ShoppingBasket, Wine } from 'lucide-react'
import { useFormat } from '../words/use-format.ts'
import styles from './DishCard.module.css'
import { DishOptions } from './DishOptions.tsx'
import { DishPicture } from './DishPicture.tsx'
import type { ShopItem } from '../../contract/shop.ts'

type DishCardProps = {
  item: ShopItem
  isOpen: boolean
  /** Null where nobody can order now. */
  onOrder: (() => void) | null
}

/** Something to order, or struck through while it is sold out. */
export function DishCard({ item, isOpen, onOrder }: DishCardProps) {
  const { t } = useLingui()
  const format = useFormat()
  const { name, isSoldOut } = item
  const Name = isSoldOut ? 's' : 'span'
  return (
    <article className={styles.card} data-sold-out={isSoldOut || undefined} aria-label={name}>
      <div className={styles.words}>
        <h3 className={styles.name}>
          <Name>{name}</Name>
        </h3>
        {item.description !== '' && <p className={styles.description}>{item.description}</p>}
        <p className={styles.facts}>
          <Name className={styles.price}>{format.money(item.priceCents)}</Name>
          {item.isAlcohol && (
            <span className={styles.alcohol}>
              <Wine size={18} aria-hidden />
              <Trans>Alcohol</Trans>
            </span>
          )}
        </p>
      </div>
      <DishPicture item={item} />
      {item.groups.length > 0 && !isSoldOut && <DishOptions item={item} />}
      {isSoldOut ? (
        <p className={styles.soldOut}>
          <Ban size={22} aria-hidden />
          <Trans>Sold out</Trans>
        </p>
      ) : (
        <button
          type="button"
          className={styles.order}
          disabled={!onOrder}
          aria-label={isOpen ? t`Order: ${name}` : t`Order anyway: ${name}`}
          onClick={() => onOrder?.()}
        >
          <ShoppingBasket size={22} aria-hidden />
          {isOpen ? <Trans context="verb">Order</Trans> : <Trans>Order anyway</Trans>}
        </button>
      )}
    </article>
  )
}
