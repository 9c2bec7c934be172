import { Trans, useLingui } from '@lingui/react/macro'
import { Car } from 'lucide-react'
import { dasherSteps } from '#shared/order/dasher-steps.ts'
import { dasherStepWords } from '../words/order-words.ts'
import styles from './DasherTrack.module.css'
import type { OrderSummary } from '../../contract/views.ts'

/** The dasher's five steps as a line of dots, with who and where in words. */
export function DasherTrack({ dasher }: { dasher: NonNullable<OrderSummary['dasher']> }) {
  const { i18n } = useLingui()
  const reached = dasherSteps.indexOf(dasher.step)
  const where = i18n._(dasherStepWords[dasher.step])
  return (
    <p className={styles.track}>
      <Car size={20} aria-hidden />
      <span className={styles.dots} aria-hidden>
        {dasherSteps.map((step, index) => (
          <span key={step} className={index <= reached ? styles.done : styles.dot} />
        ))}
      </span>
      <span>
        <Trans>
          <bdi>{dasher.name}</bdi>, {where}
        </Trans>
      </span>
    </p>
  )
}
