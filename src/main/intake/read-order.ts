import type { z } from 'zod'
import {
  expendableFields,
  expendableParts,
  type WireExtra,
  type WireItem,
  type WireOption,
  type WireOrder,
  wireOrder,
} from '#shared/doordash/order.ts'
import type { Fulfillment, OrderContent, OrderLine, OrderOption, OtherAmount } from '#shared/order/order.ts'
import type { Result } from '#shared/result.ts'
import type { IntakeRefusal } from './decode.ts'

/** An order as read from the wire, before we give it our own id and number. */
export type IncomingOrder = {
  platformOrderId: string
  storeId: string
  displayNumber: string
  /** `created_at` where sent: undocumented, so usually null. Epoch ms. */
  placedAt: number | null
  isScheduled: boolean
  content: OrderContent
}

/**
 * Reads DoorDash's order object (doordash-marketplace.md section 4). `rawText` is the whole body: ids beyond 2^53
 * are taken from it. A bad optional field is left out with a warning; anything else that is wrong refuses.
 */
export function readOrder(
  order: Record<string, unknown>,
  rawText: string,
  { allowRemovedLines }: { allowRemovedLines: boolean },
): Result<{ incoming: IncomingOrder }, { refusal: IntakeRefusal }> {
  const warnings: string[] = []
  let parsed = wireOrder.safeParse(order)
  if (!parsed.success) {
    const bad = parsed.error.issues.map((issue) => expendableOf(issue.path))
    if (bad.every((path) => path !== null)) {
      const paths = new Map(bad.map((path) => [pathText(path, ['order']), path]))
      warnings.push(...[...paths.keys()].slice(0, mostWarnings))
      parsed = wireOrder.safeParse(without(order, [...paths.values()]))
    }
  }
  if (!parsed.success) return { ok: false, refusal: describe(parsed.error, ['order']) }

  const wire = parsed.data
  const lines = (wire.categories ?? []).flatMap((category) =>
    (category.items ?? []).map((item) => readLine(item, category.name ?? null)),
  )
  const unnamed = lines.findIndex((line) => line.name === '')
  if (unnamed !== -1) {
    return unusable(
      'ITEM_WITHOUT_NAME',
      'An item has neither a name nor an id, so it cannot be cooked.',
      'order.categories',
    )
  }
  if (lines.length === 0)
    return unusable('NO_ITEMS', 'The order has no items, so there is nothing to prepare.', 'order.categories')
  if (!allowRemovedLines && lines.every((line) => line.quantity === 0)) {
    return unusable(
      'NO_ITEMS',
      'Every item has the quantity 0, so there is nothing to prepare.',
      'order.categories',
    )
  }
  return {
    ok: true,
    incoming: {
      platformOrderId: wire.id,
      storeId: wire.store.merchant_supplied_id,
      displayNumber: shortCode(wire),
      placedAt: instant(wire.created_at),
      isScheduled: wire.is_scheduled === true,
      content: {
        lines,
        subtotalCents: wire.subtotal ?? 0,
        taxCents: wire.tax ?? 0,
        tipCents: wire.merchant_tip_amount ?? 0,
        otherAmounts: otherAmounts(wire),
        customerNote: wire.order_special_instructions ?? null,
        cutlery:
          wire.is_plastic_ware_option_selected === true
            ? 'requested'
            : wire.is_plastic_ware_option_selected === false
              ? 'declined'
              : 'unknown',
        customerName: [wire.consumer?.first_name, wire.consumer?.last_name].filter(Boolean).join(' '),
        customerPhone: wire.consumer?.phone ?? null,
        customerId: customerId(wire, rawText),
        fulfillment: fulfillment(wire),
        estimatedPickupAt: instant(wire.estimated_pickup_time),
        deliveryAddress: address(wire),
        experience: wire.experience ?? null,
        warnings,
      },
    },
  }
}

/** The first thing wrong, as a path such as `order.categories[0].items[1].quantity` and a sentence. */
export function describe(error: z.ZodError, prefix: readonly string[] = []): IntakeRefusal {
  const issue = error.issues[0]
  const path = pathText(issue?.path ?? [], prefix)
  const missing =
    issue?.code === 'invalid_type' && issue.input === undefined && issue.message.includes('undefined')
  return {
    status: 422,
    code: missing ? 'MISSING_FIELD' : 'INVALID_FIELD',
    message: `${path || 'The body'}: ${issue?.message ?? 'cannot be read'}`.slice(0, 300),
    path: path.slice(0, 300) || null,
  }
}

type Path = readonly PropertyKey[]

/** A path as `order.categories[0].items[1].quantity`. */
function pathText(path: Path, prefix: readonly string[]): string {
  return [...prefix, ...path].reduce<string>(
    (text, part) =>
      typeof part === 'number' ? `${text}[${part}]` : text === '' ? String(part) : `${text}.${String(part)}`,
    '',
  )
}

/** Beyond this many an order's history need not name each field. */
const mostWarnings = 20

/** The part of an unreadable field's path that can be left out with it; null where the order cannot do without. */
function expendableOf(path: Path): Path | null {
  if (expendableFields.has(String(path[0]))) return path.slice(0, 1)
  if (path[0] !== 'categories') return null
  const at = path.findIndex((part) => typeof part === 'string' && expendableParts.has(part))
  return at === -1 ? null : path.slice(0, at + 1)
}

