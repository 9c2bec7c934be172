import { useLingui } from '@lingui/react/macro'
import { DishCard } from './DishCard.tsx'
import styles from './ShopMenuView.module.css'
import type { Shop, ShopMenu } from '../../contract/shop.ts'

type ShopMenuViewProps = { shop: Shop; menu: ShopMenu; onOrder: (itemId: string) => void }

/** One menu with its categories. Several are told apart by their names, as DoorDash does. */
export function ShopMenuView({ shop, menu, onOrder }: ShopMenuViewProps) {
  const { t } = useLingui()
  const anchor = (index: number) => `${menu.id}-${index}`
  const isOrdered = shop.channel === 'doordash' && shop.pausedUntil === null
  return (
    <section className={styles.menu}>
      <nav className={styles.nav} aria-label={t`Categories`}>
        <ul className={styles.chips}>
          {menu.categories.map((category, index) => (
            <li key={`${category.id} ${index}`}>
              <a className={styles.chip} href={`#${anchor(index)}`}>
                {category.name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {shop.menus.length > 1 && <p className={styles.name}>{menu.name}</p>}
      {menu.categories.map((category, index) => (
        <section key={`${category.id} ${index}`} aria-labelledby={anchor(index)} className={styles.category}>
          <h2 id={anchor(index)} className={styles.title}>
            {category.name}
          </h2>
          <ul className={styles.dishes}>
            {category.items.map((item) => (
              <li key={item.id} className={styles.dish}>
                <DishCard
                  item={item}
                  isOpen={menu.opening.isOpen}
                  onOrder={isOrdered ? () => onOrder(item.id) : null}
                />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  )
}
