import { Trans, useLingui } from '@lingui/react/macro'
import { EyeOff, Plus } from 'lucide-react'
import { useDeferredValue, useMemo, useState } from 'react'
import { GridListItem } from 'react-aria-components/GridList'
import type { MenuGroup } from '#shared/menu/menu.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { classes } from '#renderer/kit/ui/classes.ts'
import { SearchBox } from '#renderer/kit/ui/SearchBox.tsx'
import { DragHandle } from './DragHandle.tsx'
import { useEditor, useSession } from './editor-context.ts'
import { FormPane } from './FormPane.tsx'
import { useGroupActions } from './group-actions.ts'
import { GroupForm } from './GroupForm.tsx'
import styles from './GroupsPage.module.css'
import { useGroupWords } from './group-words.ts'
import { holdsAll, plainText, searchWords } from '#shared/text/plain-text.ts'
import { problemsOf } from './problem-index.ts'
import { ProblemMark } from './ProblemMark.tsx'
import { placeOf, rowKeys } from './row-keys.ts'
import { RowList } from './RowList.tsx'
import { useRowActions } from './use-row-actions.tsx'
import { RowMenu } from '#renderer/kit/ui/RowMenu.tsx'
import { UsedBy } from './UsedBy.tsx'

type Entry = { id: string; group: MenuGroup }

const icon = { size: 22, 'aria-hidden': true } as const
const entries = new WeakMap<MenuGroup, Entry>()

function entryOf(group: MenuGroup, id: string): Entry {
  let entry = entries.get(group)
  if (entry?.id !== id) {
    entry = { id, group }
    entries.set(group, entry)
  }
  return entry
}

/** All groups of options, kept once and used by many items. */
export function GroupsPage() {
  const { t } = useLingui()
  const session = useSession()
  const groups = useDeferredValue(useEditor((state) => state.document.groups))
  const chosen = useEditor(({ selection }) => (selection.at === 'options' ? selection.group : null))
  const name = useEditor(({ document }) => document.groups[placeOf(document.groups, chosen)]?.name)
  const actions = useGroupActions()
  const [search, setSearch] = useState('')
  const words = useDeferredValue(search)
  const rows = useMemo(() => {
    const wanted = searchWords(words)
    return groups.flatMap((group, at) =>
      holdsAll(plainText(`${group.name} ${group.options.map((each) => each.name).join(' ')}`), wanted)
        ? entryOf(group, rowKeys(groups)[at] ?? '')
        : [],
    )
  }, [groups, words])
  return (
    <div className={styles.page}>
      <section className={styles.column} aria-label={t`Groups of options`}>
        <div className={styles.tools}>
          <SearchBox
            label={t`Search groups and options`}
            placeholder={t`Search groups and options`}
            value={search}
            onChange={setSearch}
          />
          <div data-add="group">
            <Button size="small" onPress={actions.add}>
              <Plus {...icon} />
              <Trans>Add a group</Trans>
            </Button>
          </div>
        </div>
        <RowList
          about="groups"
          label={t`Groups of options`}
          rowSize={84}
          entries={rows}
          onOpen={actions.open}
          onMove={words === '' ? actions.move : undefined}
          onDelete={actions.remove}
          empty={
            words === '' ? (
              <Trans>No group yet. A group holds what customers choose with an item, such as a side.</Trans>
            ) : (
              <Trans>Nothing found. Try fewer letters; accents do not matter.</Trans>
            )
          }
        >
          {({ id, group }) => (
            <GridListItem id={id} textValue={group.name || t`No name`} className={classes(styles.row)}>
              <Row id={id} group={group} isInSearch={words !== ''} />
            </GridListItem>
          )}
        </RowList>
      </section>
      {chosen !== null && name !== undefined ? (
        <FormPane
          key={chosen}
          title={name || t`New group of options`}
          onClose={() => session.go({ at: 'options', group: null })}
        >
          <GroupForm groupKey={chosen} depth={1} />
        </FormPane>
      ) : (
        <FormPane title={null} onClose={null}>
          <Trans>
            Choose a group to see its options. What you change here changes in every item that uses it.
          </Trans>
        </FormPane>
      )}
    </div>
  )
}

function Row({ id, group, isInSearch }: Entry & { isInSearch: boolean }) {
  const { t } = useLingui()
  const isHere = useEditor(({ selection }) => selection.at === 'options' && selection.group === id)
  const at = useEditor(({ document }) => placeOf(document.groups, id))
  const last = useEditor(({ document }) => document.groups.length - 1)
  const problems = useEditor((state) => problemsOf(state.problems, `groups/${at}`))
  const actions = useGroupActions()
  const rule = useGroupWords()
  const name = group.name || t`No name`
  const entries = useRowActions({
    id,
    at,
    last,
    edit: { words: t`Edit`, onPick: () => actions.open(id) },
    actions,
  })
  return (
    <div className={classes(styles.inner, isHere && styles.here)}>
      {!isInSearch && <DragHandle name={name} />}
      <span className={styles.words}>
        <span className={styles.name}>{name}</span>
        <span className={styles.details}>
          {!group.active && (
            <>
              <EyeOff size={18} aria-hidden="true" />
              <Trans comment="a group that is not shown">Off</Trans>
            </>
          )}
          {rule(group)}
        </span>
        <UsedBy groupId={group.id} />
      </span>
      <ProblemMark problems={problems} />
      <RowMenu label={t`More for ${name}`} actions={entries} />
    </div>
  )
}
