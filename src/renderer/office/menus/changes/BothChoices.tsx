import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { CloudUpload, RotateCcw, ShieldCheck } from 'lucide-react'
import type { MenuChange } from '#shared/menu/change.ts'
import { BusyButton } from '#renderer/kit/ui/BusyButton.tsx'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { State } from '#renderer/kit/ui/State.tsx'
import styles from './BothChoices.module.css'
import { countChanges, groupChanges } from './change-groups.ts'

type Props = {
  /** Of the channel. */
  name: string
  changes: readonly MenuChange[]
  isBusy: boolean
  onTakeOver: () => void
  onOverwrite: () => void
}

/** The two choices, each with what it would lose (R27). */
export function BothChoices({ name, changes, isBusy, onTakeOver, onOverwrite }: Props) {
  return (
    <div className={styles.choices}>
      <div className={styles.choice}>
        <p>
          <Trans>
            Nothing changes for customers. Your draft becomes what {name} has; what is yours in the list above
            is kept in the draft's history only.
          </Trans>
        </p>
        <BusyButton isBusy={isBusy} onPress={onTakeOver}>
          {!isBusy && <ShieldCheck size={22} aria-hidden="true" />}
          <Trans comment="button (R27)">Keep {name}'s version</Trans>
        </BusyButton>
      </div>
      <div className={styles.choice}>
        <Lost changes={changes} channel={name} />
        <Button isDisabled={isBusy} onPress={onOverwrite}>
          <CloudUpload size={22} aria-hidden="true" />
          <Trans comment="button (R27)">Overwrite with mine</Trans>
        </Button>
      </div>
    </div>
  )
}

/** That ours will overwrite theirs, until it is decided again. */
export function Decided({ onAgain }: { onAgain: () => void }) {
  return (
    <div className={styles.decided}>
      <State tone="waiting" icon={CloudUpload} name="overwrite">
        <Trans>Will be overwritten with yours</Trans>
      </State>
      <Button size="small" onPress={onAgain}>
        <RotateCcw size={20} aria-hidden="true" />
        <Trans>Decide again</Trans>
      </Button>
    </div>
  )
}

/** What of theirs goes when ours is sent. */
function Lost({ changes, channel }: { changes: readonly MenuChange[]; channel: string }) {
  const { t } = useLingui()
  const { added, changed, removed } = countChanges(groupChanges(changes))
  const parts = [
    added > 0 &&
      t`${plural(added, {
        one: '# entry that is only there is removed',
        other: '# entries that are only there are removed',
      })}`,
    changed > 0 &&
      t`${plural(changed, { one: '# entry that differs is replaced by yours', other: '# entries that differ are replaced by yours' })}`,
    removed > 0 &&
      t`${plural(removed, { one: '# entry that only you have is added', other: '# entries that only you have are added' })}`,
  ].filter((part) => part !== false)
  const list = parts.join(', ')
  return (
    <p>
      <Trans>
        Customers at {channel} see yours from then on: {list}.
      </Trans>
    </p>
  )
}
