import type { WireExtra, WireItem, WireOption, WireOrder } from '#shared/doordash/order.ts'
import type { OrderLine, OrderOption } from '#shared/order/order.ts'
import { readName } from '../read-name.ts'

/** Every line of an order, whatever category it stands in. Pure. */
export function readLines(wire: WireOrder): OrderLine[] {
  return (wire.categories ?? []).flatMap((category) =>
    (category.items ?? []).map((item) => readLine(item, readName(category.name))),
  )
}

/** A line of the order as it is cooked; its name is empty when it has none and no id. */
function readLine(item: WireItem, category: string | null): OrderLine {
  return {
    name: readName(item.name) ?? readName(item.merchant_supplied_id) ?? '',
    itemId: item.merchant_supplied_id ?? null,
    lineId: item.line_item_id ?? null,
    category,
    quantity: item.quantity ?? 1,
    ...(item.quantity === null || item.quantity === undefined ? { isQuantityAssumed: true } : {}),
    priceCents: item.price ?? 0,
    note: item.special_instructions || null,
    consumerName: readName(item.consumer_name),
    options: [
      ...readGroups(item.extras),
      ...readGroups(item.extra),
      ...readGroups([{ options: item.options }]),
    ],
    substitution: item.substitution_preferences?.out_of_stock_preference ?? null,
  }
}

function readGroups(groups: WireExtra[] | null | undefined): OrderOption[] {
  return (groups ?? []).flatMap((group) => {
    const removed = (group.removed_options ?? []).flatMap((option) => readName(option.name) ?? [])
    const options = (group.options ?? []).map((option) => readOption(option, readName(group.name)))
    const first = options[0]
    if (removed.length === 0) return options
    // A group can come with nothing chosen and only parts taken off: it still has to be read out.
    if (!first) {
      return [
        {
          group: readName(group.name),
          name: readName(group.name) ?? '?',
          itemId: null,
          lineId: null,
          quantity: 1,
          priceCents: 0,
          options: [],
          removed,
        },
      ]
    }
    return [{ ...first, removed }, ...options.slice(1)]
  })
}

function readOption(option: WireOption, group: string | null): OrderOption {
  return {
    group,
    name: readName(option.name) ?? readName(option.merchant_supplied_id) ?? '?',
    itemId: option.merchant_supplied_id ?? null,
    lineId: option.line_option_id ?? null,
    quantity: option.quantity ?? 1,
    priceCents: option.price ?? 0,
    // The published sample calls the nested list `extra`, the OpenAPI file `extras`: both are read.
    options: [...readGroups(option.extras), ...readGroups(option.extra)],
    removed: [],
  }
}
