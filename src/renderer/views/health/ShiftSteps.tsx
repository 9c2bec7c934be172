import { Trans, useLingui } from '@lingui/react/macro'
import { CircleAlert, CircleCheck, CircleDashed, LoaderCircle, TriangleAlert } from 'lucide-react'
import type { ShiftCheck, ShiftStep } from '#shared/api/health.ts'
import { partWords } from './finding-words.ts'
import styles from './ShiftCheckPanel.module.css'

/** What each part of a check came to, or how far it is. */
export function ShiftSteps({ check }: { check: ShiftCheck }) {
  const { t } = useLingui()
  return (
    <ul className={styles.steps}>
      {check.steps.map((step) => (
        <li key={step.part} className={styles.step} data-step={step.part} data-state={step.state}>
          <StepIcon state={step.state} />
          <span className={styles.name}>{t(partWords[step.part])}</span>
          <span className={styles.soft}>
            <StepWord state={step.state} />
          </span>
        </li>
      ))}
    </ul>
  )
}

function StepIcon({ state }: { state: ShiftStep['state'] }) {
  const look = { size: 24, 'aria-hidden': true, className: styles.icon } as const
  switch (state) {
    case 'ok':
      return <CircleCheck {...look} />
    case 'problem':
      return <CircleAlert {...look} />
    case 'warning':
      return <TriangleAlert {...look} />
    case 'running':
      return <LoaderCircle {...look} />
    default:
      return <CircleDashed {...look} />
  }
}

function StepWord({ state }: { state: ShiftStep['state'] }) {
  switch (state) {
    case 'ok':
      return <Trans comment="what came of a check">good</Trans>
    case 'problem':
      return <Trans comment="what came of a check">problem</Trans>
    case 'warning':
      return <Trans comment="what came of a check">look at it</Trans>
    case 'unknown':
      return <Trans comment="what came of a check">not known</Trans>
    case 'running':
      return <Trans comment="a check is under way">being tried</Trans>
    case 'asking':
      return <Trans comment="a check waits for a person's answer">asks you</Trans>
    case 'waiting':
      return <Trans comment="a check has not begun">waits</Trans>
  }
}
