import { useLingui } from '@lingui/react/macro'
import { Minus, Plus } from 'lucide-react'
import { type KeptData, retentionChoices } from '#shared/privacy/retention.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { keptSpan } from '#renderer/kit/words/kept-span.ts'
import rows from '#renderer/kit/ui/Rows.module.css'
import styles from './Privacy.module.css'
import { useKeptWords } from './kept-words.ts'

type Props = { data: KeptData; days: number; onChange: (days: number) => void }

/** One thing that is kept, for how long, and within which bounds. */
export function TermRow({ data, days, onChange }: Props) {
  const { t } = useLingui()
  const { title, hint } = useKeptWords()[data]
  const choices = retentionChoices[data]
  const [least, most] = [t(keptSpan(choices[0] ?? days)), t(keptSpan(choices.at(-1) ?? days))]
  const shorter = choices.findLast((choice) => choice < days)
  const longer = choices.find((choice) => choice > days)
  return (
    <li className={rows.row} data-term={data}>
      <div className={styles.words}>
        <p className={styles.title}>{title}</p>
        <p className={styles.soft}>
          {hint} {t`At least ${least}, at most ${most}.`}
        </p>
      </div>
      <div className={styles.stepper} role="group" aria-label={title}>
        <Button
          square
          label={t`Keep for less time`}
          isDisabled={shorter === undefined}
          onPress={() => onChange(shorter ?? days)}
        >
          <Minus size={26} aria-hidden="true" />
        </Button>
        <span className={styles.span} aria-live="polite">
          {t(keptSpan(days))}
        </span>
        <Button
          square
          label={t`Keep longer`}
          isDisabled={longer === undefined}
          onPress={() => onChange(longer ?? days)}
        >
          <Plus size={26} aria-hidden="true" />
        </Button>
      </div>
    </li>
  )
}
