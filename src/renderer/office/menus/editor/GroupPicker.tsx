import { Trans, useLingui } from '@lingui/react/macro'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { Button as PlainButton } from 'react-aria-components/Button'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { classes } from '#renderer/kit/ui/classes.ts'
import { SearchBox } from '#renderer/kit/ui/SearchBox.tsx'
import { Sheet } from '#renderer/kit/ui/Sheet.tsx'
import { useEditor, useSession } from './editor-context.ts'
import styles from './GroupPicker.module.css'
import { leadingTo } from './group-use.ts'
import { useGroupWords } from './group-words.ts'
import { withGroups } from './menu-edits.ts'
import { newGroup } from './new-entries.ts'
import { holdsAll, plainText, searchWords } from '#shared/text/plain-text.ts'
import { UsedBy } from './UsedBy.tsx'

type Props = {
  attached: readonly string[]
  /** Groups that lead back to this one are left out. */
  owner: string | null
  onPick: (groupId: string) => void
  onClose: () => void
}

/** Choosing from the groups there are, or making one. */
export function GroupPicker({ attached, owner, onPick, onClose }: Props) {
  const { t } = useLingui()
  const session = useSession()
  const groups = useEditor(({ document }) => document.groups)
  const [search, setSearch] = useState('')
  const rule = useGroupWords()
  const words = searchWords(search)
  const circle = owner === null ? null : leadingTo(groups, owner)
  const open = groups.filter(
    ({ id, name }) => !attached.includes(id) && !circle?.has(id) && holdsAll(plainText(name), words),
  )
  return (
    <Sheet
      title={<Trans>Add a group of options</Trans>}
      onClose={onClose}
      actions={
        <Button
          onPress={() => {
            const group = newGroup()
            session.change((menu) => withGroups(menu, (list) => [...list, group]))
            onPick(group.id)
            onClose()
            session.openGroup(`=${group.id}`)
          }}
        >
          <Plus size={22} aria-hidden="true" />
          <Trans>New group</Trans>
        </Button>
      }
    >
      <div className={styles.picker}>
        <SearchBox
          label={t`Search groups`}
          placeholder={t`Search groups`}
          value={search}
          onChange={setSearch}
        />
        {open.length === 0 ? (
          <p className={styles.none}>
            <Trans>No other group to add. Make a new one below.</Trans>
          </p>
        ) : (
          <ul className={styles.list}>
            {open.map((group) => (
              <li key={group.id}>
                <PlainButton
                  className={classes(styles.group)}
                  onPress={() => {
                    onPick(group.id)
                    onClose()
                  }}
                >
                  <span className={styles.name}>{group.name || t`No name`}</span>
                  <span className={styles.rule}>{rule(group)}</span>
                  <UsedBy groupId={group.id} />
                </PlainButton>
              </li>
            ))}
          </ul>
        )}
      </div>
    </Sheet>
  )
}
