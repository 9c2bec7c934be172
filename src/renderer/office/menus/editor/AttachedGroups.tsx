import { Trans, useLingui } from '@lingui/react/macro'
import { ArrowDown, ArrowUp, CornerDownRight, Link2Off, Pencil, Plus } from 'lucide-react'
import { useId, useState } from 'react'
import { Button as PlainButton } from 'react-aria-components/Button'
import { deepestOptions, type MenuGroup } from '#shared/menu/menu.ts'
import type { MenuProblem } from '#shared/menu/problem.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { classes } from '#renderer/kit/ui/classes.ts'
import styles from './AttachedGroups.module.css'
import { useEditor, useSession } from './editor-context.ts'
import { FieldProblems } from './FieldProblems.tsx'
import form from './Form.module.css'
import { GroupPicker } from './GroupPicker.tsx'
import { useGroupWords } from './group-words.ts'
import { moved, without } from './list-edits.ts'
import { placeOf } from './row-keys.ts'
import type { MenuEntry } from '#renderer/kit/ui/MenuEntries.tsx'
import { RowMenu } from '#renderer/kit/ui/RowMenu.tsx'
import { UsedBy } from './UsedBy.tsx'

type Props = {
  ids: string[]
  onChange: (ids: string[]) => void
  problems: readonly MenuProblem[]
  /** 1 under an item, 2 under its options, 3 under theirs. */
  depth: number
  /** The group whose option this is; null at an item. */
  owner: string | null
}

const icon = { size: 22, 'aria-hidden': true } as const

/** The groups of options an item or an option opens: attached, taken off, put in order, or edited in place. */
export function AttachedGroups({ ids, onChange, problems, depth, owner }: Props) {
  const id = useId()
  const [isPicking, setPicking] = useState(false)
  return (
    <div className={form.part} role="group" aria-labelledby={id} data-field="groupIds">
      <p className={form.label} id={id}>
        {owner === null ? <Trans>Options</Trans> : <Trans>Options of this option</Trans>}
      </p>
      {ids.length > 0 && (
        <ul className={styles.list}>
          {ids.map((groupId, at) => (
            // The same group may be there twice in a draft: its place is part of its name.
            // oxlint-disable-next-line react/no-array-index-key
            <li key={`${groupId} ${at}`} className={styles.entry} data-attached={groupId}>
              <Attached
                groupId={groupId}
                depth={depth}
                onMove={(by) => onChange(moved(ids, at, at + by))}
                onDetach={() => onChange(without(ids, at))}
                isFirst={at === 0}
                isLast={at === ids.length - 1}
              />
            </li>
          ))}
        </ul>
      )}
      <FieldProblems problems={problems} />
      <div>
        <Button size="small" onPress={() => setPicking(true)}>
          <Plus {...icon} />
          <Trans>Add a group of options</Trans>
        </Button>
      </div>
      {isPicking && (
        <GroupPicker
          attached={ids}
          owner={owner}
          onClose={() => setPicking(false)}
          onPick={(groupId) => onChange([...ids, groupId])}
        />
      )}
    </div>
  )
}

type AttachedProps = {
  groupId: string
  depth: number
  onMove: (by: number) => void
  onDetach: () => void
  isFirst: boolean
  isLast: boolean
}

function Attached({ groupId, depth, onMove, onDetach, isFirst, isLast }: AttachedProps) {
  const { t } = useLingui()
  const session = useSession()
  const group = useEditor(({ document }) => document.groups.find(({ id }) => id === groupId))
  const rule = useGroupWords()
  const name = group ? group.name || t`No name` : t({ message: 'Unknown group', comment: 'of options' })
  const open = () => session.openGroup(`=${groupId}`)
  const actions = (): MenuEntry[] => [
    ...(group ? [{ id: 'edit', words: t`Edit the group`, icon: <Pencil {...icon} />, onPick: open }] : []),
    {
      id: 'up',
      words: t`Move up`,
      icon: <ArrowUp {...icon} />,
      isDisabled: isFirst,
      onPick: () => onMove(-1),
    },
    {
      id: 'down',
      words: t`Move down`,
      icon: <ArrowDown {...icon} />,
      isDisabled: isLast,
      onPick: () => onMove(1),
    },
    {
      id: 'detach',
      words: depth === 1 ? t`Take off this item` : t`Take off this option`,
      icon: <Link2Off {...icon} />,
      onPick: onDetach,
    },
  ]
  return (
    <>
      <div className={styles.head}>
        <PlainButton className={classes(styles.open)} onPress={open} isDisabled={!group}>
          <span className={styles.name}>{name}</span>
          {group && <span className={styles.rule}>{rule(group)}</span>}
        </PlainButton>
        <RowMenu label={t`More for ${name}`} actions={actions} />
      </div>
      {group && <UsedBy groupId={groupId} />}
      {group && <Below group={group} depth={depth} trail={[groupId]} />}
    </>
  )
}

/** What the options open in their turn, as far down as DoorDash goes. */
function Below({ group, depth, trail }: { group: MenuGroup; depth: number; trail: readonly string[] }) {
  const { t } = useLingui()
  const session = useSession()
  const groups = useEditor(({ document }) => document.groups)
  const rule = useGroupWords()
  if (depth >= deepestOptions) return null
  const nested = group.options.flatMap((option) =>
    option.groupIds.flatMap((id) => {
      const found = groups[placeOf(groups, `=${id}`)]
      return found && !trail.includes(id) ? [{ option: option.name || t`No name`, found }] : []
    }),
  )
  if (nested.length === 0) return null
  return (
    <ul className={styles.below}>
      {nested.map(({ option, found }) => (
        <li key={`${option} ${found.id}`}>
          <PlainButton className={classes(styles.nested)} onPress={() => session.openGroup(`=${found.id}`)}>
            <CornerDownRight size={20} aria-hidden="true" />
            <span>
              <span className={styles.option}>{option}</span>{' '}
              <span className={styles.arrow} aria-hidden="true">
                ›
              </span>{' '}
              {found.name || t`No name`} <span className={styles.rule}>{rule(found)}</span>
            </span>
          </PlainButton>
          <Below group={found} depth={depth + 1} trail={[...trail, found.id]} />
        </li>
      ))}
    </ul>
  )
}
