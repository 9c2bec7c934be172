import { Trans } from '@lingui/react/macro'
import type { MenuItem } from '#shared/menu/menu.ts'
import type { MenuProblem } from '#shared/menu/problem.ts'
import { Button } from '#renderer/kit/ui/Button.tsx'
import { Toggle } from '#renderer/kit/ui/Toggle.tsx'
import { AttachedGroups } from './AttachedGroups.tsx'
import { CategoryChoice } from './CategoryChoice.tsx'
import { useEditor, useSession } from './editor-context.ts'
import { FieldProblems } from './FieldProblems.tsx'
import styles from './Form.module.css'
import { ImageField } from './ImageField.tsx'
import { type ItemKey, itemPosition } from './item-actions.ts'
import { ItemTools } from './ItemTools.tsx'
import { changeItem } from './menu-edits.ts'
import { newId } from './new-entries.ts'
import { PriceField } from './PriceField.tsx'
import { problemsOf } from './problem-index.ts'
import { TagsField } from './TagsField.tsx'
import { itemPriceName } from './unread-prices.ts'
import { useFieldProblems } from './use-field-problems.ts'
import { WordsField } from './WordsField.tsx'

/** Everything about one item. Fields save themselves. */
export function ItemForm({ itemKey }: { itemKey: ItemKey }) {
  const session = useSession()
  const item = useEditor(({ document }) => {
    const position = itemPosition(document, itemKey)
    return position && document.categories[position.category]?.items[position.item]
  })
  const problems = useEditor(({ document, problems }) => {
    const position = itemPosition(document, itemKey)
    return problemsOf(problems, position ? `categories/${position.category}/items/${position.item}` : '')
  })
  const { of, rest } = useFieldProblems(problems, fields)
  if (!item) return null
  const change: ChangeItem = (field, changes) =>
    session.change(
      (menu) => {
        const position = itemPosition(menu, itemKey)
        return position ? changeItem(menu, position, changes) : menu
      },
      { field: `${item.id} ${field}` },
    )
  const newReference = () => {
    const position = itemPosition(session.store.getState().document, itemKey)
    change('id', { id: newId('itm') })
    if (position) session.jumpTo(['categories', position.category, 'items', position.item, 'name'])
  }
  return (
    <div className={styles.form} data-form="item">
      <FieldProblems problems={rest} />
      <WordsField
        field="name"
        label={<Trans>Name</Trans>}
        value={item.name}
        onChange={(name) => change('name', { name })}
        problems={of('name')}
      />
      <WordsField
        field="description"
        label={<Trans>Description</Trans>}
        rows={3}
        value={item.description}
        onChange={(description) => change('description', { description })}
        problems={of('description')}
      />
      <ItemPrices item={item} change={change} of={of} />
      <ItemSwitches item={item} change={change} />
      <AttachedGroups
        ids={item.groupIds}
        onChange={(groupIds) => change('groups', { groupIds })}
        problems={of('groupIds')}
        depth={1}
        owner={null}
      />
      <TagsField tags={item.tags} onChange={(tags) => change('tags', { tags })} />
      <ImageField
        url={item.imageUrl}
        onChange={(imageUrl) => change('image', { imageUrl })}
        problems={of('imageUrl')}
      />
      <WordsField
        field="taxRate"
        label={<Trans>Tax in per cent</Trans>}
        inputMode="decimal"
        maxLength={100}
        value={item.taxRate ?? ''}
        onChange={(taxRate) => change('tax', { taxRate: taxRate.trim() === '' ? null : taxRate.trim() })}
        problems={of('taxRate')}
        hint={<Trans>Empty leaves it to DoorDash.</Trans>}
      />
      <CategoryChoice itemKey={itemKey} />
      <ItemReference id={item.id} problems={of('id')} onNew={newReference} />
      <ItemTools itemKey={itemKey} />
    </div>
  )
}

const fields = [
  'name',
  'description',
  'priceCents',
  'pickupCents',
  'groupIds',
  'imageUrl',
  'taxRate',
  'id',
] as const

type ChangeItem = (field: string, changes: Partial<MenuItem>) => void
type Part = { item: MenuItem; change: ChangeItem }

/** What it costs, to be delivered and to be collected. */
function ItemPrices({ item, change, of }: Part & { of: (field: string) => readonly MenuProblem[] }) {
  return (
    <div className={styles.pair}>
      <PriceField
        field="priceCents"
        name={itemPriceName(item.id, 'priceCents')}
        label={<Trans>Price for delivery</Trans>}
        cents={item.priceCents}
        onChange={(priceCents) => change('price', { priceCents })}
        problems={of('priceCents')}
      />
      <PriceField
        field="pickupCents"
        name={itemPriceName(item.id, 'pickupCents')}
        label={<Trans>Price for pickup</Trans>}
        hint={<Trans>Empty is the same.</Trans>}
        cents={item.pickupCents}
        onChange={(pickupCents) => change('pickup', { pickupCents })}
        problems={of('pickupCents')}
      />
    </div>
  )
}

/** Whether it is sold, and to whom. */
function ItemSwitches({ item, change }: Part) {
  return (
    <div className={styles.switches}>
      <div data-field="active">
        <Toggle
          on={item.active}
          onChange={(active) => change('active', { active })}
          hint={<Trans>For a day without it, use 86 instead.</Trans>}
        >
          <Trans>On the menu</Trans>
        </Toggle>
      </div>
      <div data-field="isAlcohol">
        <Toggle
          on={item.isAlcohol}
          onChange={(isAlcohol) => change('alcohol', { isAlcohol })}
          hint={<Trans>DoorDash checks the customer's age.</Trans>}
        >
          <Trans>Alcohol</Trans>
        </Toggle>
      </div>
    </div>
  )
}

/** What it is at DoorDash; another one where this one is not unique. */
function ItemReference({
  id,
  problems,
  onNew,
}: {
  id: string
  problems: readonly MenuProblem[]
  onNew: () => void
}) {
  return (
    <div className={styles.reference} data-field="id">
      <p>
        <Trans comment="an item's id at DoorDash">Reference</Trans> <code>{id || '–'}</code>
      </p>
      {problems.length > 0 && (
        <>
          <FieldProblems problems={problems} />
          <Button size="small" onPress={onNew}>
            <Trans>Give it a new reference</Trans>
          </Button>
        </>
      )}
    </div>
  )
}
