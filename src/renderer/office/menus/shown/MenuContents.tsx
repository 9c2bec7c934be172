import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import type { Menu, MenuItem } from '#shared/menu/menu.ts'
import { useFormat } from '#renderer/kit/words/format.ts'
import { Fold } from '#renderer/kit/ui/Fold.tsx'
import styles from './MenuContents.module.css'

type Props = { menu: Menu; startsOpen?: boolean }

/** A menu to read: its categories, and their items with prices. */
export function MenuContents({ menu, startsOpen = false }: Props) {
  const { t } = useLingui()
  return (
    <div data-part="contents">
      {menu.categories.map((category, at) => (
        <Fold
          // Identifiers may be missing or double in a draft.
          // oxlint-disable-next-line react/no-array-index-key
          key={`${at} ${category.id}`}
          about={category.name}
          title={category.name.trim() || <Trans>Category without a name</Trans>}
          aside={t`${plural(category.items.length, { 0: 'no items', one: '# item', other: '# items' })}`}
          startsOpen={startsOpen}
        >
          {() => (
            <ul className={styles.items}>
              {category.items.map((item, at) => (
                // oxlint-disable-next-line react/no-array-index-key
                <Item key={`${at} ${item.id}`} item={item} currency={menu.currency} />
              ))}
            </ul>
          )}
        </Fold>
      ))}
    </div>
  )
}

function Item({ item, currency }: { item: MenuItem; currency: string }) {
  const format = useFormat()
  return (
    <li className={styles.item}>
      <span className={styles.name}>
        {item.name.trim() || (
          <span className={styles.missing}>
            <Trans>Item without a name</Trans>
          </span>
        )}
      </span>
      <span className={styles.price}>
        {item.priceCents === null ? (
          <span className={styles.missing}>
            <Trans>no price</Trans>
          </span>
        ) : (
          format.money(item.priceCents, currency)
        )}
      </span>
      {item.description !== '' && <span className={styles.description}>{item.description}</span>}
    </li>
  )
}
