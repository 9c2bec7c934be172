import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { ListChecks } from 'lucide-react'
import { useScreen } from '#renderer/kit/navigation/screen-store.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { RefusedCard } from './RefusedCard.tsx'
import styles from './RefusedCard.module.css'
import { RefusedStrip } from './RefusedStrip.tsx'
import { useRefusedHere, useUnlisted } from '#renderer/station/refused-deliveries/use-refused-here.ts'

/** Opens the list of all. */
const showAll = () => useScreen.getState().open({ type: 'refused' })

/** With nothing to accept: the newest order this station had to refuse, whole, and the way to the others. */
export function NewestRefused() {
  const { t } = useLingui()
  const refused = useRefusedHere()
  const newest = refused.at(-1)
  const more = refused.length - 1 + useUnlisted()
  if (!newest) return null
  return (
    <div className={styles.cards}>
      <RefusedCard key={newest.id} refused={newest} />
      {more > 0 && (
        <Button wide className={styles.all} onPress={showAll}>
          <ListChecks size={24} aria-hidden="true" />
          {t`${plural(more, { one: '# more order could not be taken', other: '# more orders could not be taken' })}`}
        </Button>
      )}
    </div>
  )
}

/** Beside orders that can be accepted, which have minutes left: one strip for all that were refused. */
export function RefusedBeside() {
  const refused = useRefusedHere()
  const count = refused.length + useUnlisted()
  if (refused.length === 0) return null
  return <RefusedStrip refused={refused} count={count} onShowAll={showAll} />
}