/** A copy without these fields. */
function without(order: Record<string, unknown>, paths: readonly Path[]): Record<string, unknown> {
  const copy = structuredClone(order)
  for (const path of paths) {
    let owner: unknown = copy
    for (const part of path.slice(0, -1)) owner = (owner as Record<PropertyKey, unknown> | undefined)?.[part]
    const field = path.at(-1)
    if (typeof owner === 'object' && owner !== null && field !== undefined)
      delete (owner as Record<PropertyKey, unknown>)[field]
  }
  return copy
}

function unusable(code: string, message: string, path: string) {
  return { ok: false as const, refusal: { status: 422 as const, code, message, path } }
}

function shortCode(wire: WireOrder): string {
  const code = String(wire.delivery_short_code ?? '').trim()
  return code === ''
    ? wire.id
        .replaceAll(/[^A-Za-z0-9]/g, '')
        .slice(-4)
        .toUpperCase()
    : code.slice(0, 40)
}

function readLine(item: WireItem, category: string | null): OrderLine {
  return {
    name: item.name?.trim() || item.merchant_supplied_id?.trim() || '',
    itemId: item.merchant_supplied_id ?? null,
    lineId: item.line_item_id ?? null,
    category,
    quantity: item.quantity ?? 1,
    ...(item.quantity === null || item.quantity === undefined ? { isQuantityAssumed: true } : {}),
    priceCents: item.price ?? 0,
    note: item.special_instructions || null,
    consumerName: item.consumer_name || null,
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
    const removed = (group.removed_options ?? []).flatMap((option) => option.name ?? [])
    const options = (group.options ?? []).map((option) => readOption(option, group.name ?? null))
    const first = options[0]
    if (removed.length === 0) return options
    // A group can come with nothing chosen and only parts taken off: it still has to be read out.
    if (!first) {
      return [
        {
          group: group.name ?? null,
          name: group.name ?? '',
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
    name: option.name?.trim() || option.merchant_supplied_id?.trim() || '?',
    itemId: option.merchant_supplied_id ?? null,
    lineId: option.line_option_id ?? null,
    quantity: option.quantity ?? 1,
    priceCents: option.price ?? 0,
    // The published sample calls the nested list `extra`, the OpenAPI file `extras`: both are read.
    options: [...readGroups(option.extras), ...readGroups(option.extra)],
    removed: [],
  }
}

function fulfillment(wire: WireOrder): Fulfillment {
  switch (wire.fulfillment_type) {
    case 'pickup':
      return 'customer-pickup'
    case 'mx_fleet_delivery':
    case 'mx_delivery':
      return 'merchant-delivery'
    case 'dx_delivery':
      return 'dasher-delivery'
    default:
      return wire.is_pickup === true ? 'customer-pickup' : 'dasher-delivery'
  }
}

function otherAmounts(wire: WireOrder): OtherAmount[] {
  const amounts: OtherAmount[] = []
  const add = (kind: OtherAmount['kind'], cents: number | null | undefined, label?: string | null) => {
    if (cents) amounts.push({ kind, cents: Math.round(cents), ...(label ? { label } : {}) })
  }
  add('merchant-tip', wire.merchant_tip_amount)
  add('courier-tip', wire.tip_amount)
  add('delivery-fee', wire.delivery_fee)
  add('tax-on-fees', wire.taxes_on_fees)
  add('small-order-fee', wire.extra_cart_order_fee)
  for (const fee of wire.custom_fee ?? []) {
    add('bag-fee', fee.price)
    add('bag-fee-tax', fee.tax)
  }
  for (const discount of wire.applied_discounts_details ?? []) {
    add('discount-by-merchant', discount.merchant_funded_discount_amount, discount.promo_code)
    add('discount-by-platform', discount.doordash_funded_discount_amount, discount.promo_code)
  }
  if (!wire.applied_discounts_details?.length)
    add('discount-by-merchant', wire.total_merchant_funded_discount_amount)
  add('tax-remitted-by-platform', wire.tax_amount_remitted_by_doordash)
  add('subtotal-for-tax', wire.subtotal_for_tax)
  add('subtotal-tax', wire.subtotal_tax_amount)
  return amounts
}

function address(wire: WireOrder): OrderContent['deliveryAddress'] {
  const from = wire.delivery_address
  const instructions = from?.address_instructions || wire.address_instructions || null
  if (!from) return instructions ? { lines: [], instructions } : null
  const lines = [
    [from.street, from.subpremise].filter(Boolean).join(', '),
    [from.city, from.state, from.zip_code].filter(Boolean).join(' '),
    from.country_code ?? '',
  ].filter((line) => line !== '')
  return { lines, instructions }
}

/** An instant without a zone is read as UTC: DoorDash's times are, sample or not. */
function instant(value: string | null | undefined): number | null {
  if (!value) return null
  const at = Date.parse(/(?:Z|[+-]\d\d:?\d\d)$/i.test(value) ? value : `${value}Z`)
  return Number.isNaN(at) ? null : at
}

function customerId(wire: WireOrder, rawText: string): string | null {
  const id = wire.consumer?.id
  if (id === null || id === undefined) return null
  if (typeof id === 'string' || Number.isSafeInteger(id)) return String(id)
  // JSON numbers lose digits beyond 2^53: read them from the text instead.
  let exact: string | null = null
  JSON.parse(rawText, function (this: unknown, key: string, value: unknown, context?: { source?: string }) {
    if (key === 'id' && value === id && context?.source) exact = context.source
    return value
  } as Parameters<typeof JSON.parse>[1])
  return exact ?? String(id)
}
