import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { CircleMinus, CirclePlus, PencilLine } from 'lucide-react'
import { type ReactNode, useMemo, useState } from 'react'
import type { MenuChange } from '#shared/menu/change.ts'
import { classes } from '#renderer/kit/ui/classes.ts'
import { Fold } from '#renderer/kit/ui/Fold.tsx'
import { TextButton } from '#renderer/kit/ui/TextButton.tsx'
import { changedFieldWords } from '#renderer/kit/words/menu-changes.ts'
import { ChangeCounts } from './ChangeCounts.tsx'
import { type ChangedEntry, type ChangeGroup, countChanges, groupChanges } from './change-groups.ts'
import styles from './ChangeList.module.css'
import { useChangedValue } from './use-changed-value.ts'

type Props = {
  changes: readonly MenuChange[]
  currency: string
  /** What the two sides are called. */
  before: ReactNode
  after: ReactNode
}

/** With more entries than these, categories wait until they are opened. */
const mostOpen = 40
const mostShown = 100

/** Two menus side by side where they differ, by category (R27). */
export function ChangeList({ changes, currency, before, after }: Props) {
  const groups = useMemo(() => groupChanges(changes), [changes])
  const counts = countChanges(groups)
  const isShort = counts.added + counts.changed + counts.removed <= mostOpen
  return (
    <>
      <ChangeCounts counts={counts} />
      <div data-part="changes">
        {groups.map((group) => (
          <Fold
            key={group.key}
            about={group.name || group.about}
            startsOpen={isShort}
            title={<GroupName group={group} />}
            aside={<Count count={group.entries.length} />}
          >
            {() => <Entries group={group} currency={currency} before={before} after={after} />}
          </Fold>
        ))}
      </div>
    </>
  )
}

function Count({ count }: { count: number }) {
  const { t } = useLingui()
  return t`${plural(count, { one: '# difference', other: '# differences' })}`
}

function GroupName({ group: { about, name } }: { group: ChangeGroup }) {
  switch (about) {
    case 'category':
      return name || <Trans>Category without a name</Trans>
    case 'options':
      return name === '' ? <Trans>Options</Trans> : <Trans>Options: {name}</Trans>
    case 'hours':
      return <Trans>Menu hours</Trans>
    case 'menu':
      return <Trans>The menu itself</Trans>
  }
}

type EntriesProps = Omit<Props, 'changes'> & { group: ChangeGroup }

function Entries({ group, ...columns }: EntriesProps) {
  const { t } = useLingui()
  const [showsAll, setShowsAll] = useState(false)
  const shown = showsAll ? group.entries : group.entries.slice(0, mostShown)
  const more = group.entries.length - shown.length
  return (
    <>
      <div className={styles.heads} aria-hidden="true">
        <span />
        <span>{columns.before}</span>
        <span>{columns.after}</span>
      </div>
      <ul>
        {shown.map((entry) => (
          <Entry key={`${entry.thing} ${entry.id}`} entry={entry} {...columns} />
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

const kindIcons = { added: CirclePlus, changed: PencilLine, removed: CircleMinus }

function Entry({
  entry: { thing, name, kind, changes },
  ...columns
}: Omit<Props, 'changes'> & { entry: ChangedEntry }) {
  const Icon = kindIcons[kind]
  const first = changes[0]
  if (!first) return null
  const title = (
    <span className={styles.name}>
      <Icon size={22} aria-hidden="true" className={styles[kind]} />
      <span>
        {name || <ThingName thing={thing} />}
        <span className="heard-only">
          {kind === 'added' ? (
            <Trans comment="after a name">, added</Trans>
          ) : kind === 'removed' ? (
            <Trans comment="after a name">, removed</Trans>
          ) : (
            <Trans comment="after a name">, changed</Trans>
          )}
        </span>
      </span>
    </span>
  )
  return (
    <li className={styles.entry} data-change={kind}>
      {kind === 'changed' ? (
        <>
          <div className={styles.row}>{title}</div>
          {changes.map((change) => (
            <div key={change.field} className={styles.row}>
              <Field change={change} />
              <Value change={change} side="before" {...columns} />
              <Value change={change} side="after" {...columns} />
            </div>
          ))}
        </>
      ) : (
        <div className={styles.row}>
          {title}
          <Value change={first} side="before" {...columns} />
          <Value change={first} side="after" {...columns} />
        </div>
      )}
    </li>
  )
}

function ThingName({ thing }: { thing: ChangedEntry['thing'] }) {
  switch (thing) {
    case 'hours':
      return <Trans>Weekly hours</Trans>
    case 'special-day':
      return <Trans>Special days</Trans>
    case 'menu':
      return <Trans>The menu itself</Trans>
    case 'category':
    case 'item':
    case 'group':
    case 'option':
      return <Trans comment="an entry of a menu">Without a name</Trans>
  }
}

function Field({ change: { field } }: { change: MenuChange }) {
  const { t } = useLingui()
  return <span className={styles.field}>{field === null ? '' : t(changedFieldWords[field])}</span>
}

type ValueProps = Omit<Props, 'changes'> & { change: MenuChange; side: 'before' | 'after' }

function Value({ change, side, currency, before, after }: ValueProps) {
  const show = useChangedValue(currency)
  const isAbsent = change.kind === (side === 'before' ? 'added' : 'removed')
  const words = isAbsent ? null : show(change, change[side])
  return (
    <span
      className={classes(styles.value, isAbsent ? styles.absent : side === 'after' && styles.differs)}
      data-side={side}
    >
      <span className={styles.columnName}>{side === 'before' ? before : after} · </span>
      {isAbsent ? <Trans comment="an entry that one of two menus does not have">not there</Trans> : words}
    </span>
  )
}
