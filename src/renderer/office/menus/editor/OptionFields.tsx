import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { deepestOptions, type MenuOption } from '#shared/menu/menu.ts'
import { AttachedGroups } from './AttachedGroups.tsx'
import { useEditor } from './editor-context.ts'
import { FieldProblems } from './FieldProblems.tsx'
import styles from './GroupForm.module.css'
import { OptionFlags } from './OptionFlags.tsx'
import { PriceField } from './PriceField.tsx'
import { problemsOf } from './problem-index.ts'
import { RowMenu } from '#renderer/kit/ui/RowMenu.tsx'
import { optionPriceName } from './unread-prices.ts'
import { useFieldProblems } from './use-field-problems.ts'
import { useOptionActions } from './use-option-actions.tsx'
import { useOptionEdits } from './use-option-edits.ts'
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

const fields = ['name', 'priceCents', 'pickupCents', 'groupIds'] as const

/** One option: what it is called and adds to the price, and what it opens in its turn. */
export function OptionFields({ option, groupKey, optionKey, at, count, groupAt, depth }: Props) {
  const { t } = useLingui()
  const groupId = useEditor(({ document }) => document.groups[groupAt]?.id ?? '')
  const problems = useEditor((state) => problemsOf(state.problems, `groups/${groupAt}/options/${at}`))
  const { of, rest } = useFieldProblems(problems, fields)
  const [isNesting, setNesting] = useState(false)
  const { edit, change } = useOptionEdits({ groupKey, optionKey, groupId, optionId: option.id })
  const actions = useOptionActions({ option, at, count, edit })
  const name = option.name || t`No name`
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
      <OptionFlags
        option={option}
        change={change}
        {...(mayNest && option.groupIds.length === 0 && !isNesting && { onNest: () => setNesting(true) })}
      />
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
