import { useLingui } from '@lingui/react/macro'
import { CircleAlert, TriangleAlert } from 'lucide-react'
import type { MenuProblem } from '#shared/menu/problem.ts'
import { classes } from '#renderer/kit/ui/classes.ts'
import { menuProblemWords } from '#renderer/kit/words/menu-problems.ts'
import styles from './FieldProblems.module.css'

/** What is wrong with one field, and how to mend it, right under it. */
export function FieldProblems({ problems, id }: { problems: readonly MenuProblem[]; id?: string }) {
  const { t } = useLingui()
  if (problems.length === 0) return null
  return (
    <ul className={styles.list} id={id}>
      {problems.map((problem) => {
        const { what, fix } = menuProblemWords(problem)
        const isError = problem.severity === 'error'
        const Icon = isError ? CircleAlert : TriangleAlert
        return (
          <li
            key={`${problem.code} ${problem.path.join('/')}`}
            className={classes(styles.problem, isError ? styles.error : styles.warning)}
            data-problem={problem.code}
          >
            <Icon size={20} aria-hidden="true" />
            <span>
              <strong>{t(what)}.</strong> {t(fix)}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
