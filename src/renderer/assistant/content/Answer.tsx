import { useLingui } from '@lingui/react/macro'
import type { FromBot } from '#shared/assistant/messages.ts'
import { type AnswerWords, answerWords } from '../words/answers.ts'
import styles from './Content.module.css'
import { Findings } from './Findings.tsx'

type Props = Pick<Extract<FromBot, { kind: 'answer' }>, 'topic' | 'findings'>

/** What this device found out first, then what holds in general. */
export function Answer({ topic, findings }: Props) {
  const { t } = useLingui()
  const { says, steps }: AnswerWords = answerWords[topic]
  return (
    <div className={styles.parts} data-topic={topic}>
      <Findings findings={findings} />
      {says.map((each) => (
        <p key={each.id}>{t(each)}</p>
      ))}
      {steps && (
        <ol className={styles.steps}>
          {steps.map((each) => (
            <li key={each.id}>{t(each)}</li>
          ))}
        </ol>
      )}
    </div>
  )
}
