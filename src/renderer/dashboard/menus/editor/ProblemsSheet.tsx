import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { ChevronRight, CircleAlert, CircleCheck, TriangleAlert } from 'lucide-react'
import { Button } from 'react-aria-components/Button'
import type { MenuProblem, MenuProblemCode } from '#shared/menu/problem.ts'
import { classes } from '../../../ui/classes.ts'
import { Sheet } from '../../../ui/Sheet.tsx'
import { menuProblemWords } from '../../words/menu-problems.ts'
import { State } from '../../ui/State.tsx'
import { useEditor, useSession } from './editor-context.ts'
import styles from './ProblemsSheet.module.css'

type Group = { code: MenuProblemCode; severity: MenuProblem['severity']; problems: MenuProblem[] }

/** So many places of one kind of problem are listed; mending them shows the next. */
const shownAtOnce = 50

/** All that is wrong with the menu, kind by kind, errors first; each place leads to its field. */
export function ProblemsSheet({ onClose }: { onClose: () => void }) {
  const { t } = useLingui()
  const problems = useEditor((state) => state.problems)
  const groups = grouped(problems)
  return (
    <Sheet title={<Trans>Problems of this menu</Trans>} onClose={onClose} wide>
      {groups.length === 0 ? (
        <State tone="good" icon={CircleCheck} name="no-problems">
          <Trans>Nothing is wrong with this menu. It can be published.</Trans>
        </State>
      ) : (
        <div className={styles.groups}>
          {groups.map(({ code, severity, problems }) => {
            const { what, fix } = menuProblemWords({ code })
            const more = problems.length - shownAtOnce
            const Icon = severity === 'error' ? CircleAlert : TriangleAlert
            return (
              <section key={code} className={styles.group} data-problems={code}>
                <h3 className={classes(styles.title, styles[severity])}>
                  <Icon size={24} aria-hidden="true" />
                  <span>
                    {t(what)} <span className={styles.count}>({problems.length})</span>
                    <span className={styles.severity}>
                      {severity === 'error' ? (
                        <Trans>Stops publishing</Trans>
                      ) : (
                        <Trans>Worth a look, does not stop publishing</Trans>
                      )}
                    </span>
                  </span>
                </h3>
                <p className={styles.fix}>{t(fix)}</p>
                <ul>
                  {problems.slice(0, shownAtOnce).map((problem) => (
                    <li key={problem.path.join('/')}>
                      <Place problem={problem} onGo={onClose} />
                    </li>
                  ))}
                </ul>
                {more > 0 && (
                  <p
                    className={styles.fix}
                  >{t`${plural(more, { one: 'and # more', other: 'and # more' })}`}</p>
                )}
              </section>
            )
          })}
        </div>
      )}
    </Sheet>
  )
}

function Place({ problem: { path, name }, onGo }: { problem: MenuProblem; onGo: () => void }) {
  const session = useSession()
  const within = useEditor(({ document }) => {
    const [list, at] = path
    if (list === 'categories' && typeof at === 'number' && path.length > 3)
      return document.categories[at]?.name
    if (list === 'groups' && typeof at === 'number' && path.length > 3) return document.groups[at]?.name
    return undefined
  })
  return (
    <Button
      className={classes(styles.place)}
      onPress={() => {
        onGo()
        session.jumpTo(path)
      }}
    >
      <span className={styles.words}>
        <span className={styles.name}>{name || <Trans>Go to it</Trans>}</span>
        {within && <span className={styles.within}>{within}</span>}
      </span>
      <ChevronRight size={22} aria-hidden="true" />
    </Button>
  )
}

function grouped(problems: readonly MenuProblem[]): Group[] {
  const groups = new Map<MenuProblemCode, Group>()
  for (const problem of problems) {
    const { code, severity } = problem
    const group = groups.get(code)
    if (group) group.problems.push(problem)
    else groups.set(code, { code, severity, problems: [problem] })
  }
  const rank = ({ severity }: Group) => (severity === 'error' ? 0 : 1)
  return [...groups.values()].toSorted((a, b) => rank(a) - rank(b))
}
