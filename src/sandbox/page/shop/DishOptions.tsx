import { Trans, useLingui } from '@lingui/react/macro'
import { ChevronDown } from 'lucide-react'
import { useFormat } from '../words/use-format.ts'
import styles from './DishOptions.module.css'
import type { ShopGroup, ShopItem, ShopOption } from '../../contract/shop.ts'

/** What can be chosen with a dish, on request. */
export function DishOptions({ item }: { item: ShopItem }) {
  const count = item.groups.length
  return (
    <details className={styles.options}>
      <summary className={styles.summary}>
        <ChevronDown size={22} className={styles.arrow} aria-hidden />
        <Trans>Choices ({count})</Trans>
      </summary>
      <Groups groups={item.groups} />
    </details>
  )
}

function Groups({ groups }: { groups: ShopGroup[] }) {
  const { t } = useLingui()
  return (
    <ul className={styles.groups}>
      {groups.map(({ id, name, min, max, options }) => (
        <li key={id}>
          <p className={styles.group}>
            {name} <span className={styles.rule}>{min > 0 ? t`choose ${min}` : t`up to ${max}`}</span>
          </p>
          <ul className={styles.list}>
            {options.map((option) => (
              <Option key={option.id} option={option} />
            ))}
          </ul>
        </li>
      ))}
    </ul>
  )
}

function Option({ option }: { option: ShopOption }) {
  const format = useFormat()
  const { name, priceCents, isSoldOut, groups } = option
  const price = priceCents > 0 && ` + ${format.money(priceCents)}`
  return (
    <li className={styles.option}>
      {isSoldOut ? (
        <>
          <s>
            {name}
            {price}
          </s>{' '}
          <strong className={styles.gone}>
            <Trans>Sold out</Trans>
          </strong>
        </>
      ) : (
        <>
          {name}
          {price}
        </>
      )}
      {groups.length > 0 && !isSoldOut && <Groups groups={groups} />}
    </li>
  )
}
