import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect } from 'react'
import { useScreen } from '#renderer/kit/navigation/screen-store.ts'
import { Notice } from '#renderer/kit/ui/Notice.tsx'
import { Sheet } from '#renderer/kit/ui/Sheet.tsx'
import { RefusedCard } from './RefusedCard.tsx'
import styles from './RefusedCard.module.css'
import { useRefusedHere, useUnlisted } from '#renderer/station/refused-deliveries/use-refused-here.ts'

/** Every refused order that nobody has dealt with, newest first. */
export function RefusedSheet() {
  const { t } = useLingui()
  const refused = useRefusedHere()
  const more = useUnlisted()
  const close = useScreen((state) => state.close)
  const isEmpty = refused.length === 0
  useEffect(() => {
    if (isEmpty) close()
  }, [isEmpty, close])
  if (isEmpty) return null
  return (
    <Sheet title={<Trans>Orders that could not be taken</Trans>} onClose={close}>
      <div className={styles.cards}>
        {refused.toReversed().map((each) => (
          <RefusedCard key={each.id} refused={each} />
        ))}
        {more > 0 && (
          <Notice tone="trouble">
            {t`${plural(more, { one: '# more order could not be taken', other: '# more orders could not be taken' })}`}
          </Notice>
        )}
      </div>
    </Sheet>
  )
}
