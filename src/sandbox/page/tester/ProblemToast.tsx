import { Trans, useLingui } from '@lingui/react/macro'
import { TriangleAlert, X } from 'lucide-react'
import { dismissProblem, useProblem } from '../connection/problems.ts'
import styles from './ProblemToast.module.css'

/** What the sandbox would not do, for a few seconds. */
export function ProblemToast() {
  const { t } = useLingui()
  const problem = useProblem()
  return (
    <div className={styles.place} role="status">
      {problem && (
        <div key={problem.id} className={styles.toast}>
          <TriangleAlert size={22} aria-hidden />
          <p className={styles.words}>
            {problem.message === null ? (
              <Trans>The sandbox does not answer.</Trans>
            ) : (
              <Trans>Not done: {problem.message}</Trans>
            )}
          </p>
          <button type="button" className={styles.close} aria-label={t`Close`} onClick={dismissProblem}>
            <X size={22} aria-hidden />
          </button>
        </div>
      )}
    </div>
  )
}
