import { Trans, useLingui } from '@lingui/react/macro'
import { useId, useState } from 'react'
import { type Action, actions, type Level, levels } from '#shared/accounts/permissions.ts'
import type { PeopleState } from '#shared/api/people.ts'
import { useUnsaved } from '#renderer/kit/memory/unsaved.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { Panel } from '#renderer/kit/ui/Panel.tsx'
import { Select } from '#renderer/kit/ui/Select.tsx'
import { actionWords, levelWords } from '#renderer/kit/words/permissions.ts'
import { useCall } from '#renderer/station/call/use-call.ts'
import styles from './People.module.css'
import { PeopleProblem, type Trouble, troubleOf } from './PeopleProblem.tsx'

type Props = { permissions: PeopleState['permissions']; onChange: () => void }

/** Who may do what; nothing changes before it is saved. */
export function PermissionsPanel({ permissions, onChange }: Props) {
  const [draft, setDraft] = useState(permissions.levels)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const { run } = useCall()
  const isChanged = actions.some((action) => draft[action] !== permissions.levels[action])
  async function save(): Promise<boolean> {
    const wanted = { revision: permissions.revision, levels: draft }
    const answer = await run((client, options) => client.people.setPermissions(wanted, options))
    if (answer === null) return false
    setTrouble(answer.ok ? null : troubleOf(answer.problem))
    if (answer.ok) onChange()
    return answer.ok
  }
  useUnsaved({
    isChanged,
    save,
    discard: () => {
      setDraft(permissions.levels)
      setTrouble(null)
    },
  })
  return (
    <Panel title={<Trans>Who may do what</Trans>} about="permissions">
      <p className={styles.soft}>
        <Trans>
          Managers may do everything. An order that rings is locked in front of nobody unless you choose so
          here.
        </Trans>
      </p>
      <div className={styles.rows}>
        {actions.map((action) => (
          <PermissionRow
            key={action}
            action={action}
            level={draft[action]}
            onChange={(level) => setDraft({ ...draft, [action]: level })}
          />
        ))}
      </div>
      {trouble !== null && <PeopleProblem trouble={trouble} />}
      {trouble?.code === 'CHANGED' && (
        <div className={styles.actions}>
          <Button onPress={onChange}>
            <Trans>Show how it stands now</Trans>
          </Button>
        </div>
      )}
    </Panel>
  )
}

type RowProps = { action: Action; level: Level; onChange: (level: Level) => void }

function PermissionRow({ action, level, onChange }: RowProps) {
  const { t } = useLingui()
  const id = useId()
  return (
    <div className={styles.row} data-permission={action}>
      <label htmlFor={id}>{t(actionWords[action])}</label>
      <Select
        id={id}
        className={styles.level}
        value={level}
        options={levels.map((each) => ({ value: each, words: t(levelWords[each]) }))}
        onChange={onChange}
      />
    </div>
  )
}
