import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { RefusedCard } from './RefusedCard.tsx'
import styles from './RefusedCard.module.css'
import { useRefused } from '#renderer/station/refused/refused-store.ts'
import { useRefusedHere } from '#renderer/station/refused/use-refused-here.ts'

/** Orders this station had to refuse, above those it took: somebody waits for them and nobody cooks them. */
export function RefusedCards() {
  const { t } = useLingui()
  const refused = useRefusedHere()
  const more = useRefused(({ count, open }) => count - open.length)
  if (refused.length === 0) return null
  return (
    <div className={styles.cards}>
      {refused.map((each) => (
        <RefusedCard key={each.id} refused={each} />
      ))}
      {more > 0 && (
        <Notice tone="trouble">
          {t`${plural(more, { one: '# more order could not be taken', other: '# more orders could not be taken' })}`}
        </Notice>
      )}
    </div>
  )
}
