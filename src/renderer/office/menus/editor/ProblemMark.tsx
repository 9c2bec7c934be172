import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { CircleAlert, TriangleAlert } from 'lucide-react'
import type { MenuProblem } from '#shared/menu/problem.ts'
import { classes } from '#renderer/kit/ui/classes.ts'
import styles from './ProblemMark.module.css'

/** That something is wrong in here, as a shape and a number: errors stop publishing, warnings do not. */
export function ProblemMark({ problems }: { problems: readonly MenuProblem[] }) {
  const { t } = useLingui()
  if (problems.length === 0) return null
  const errors = problems.filter(({ severity }) => severity === 'error').length
  const count = errors > 0 ? errors : problems.length
  const words =
    errors > 0
      ? t`${plural(count, { one: '# error', other: '# errors' })}`
      : t`${plural(count, { one: '# warning', other: '# warnings' })}`
  const Icon = errors > 0 ? CircleAlert : TriangleAlert
  return (
    <span className={classes(styles.mark, errors > 0 ? styles.error : styles.warning)} data-mark={count}>
      <Icon size={20} strokeWidth={2.2} aria-hidden="true" />
      <span aria-hidden="true">{count}</span>
      <span className="heard-only">{words}</span>
    </span>
  )
}
