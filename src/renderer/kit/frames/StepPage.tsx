import { Trans } from '@lingui/react/macro'
import { Check, ChevronsRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { classes } from '../ui/classes.ts'
import styles from './StepPage.module.css'
import { useHeadingFocus } from './use-heading-focus.ts'

/** `isSkipped` for one that was gone past without being done. */
export type Step = { id: string; words: ReactNode; isSkipped?: boolean }

type Props = {
  /** What all the steps together do. */
  name: ReactNode
  steps: readonly Step[]
  current: string
  title: ReactNode
  lead?: ReactNode
  children?: ReactNode
  /** The way back at the left, the one next action at the right. */
  back?: ReactNode
  next?: ReactNode
}

/** One decision per page; the steps on the left say what is done and what comes. */
export function StepPage({ name, steps, current, title, lead, children, back, next }: Props) {
  const at = steps.findIndex(({ id }) => id === current)
  const heading = useHeadingFocus()
  return (
    <div className={styles.sides}>
      <aside className={styles.aside}>
        <p className={styles.name} id="steps-name">
          {name}
        </p>
        <ol className={styles.steps} aria-labelledby="steps-name">
          {steps.map(({ id, words, isSkipped = false }, index) => (
            <li
              key={id}
              className={classes(
                styles.step,
                index < at && !isSkipped && styles.done,
                index === at && styles.here,
              )}
              data-step={id}
              {...(index === at ? { 'aria-current': 'step' as const } : {})}
            >
              <span className={styles.mark} aria-hidden="true">
                {index < at ? <PassedMark isSkipped={isSkipped} /> : index + 1}
              </span>
              <span>
                {words}
                {index < at && isSkipped && (
                  <span className={styles.skipped}>
                    <Trans comment="under the name of a step that was gone past without being done">
                      Skipped
                    </Trans>
                  </span>
                )}
                {index < at && !isSkipped && (
                  <span className="heard-only">
                    <Trans comment="after the name of a step">, done</Trans>
                  </span>
                )}
              </span>
              {index === at && (
                // In a narrow window, where the others are not in sight.
                <span className={styles.count}>
                  <Trans comment="how far somebody is in a series of steps">
                    {index + 1} of {steps.length}
                  </Trans>
                </span>
              )}
            </li>
          ))}
        </ol>
      </aside>
      <main className={styles.main}>
        <div className={styles.content}>
          <h1 className={styles.title} ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {lead && <p className={styles.lead}>{lead}</p>}
          <div className={styles.parts}>{children}</div>
        </div>
        {(back || next) && (
          <footer className={styles.footer}>
            <div className={styles.inner}>
              {back ?? <span />}
              {next}
            </div>
          </footer>
        )}
      </main>
    </div>
  )
}

function PassedMark({ isSkipped }: { isSkipped: boolean }) {
  const Mark = isSkipped ? ChevronsRight : Check
  return <Mark size={18} strokeWidth={3} />
}
