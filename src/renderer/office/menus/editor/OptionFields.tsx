import { Trans, useLingui } from '@lingui/react/macro'
import { ArrowDown, ArrowUp, Check, Copy, ListTree, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { ToggleButton } from 'react-aria-components/ToggleButton'
import { deepestOptions, type MenuOption } from '#shared/menu/menu.ts'
import { classes } from '#renderer/kit/ui/classes.ts'
import { AttachedGroups } from './AttachedGroups.tsx'
import { useEditor, useSession } from './editor-context.ts'
import { FieldProblems } from './FieldProblems.tsx'
import form from './Form.module.css'
import styles from './GroupForm.module.css'
import { inserted, moved, without } from './list-edits.ts'
import { changeOption, withOptions } from './menu-edits.ts'
import { copyOfOption } from './new-entries.ts'
import { PriceField } from './PriceField.tsx'
import { problemsOf } from './problem-index.ts'
import { placeOf } from './row-keys.ts'
import type { MenuEntry } from '#renderer/kit/ui/MenuEntries.tsx'
import { RowMenu } from '#renderer/kit/ui/RowMenu.tsx'
import { optionPriceName } from './unread-prices.ts'
import { useFieldProblems } from './use-field-problems.ts'
import { WordsField } from './WordsField.tsx'

type Props = {
  option: MenuOption
  groupKey: string
  optionKey: string
  at: number
  count: number
  groupAt: number
  depth: number
}

const icon = { size: 22, 'aria-hidden': true } as const
const fields = ['name', 'priceCents', 'pickupCents', 'groupIds'] as const

/** One option: what it is called and adds to the price, and what it opens in its turn. */
export function OptionFields({ option, groupKey, optionKey, at, count, groupAt, depth }: Props) {
  const { t } = useLingui()
  const session = useSession()
  const groupId = useEditor(({ document }) => document.groups[groupAt]?.id ?? '')
  const problems = useEditor((state) => problemsOf(state.problems, `groups/${groupAt}/options/${at}`))
  const { of, rest } = useFieldProblems(problems, fields)
  const [isNesting, setNesting] = useState(false)
  const place = () => {
    const { groups } = session.store.getState().document
    const group = placeOf(groups, groupKey)
    return { group, option: placeOf(groups[group]?.options ?? [], optionKey) }
  }
  const edit = (list: (options: MenuOption[], at: number) => MenuOption[], removed?: string) => {
    const { group, option } = place()
    session.change(
      (menu) => withOptions(menu, group, (options) => list(options, option)),
      removed === undefined ? {} : { removal: { kind: 'option', name: removed, count: 1 } },
    )
  }
  const change = (field: string, changes: Partial<MenuOption>) => {
    const { group, option: index } = place()
    session.change((menu) => changeOption(menu, group, index, changes), {
      field: `${groupId} ${option.id} ${field}`,
    })
  }
  const name = option.name || t`No name`
  const actions = (): MenuEntry[] => [
    {
      id: 'up',
      words: t`Move up`,
      icon: <ArrowUp {...icon} />,
      isDisabled: at === 0,
      onPick: () => edit((list, from) => moved(list, from, from - 1)),
    },
    {
      id: 'down',
      words: t`Move down`,
      icon: <ArrowDown {...icon} />,
      isDisabled: at === count - 1,
      onPick: () => edit((list, from) => moved(list, from, from + 1)),
    },
    {
      id: 'copy',
      words: t`Duplicate`,
      icon: <Copy {...icon} />,
      onPick: () =>
        edit((list, from) => {
          return inserted(list, from + 1, copyOfOption(list[from] ?? option))
        }),
    },
    {
      id: 'delete',
      words: t`Delete`,
      icon: <Trash2 {...icon} />,
      onPick: () => edit(without, option.name),
    },
  ]
  // One level further down there would be nothing DoorDash takes.
  const mayNest = depth < deepestOptions || option.groupIds.length > 0
  return (
    <li className={styles.option} data-option={at}>
      <div className={styles.line}>
        <div className={styles.fields}>
          <WordsField
            field="name"
            label={<Trans>Option</Trans>}
            value={option.name}
            onChange={(name) => change('name', { name })}
            problems={of('name')}
          />
          <PriceField
            field="priceCents"
            name={optionPriceName(groupId, option.id, 'priceCents')}
            label={<Trans comment="what an option adds to the price">Adds</Trans>}
            cents={option.priceCents}
            onChange={(priceCents) => change('price', { priceCents })}
            problems={of('priceCents')}
          />
        </div>
        <RowMenu label={t`More for ${name}`} actions={actions} />
      </div>
      <FieldProblems problems={rest} />
      {(option.pickupCents !== null || of('pickupCents').length > 0) && (
        <PriceField
          field="pickupCents"
          name={optionPriceName(groupId, option.id, 'pickupCents')}
          label={
            <Trans comment="what an option adds to the price of an order to be collected">
              Adds for pickup
            </Trans>
          }
          cents={option.pickupCents}
          onChange={(pickupCents) => change('pickup', { pickupCents })}
          problems={of('pickupCents')}
        />
      )}
      <div className={styles.flags}>
        <ToggleButton
          className={classes(form.chip)}
          isSelected={option.isDefault}
          onChange={(isDefault) => change('default', { isDefault })}
        >
          {option.isDefault && <Check size={20} strokeWidth={2.6} aria-hidden="true" />}
          <Trans>Chosen at first</Trans>
        </ToggleButton>
        <ToggleButton
          className={classes(form.chip)}
          isSelected={option.active}
          onChange={(active) => change('active', { active })}
        >
          {option.active && <Check size={20} strokeWidth={2.6} aria-hidden="true" />}
          <Trans>On the menu</Trans>
        </ToggleButton>
        {mayNest && option.groupIds.length === 0 && !isNesting && (
          <ToggleButton className={classes(form.chip)} isSelected={false} onChange={() => setNesting(true)}>
            <ListTree size={20} aria-hidden="true" />
            <Trans>Options of this option</Trans>
          </ToggleButton>
        )}
      </div>
      {(option.groupIds.length > 0 || isNesting || of('groupIds').length > 0) && (
        <AttachedGroups
          ids={option.groupIds}
          onChange={(groupIds) => change('groups', { groupIds })}
          problems={of('groupIds')}
          depth={depth + 1}
          owner={groupId}
        />
      )}
    </li>
  )
}
