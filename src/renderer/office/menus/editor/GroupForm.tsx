import { Trans, useLingui } from '@lingui/react/macro'
import { Plus } from 'lucide-react'
import type { MenuGroup } from '#shared/menu/menu.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { Toggle } from '#renderer/kit/ui/Toggle.tsx'
import { CountField } from './CountField.tsx'
import { useEditor, useSession } from './editor-context.ts'
import { FieldProblems } from './FieldProblems.tsx'
import styles from './Form.module.css'
import group from './GroupForm.module.css'
import { GroupUsers } from './GroupUsers.tsx'
import { changeGroup, withOptions } from './menu-edits.ts'
import { newId, newOption } from './new-entries.ts'
import { OptionFields } from './OptionFields.tsx'
import { problemsOf } from './problem-index.ts'
import { placeOf, rowKeys } from './row-keys.ts'
import { useFieldProblems } from './use-field-problems.ts'
import { WordsField } from './WordsField.tsx'

const fields = ['name', 'min', 'max', 'free', 'active', 'id'] as const

/** A group of options: how many are chosen, and each with its price. `depth` is 1 where an item opens it. */
export function GroupForm({ groupKey, depth }: { groupKey: string; depth: number }) {
  const session = useSession()
  const at = useEditor((state) => placeOf(state.document.groups, groupKey))
  const found = useEditor((state) => state.document.groups[at])
  const problems = useEditor((state) => problemsOf(state.problems, `groups/${at}`))
  const own = problems.filter(({ path }) => path.length <= 3)
  const { of, rest } = useFieldProblems(own, fields)
  if (!found) return null
  const place = () => placeOf(session.store.getState().document.groups, groupKey)
  const change = (field: string, changes: Partial<MenuGroup>) =>
    session.change((menu) => changeGroup(menu, place(), changes), { field: `${found.id} ${field}` })
  const addOption = () => {
    session.change((menu) => withOptions(menu, place(), (list) => [...list, newOption()]))
    showOption(found.options.length)
  }
  const count = (field: 'min' | 'max' | 'free') => ({
    field,
    value: found[field],
    onChange: (value: number) => change(field, { [field]: value }),
    problems: of(field),
  })
  return (
    <div className={styles.form} data-form="group">
      <GroupUsers groupId={found.id} />
      <FieldProblems problems={rest} />
      <WordsField
        field="name"
        label={<Trans>Name customers read</Trans>}
        value={found.name}
        onChange={(name) => change('name', { name })}
        problems={of('name')}
      />
      <div className={group.counts}>
        <CountField label={<Trans>At least</Trans>} {...count('min')} />
        <CountField label={<Trans>At most</Trans>} {...count('max')} />
        <CountField
          label={<Trans comment="options that cost nothing">Of these free</Trans>}
          {...count('free')}
        />
      </div>
      <div className={styles.switches} data-field="active">
        <Toggle on={found.active} onChange={(active) => change('active', { active })}>
          <Trans>Shown to customers</Trans>
        </Toggle>
      </div>
      {of('id').length > 0 && (
        <div className={styles.reference} data-field="id">
          <FieldProblems problems={of('id')} />
          <Button
            size="small"
            onPress={() => {
              change('id', { id: newId('grp') })
              session.jumpTo(['groups', at, 'name'])
            }}
          >
            <Trans>Give it a new reference</Trans>
          </Button>
        </div>
      )}
      <GroupOptions options={found.options} groupKey={groupKey} at={at} depth={depth} onAdd={addOption} />
    </div>
  )
}

type OptionsProps = {
  options: MenuGroup['options']
  groupKey: string
  at: number
  depth: number
  onAdd: () => void
}

/** The options of a group, one below the other. */
function GroupOptions({ options, groupKey, at, depth, onAdd }: OptionsProps) {
  const { t } = useLingui()
  return (
    <section className={styles.part} aria-label={t`Options`} data-field="options">
      <h3 className={group.title}>
        <Trans>Options</Trans>
      </h3>
      <ol className={group.options}>
        {options.map((option, index) => (
          <OptionFields
            key={rowKeys(options)[index]}
            option={option}
            groupKey={groupKey}
            optionKey={rowKeys(options)[index] ?? ''}
            at={index}
            count={options.length}
            groupAt={at}
            depth={depth}
          />
        ))}
      </ol>
      <div>
        <Button size="small" onPress={onAdd}>
          <Plus size={22} aria-hidden="true" />
          <Trans>Add an option</Trans>
        </Button>
      </div>
    </section>
  )
}

/** Goes to the name of an option that was just added, once it is drawn. */
function showOption(at: number): void {
  requestAnimationFrame(() =>
    requestAnimationFrame(() =>
      document.querySelector<HTMLInputElement>(`[data-form="group"] [data-option="${at}"] input`)?.focus(),
    ),
  )
}
