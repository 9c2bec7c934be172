import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { Star } from 'lucide-react'
import styles from './FeedbackPanel.module.css'

/** Stars given, of five: filled and hollow. */
export function Stars({ count }: { count: number }) {
  const { t } = useLingui()
  return (
    <span
      className={styles.stars}
      role="img"
      aria-label={t`${plural(count, { one: '# star of 5', other: '# stars of 5' })}`}
    >
      {[1, 2, 3, 4, 5].map((each) => (
        <Star key={each} size={18} aria-hidden="true" fill={each <= count ? 'currentColor' : 'none'} />
      ))}
    </span>
  )
}
