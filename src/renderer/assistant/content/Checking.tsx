import { Trans, useLingui } from '@lingui/react/macro'
import { CircleAlert, CircleCheck, CircleDashed, LoaderCircle } from 'lucide-react'
import { checkSteps, type FromBot, type StepState } from '#shared/assistant/messages.ts'
import { channelNames } from '#shared/channel.ts'
import { State } from '#renderer/kit/ui/State.tsx'
import { checkStepWords } from '../words/check-step-words.ts'
import styles from './Checking.module.css'

type Props = Pick<Extract<FromBot, { kind: 'checking' }>, 'channel' | 'steps'> & { isOpen: boolean }

/** The check of the store information, each step in sight (R124). */
export function Checking({ channel, steps, isOpen }: Props) {
  const { t } = useLingui()
  const name = channelNames[channel]
  return (
    <div className={styles.checking} aria-busy={isOpen}>
      <p>
        <Trans>I am checking your store information for {name}.</Trans>
      </p>
      <ul className={styles.steps}>
        {checkSteps.map((step) => (
          <li key={step} className={styles.step} data-check-step={step} data-step-state={steps[step]}>
            <span>{t(checkStepWords[step])}</span>
            <StepMark state={steps[step]} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function StepMark({ state }: { state: StepState }) {
  switch (state) {
    case 'waiting':
      return (
        <State tone="none" icon={CircleDashed}>
          <Trans comment="state of a step">to come</Trans>
        </State>
      )
    case 'under-way':
      return (
        <State tone="waiting" icon={LoaderCircle}>
          <Trans comment="state of a step">checking</Trans>
        </State>
      )
    case 'done':
      return (
        <State tone="good" icon={CircleCheck}>
          <Trans comment="state of a step">done</Trans>
        </State>
      )
    case 'failed':
      return (
        <State tone="error" icon={CircleAlert}>
          <Trans comment="state of a step">not possible</Trans>
        </State>
      )
  }
}
