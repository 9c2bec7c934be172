import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { CircleMinus, CirclePlus, PencilLine } from 'lucide-react'
import { State } from '#renderer/kit/ui/State.tsx'
import type { ChangeCounts as Counts } from './change-groups.ts'
import styles from './ChangeCounts.module.css'

/** How much differs, by kind: icon, number and word. */
export function ChangeCounts({ counts: { added, changed, removed } }: { counts: Counts }) {
  const { t } = useLingui()
  return (
    <p className={styles.counts}>
      <State tone={added > 0 ? 'good' : 'none'} icon={CirclePlus} name="added">
        {t`${plural(added, { 0: 'Nothing added', one: '# added', other: '# added' })}`}
      </State>
      <State tone={changed > 0 ? 'waiting' : 'none'} icon={PencilLine} name="changed">
        {t`${plural(changed, { 0: 'Nothing changed', one: '# changed', other: '# changed' })}`}
      </State>
      <State tone={removed > 0 ? 'error' : 'none'} icon={CircleMinus} name="removed">
        {t`${plural(removed, { 0: 'Nothing removed', one: '# removed', other: '# removed' })}`}
      </State>
    </p>
  )
}
