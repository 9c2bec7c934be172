import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { CircleAlert, TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import type { Menu } from '#shared/menu/menu.ts'
import type { MenuPath, MenuProblem } from '#shared/menu/problem.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { TextButton } from '#renderer/kit/ui/TextButton.tsx'
import { menuProblemWords } from '#renderer/kit/words/menu-problems.ts'
import { PathName } from './PathName.tsx'
import styles from './ProblemList.module.css'

type Props = {
  menu: Menu
  problems: readonly MenuProblem[]
  /** Opens the place in the editor; without it the list is for reading. */
  onShow?: (path: MenuPath) => void
}

const mostShown = 30
const icons = { error: CircleAlert, warning: TriangleAlert }

/** What is wrong with a menu: errors first, each with its place and how to mend it. */
export function ProblemList({ menu, problems, onShow }: Props) {
  const { t } = useLingui()
  const [showsAll, setShowsAll] = useState(false)
  const sorted = [
    ...problems.filter(({ severity }) => severity === 'error'),
    ...problems.filter(({ severity }) => severity === 'warning'),
  ]
  const shown = showsAll ? sorted : sorted.slice(0, mostShown)
  const more = sorted.length - shown.length
  return (
    <>
      <ul className={styles.list} data-part="problems">
        {shown.map((problem) => (
          <Problem
            key={`${problem.code} ${problem.path.join('.')}`}
            menu={menu}
            problem={problem}
            onShow={onShow}
          />
        ))}
      </ul>
      {more > 0 && (
        <TextButton onPress={() => setShowsAll(true)}>
          {t`${plural(more, { one: 'Show one more', other: 'Show # more' })}`}
        </TextButton>
      )}
    </>
  )
}

type ProblemProps = { menu: Menu; problem: MenuProblem; onShow: Props['onShow'] | undefined }

function Problem({ menu, problem, onShow }: ProblemProps) {
  const { t } = useLingui()
  const { severity, path, code } = problem
  const { what, fix } = menuProblemWords(problem)
  const Icon = icons[severity]
  return (
    <li className={styles.problem} data-problem={code}>
      <Icon size={24} strokeWidth={2} aria-hidden="true" className={styles[severity]} />
      <div className={styles.words}>
        <p className={styles.where}>
          <PathName menu={menu} path={path} />
        </p>
        <p className={styles.what}>
          {t(what)}
          <span className="heard-only">
            {severity === 'error' ? (
              <Trans comment="after a problem: it stops publishing">, stops publishing</Trans>
            ) : (
              <Trans comment="after a problem: it is a warning">, a warning</Trans>
            )}
          </span>
        </p>
        <p>{t(fix)}</p>
      </div>
      {onShow && (
        <Button size="small" label={`${t`Show`}: ${t(what)}`} onPress={() => onShow(path)}>
          <Trans comment="button: opens the editor at a problem">Show</Trans>
        </Button>
      )}
    </li>
  )
}
