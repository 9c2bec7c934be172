import type { MessageDescriptor } from '@lingui/core'
import { msg, plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { ChevronRight, CircleAlert, CircleCheck, TriangleAlert } from 'lucide-react'
import { Button } from 'react-aria-components/Button'
import type { Menu } from '#shared/menu/menu.ts'
import type { MenuPath, MenuProblem } from '#shared/menu/problem.ts'
import { classes } from '#renderer/kit/ui/classes.ts'
import { Sheet } from '#renderer/kit/ui/Sheet.tsx'
import { State } from '#renderer/kit/ui/State.tsx'
import { menuProblemWords } from '#renderer/kit/words/menu-problems.ts'
import { useEditor, useSession } from './editor-context.ts'
import styles from './ProblemsSheet.module.css'
import { unreadPaths } from './unread-prices.ts'

type Spot = { path: MenuPath; name: string | null }
type Group = {
  code: string
  severity: MenuProblem['severity']
  what: MessageDescriptor
  fix: MessageDescriptor
  spots: Spot[]
}

/** So many places of one kind of problem are listed; mending them shows the next. */
const shownAtOnce = 50

/** All that is wrong with the menu, kind by kind, errors first; each place leads to its field. */
export function ProblemsSheet({ onClose }: { onClose: () => void }) {
  const problems = useEditor((state) => state.problems)
  const menu = useEditor((state) => state.document)
  const unread = useEditor((state) => state.unread)
  const groups = [...unreadGroup(menu, unread), ...grouped(problems)]
  return (
    <Sheet title={<Trans>Problems of this menu</Trans>} onClose={onClose} wide>
      {groups.length === 0 ? (
        <State tone="good" icon={CircleCheck} name="no-problems">
          <Trans>Nothing is wrong with this menu. It can be published.</Trans>
        </State>
      ) : (
        <div className={styles.groups}>
          {groups.map((group) => (
            <Kind key={group.code} group={group} onGo={onClose} />
          ))}
        </div>
      )}
    </Sheet>
  )
}

function Kind({ group: { code, severity, what, fix, spots }, onGo }: { group: Group; onGo: () => void }) {
  const { t } = useLingui()
  const more = spots.length - shownAtOnce
  const isError = severity === 'error'
  const Icon = isError ? CircleAlert : TriangleAlert
  return (
    <section className={styles.group} data-problems={code}>
      <h3 className={classes(styles.title, styles[severity])}>
        <Icon size={24} aria-hidden="true" />
        <span>
          {t(what)} <span className={styles.count}>({spots.length})</span>
          <span className={styles.severity}>
            {isError ? (
              <Trans>Stops publishing</Trans>
            ) : (
              <Trans>Worth a look, does not stop publishing</Trans>
            )}
          </span>
        </span>
      </h3>
      <p className={styles.fix}>{t(fix)}</p>
      <ul>
        {spots.slice(0, shownAtOnce).map((spot) => (
          <li key={spot.path.join('/')}>
            <PlaceInMenu spot={spot} onGo={onGo} />
          </li>
        ))}
      </ul>
      {more > 0 && (
        <p className={styles.fix}>{t`${plural(more, { one: 'and # more', other: 'and # more' })}`}</p>
      )}
    </section>
  )
}

function PlaceInMenu({ spot: { path, name }, onGo }: { spot: Spot; onGo: () => void }) {
  const session = useSession()
  const within = useEditor(({ document }) => {
    const [list, at] = path
    if (path.length <= 3 || typeof at !== 'number') return undefined
    if (list === 'categories') return document.categories[at]?.name
    return list === 'groups' ? document.groups[at]?.name : undefined
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

/** Prices that stand in their fields and are not in the menu. */
function unreadGroup(menu: Menu, unread: Readonly<Record<string, string>>): Group[] {
  const spots = unreadPaths(menu, unread).map((path): Spot => {
    const [list, at, , index] = path
    const [outer, inner] = [Number(at), Number(index)]
    const thing =
      list === 'categories' ? menu.categories[outer]?.items[inner] : menu.groups[outer]?.options[inner]
    return { path, name: thing?.name ?? null }
  })
  return spots.length === 0
    ? []
    : [
        {
          code: 'price-unreadable',
          severity: 'error',
          what: msg`A price cannot be read`,
          fix: msg`Write it like 12.50. Until then the previous price is kept.`,
          spots,
        },
      ]
}

function grouped(problems: readonly MenuProblem[]): Group[] {
  const groups = new Map<string, Group>()
  for (const { code, severity, path, name } of problems) {
    const group = groups.get(code)
    if (group) group.spots.push({ path, name })
    else groups.set(code, { code, severity, ...menuProblemWords({ code }), spots: [{ path, name }] })
  }
  const rank = ({ severity }: Group) => (severity === 'error' ? 0 : 1)
  return [...groups.values()].toSorted((a, b) => rank(a) - rank(b))
}
