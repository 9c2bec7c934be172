import type { AdjustOrderRequest } from '#shared/doordash/api.ts'
import { assertNever, type Result } from '#shared/result.ts'
import { withAmounts } from './amounts.ts'
import {
  linesOf,
  optionsBelow,
  type OutgoingCategory,
  type OutgoingExtra,
  type OutgoingItem,
  type OutgoingOption,
  type OutgoingOrder,
} from '../../world/outgoing-order.ts'

export type LineChange = AdjustOrderRequest['items'][number]
type Adjusted = Result<
  { order: OutgoingOrder; changes: number },
  { refusal: 'unknown-line' | 'quantity-missing' | 'substitute-missing'; lineId: string }
>

/**
 * The order after these changes, amounts worked out again. A change that would leave no line at all is taken
 * and changes nothing: DoorDash answers OK to that and wants a cancellation instead (section 7).
 * `newId` draws ids for substituted lines, and for all lines when `renewIds` is set.
 */
export function adjusted(
  order: OutgoingOrder,
  changes: readonly LineChange[],
  { newId, renewIds = false }: { newId: () => string; renewIds?: boolean },
): Adjusted {
  const lines = new Map(linesOf(order).map((line) => [line.line_item_id, line]))
  for (const change of changes) {
    const lineId = change.line_item_id
    const line = lines.get(lineId)
    if (!line) return { ok: false, refusal: 'unknown-line', lineId }
    const changesOptions = (change.options ?? []).length > 0
    if (change.adjustment_type === 'ITEM_UPDATE' && change.quantity === undefined && !changesOptions)
      return { ok: false, refusal: 'quantity-missing', lineId }
    if (change.adjustment_type === 'ITEM_SUBSTITUTE' && !change.substituted_item)
      return { ok: false, refusal: 'substitute-missing', lineId }
    const known = new Set(allOptions(line).map((option) => option.line_option_id))
    const strange = change.options?.find((option) => !known.has(option.line_option_id))
    if (strange) return { ok: false, refusal: 'unknown-line', lineId: strange.line_option_id }
  }

  const byLine = new Map(changes.map((change) => [change.line_item_id, change]))
  const categories = order.categories
    .map((category) => changeCategory(category, byLine, newId))
    .filter((category) => category.items.length > 0)
  if (categories.length === 0) return { ok: true, order, changes: 0 }
  const next = withAmounts({ ...order, categories })
  return { ok: true, order: renewIds ? renewed(next, newId) : next, changes: byLine.size }
}

function changeCategory(
  category: OutgoingCategory,
  byLine: ReadonlyMap<string, LineChange>,
  newId: () => string,
): OutgoingCategory {
  const items = category.items.flatMap((line) => {
    const change = byLine.get(line.line_item_id)
    return change ? changeLine(line, change, newId) : [line]
  })
  return { ...category, items }
}

function changeLine(line: OutgoingItem, change: LineChange, newId: () => string): OutgoingItem[] {
  switch (change.adjustment_type) {
    case 'ITEM_REMOVE':
      return []
    case 'ITEM_UPDATE': {
      const quantity = change.quantity ?? line.quantity
      if (quantity === 0) return []
      return [{ ...line, quantity, extras: changeExtras(line.extras, change.options ?? []) }]
    }
    case 'ITEM_SUBSTITUTE': {
      const { name, merchant_supplied_id, price, quantity } = change.substituted_item ?? line
      return [{ ...line, name, merchant_supplied_id, price, quantity, line_item_id: newId(), extras: [] }]
    }
    default:
      return assertNever(change.adjustment_type)
  }
}

type OptionChange = NonNullable<LineChange['options']>[number]

function changeExtras(extras: OutgoingExtra[], changes: readonly OptionChange[]): OutgoingExtra[] {
  if (changes.length === 0) return extras
  return extras.map((extra) => ({
    ...extra,
    options: extra.options.flatMap((option) => changeOption(option, changes)),
  }))
}

function changeOption(option: OutgoingOption, changes: readonly OptionChange[]): OutgoingOption[] {
  const change = changes.find((one) => one.line_option_id === option.line_option_id)
  const quantity = change?.quantity ?? option.quantity
  if (change?.adjustment_type === 'REMOVE' || quantity === 0) return []
  const { extras, extra, ...rest } = option
  return [
    {
      ...rest,
      quantity,
      ...(extras && { extras: changeExtras(extras, changes) }),
      ...(extra && { extra: changeExtras(extra, changes) }),
    },
  ]
}

function allOptions(parent: Parameters<typeof optionsBelow>[0]): OutgoingOption[] {
  return optionsBelow(parent).flatMap((option) => [option, ...allOptions(option)])
}

/** Line ids may be new after an adjustment; the app must replace the stored ones. */
function renewed(order: OutgoingOrder, newId: () => string): OutgoingOrder {
  const extras = (list: OutgoingExtra[]): OutgoingExtra[] =>
    list.map((extra) => ({ ...extra, options: extra.options.map(option) }))
  const option = (one: OutgoingOption): OutgoingOption => ({
    ...one,
    line_option_id: newId(),
    ...(one.extras && { extras: extras(one.extras) }),
    ...(one.extra && { extra: extras(one.extra) }),
  })
  return {
    ...order,
    categories: order.categories.map((category) => ({
      ...category,
      items: category.items.map((line) => ({ ...line, line_item_id: newId(), extras: extras(line.extras) })),
    })),
  }
}
