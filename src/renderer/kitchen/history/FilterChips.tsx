import { Trans, useLingui } from '@lingui/react/macro'
import { X } from 'lucide-react'
import { Button } from 'react-aria-components/Button'
import type { OrderFilter } from '#shared/reports/order-filter.ts'
import { classes } from '#renderer/kit/ui/classes.ts'
import styles from './FilterChips.module.css'
import { without } from './filter-fields.ts'
import { useFilterParts } from './filter-words.ts'

type Props = { filter: OrderFilter; onChange: (filter: OrderFilter) => void }

/** What the list is narrowed to, each part with a way to take it off again. */
export function FilterChips({ filter, onChange }: Props) {
  const { t } = useLingui()
  const parts = useFilterParts(filter)
  if (parts.length === 0) return null
  return (
    <ul className={styles.chips} aria-label={t`Only these orders are shown`}>
      {parts.map(({ fields, words }) => (
        <li key={fields.join(' ')}>
          <Button
            className={classes(styles.chip)}
            data-filter={fields[0]}
            aria-label={t`Remove the filter: ${words}`}
            onPress={() => onChange(without(filter, fields))}
          >
            <bdi>{words}</bdi>
            <X size={20} aria-hidden="true" />
          </Button>
        </li>
      ))}
      {parts.length > 1 && (
        <li>
          <Button className={classes(styles.all)} onPress={() => onChange({})}>
            <Trans>Show all orders</Trans>
          </Button>
        </li>
      )}
    </ul>
  )
}
