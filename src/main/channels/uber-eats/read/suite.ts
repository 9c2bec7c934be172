import type { OrderContent } from '#shared/order/order.ts'
import { instantFromText } from '#shared/time/instant-from-text.ts'
import type { SuiteItem, SuiteOrder } from '#shared/uber/suite-order.ts'
import { joinedName, readName } from '../../read-name.ts'
import { type AllergyWords, allergyText } from './allergy.ts'
import { currencyOf, type ReadParts } from './parts.ts'
import type { Dish } from './dish.ts'
import { fulfillmentOf, storefrontOf } from './fulfillment.ts'
import { ofE5, paidOf, priceOf } from './money.ts'
import { notesTogether } from './notes.ts'
import { courierOf, stateOfSuite } from './state.ts'
import { suiteAmounts } from './suite-amounts.ts'
import { utensils } from './utensils.ts'

/** An order of the 1.0.0 suite in the core's words (uber-eats.md sections 6 and 8 to 10). Pure. */
export function readSuite(wire: SuiteOrder, words: AllergyWords): ReadParts {
  const currency = currencyOf(wire.payment?.payment_detail?.currency_code, [
    wire.payment?.payment_detail?.order_total?.gross?.currency_code,
    wire.payment?.payment_detail?.order_total?.net?.currency_code,
    wire.payment?.payment_detail?.item_charges?.total?.gross?.currency_code,
  ])
  const carts = wire.carts ?? []
  const delivery = wire.deliveries?.[0] ?? null
  const fulfillment = fulfillmentOf(wire.fulfillment_type)
  const dishes = carts.flatMap((cart) =>
    (cart.items ?? []).map((item) => dishOf(item, wire, currency ?? '', words)),
  )
  return {
    id: wire.id,
    storeId: wire.store?.id ?? null,
    displayId: wire.display_id ?? null,
    currency,
    placedAt: instantFromText(wire.created_time),
    isScheduled: wire.status?.toUpperCase() === 'SCHEDULED',
    state: stateOfSuite(wire.state, wire.failure_info?.reason),
    courier: courierOf(
      (wire.deliveries ?? []).map(({ status, delivery_partner: partner }) => ({
        status,
        name: nameIn(partner?.name),
        phone: phoneIn(partner?.contact?.phone),
        vehicle: joinedName(partner?.vehicle?.color, partner?.vehicle?.make, partner?.vehicle?.model),
      })),
    ),
    dishes,
    content: {
      ...suiteMoney(wire, currency ?? ''),
      customerNote: notesTogether([
        ...carts.map((cart) => cart.special_instructions),
        wire.store_instructions,
      ]),
      cutlery: utensils(carts.map((cart) => cart.include_single_use_items)),
      ...customerOf(wire),
      fulfillment: fulfillment ?? 'dasher-delivery',
      estimatedPickupAt:
        instantFromText(wire.preparation_time?.ready_for_pickup_time) ??
        instantFromText(delivery?.estimated_pick_up_time) ??
        instantFromText(window(wire)),
      deliveryAddress: addressOf(wire),
      experience: storefrontOf(wire.ordering_platform, wire.fulfillment_type),
    },
    unknown: fulfillment === null ? ['order.fulfillment_type'] : [],
  }
}

function window({ scheduled_order_target_delivery_time_range: range }: SuiteOrder) {
  return range?.start_time ?? range?.start
}

function suiteMoney(wire: SuiteOrder, currency: string) {
  const detail = wire.payment?.payment_detail
  const charges = detail?.item_charges?.total
  const total = ofE5(detail?.order_total?.gross, currency)
  return {
    subtotalCents: priceOf(charges, currency) ?? 0,
    taxCents: ofE5(detail?.order_total?.tax, currency) ?? ofE5(charges?.tax, currency) ?? 0,
    ...(total !== null && { statedTotalCents: total }),
    tipCents: paidOf(detail?.tips?.total, currency) ?? 0,
    otherAmounts: suiteAmounts(detail, currency),
  }
}

function dishOf(item: SuiteItem, wire: SuiteOrder, currency: string, words: AllergyWords): Dish {
  const request = item.customer_request ?? item.customer_requests
  const { quantity } = item
  const below = (list: readonly SuiteItem[] | null | undefined) =>
    (list ?? []).map((one) => dishOf(one, wire, currency, words))
  return {
    title: item.title,
    itemId: item.id,
    lineId: item.cart_item_id,
    quantity: (typeof quantity === 'number' ? quantity : quantity?.amount) ?? null,
    priceCents: unitPrice(item, wire, currency),
    notes: [
      allergyText(request?.allergy?.allergens, request?.allergy?.instructions, words),
      request?.special_instructions,
      weighed(item),
    ].flatMap((note) => (note?.trim() ? [note] : [])),
    person: personOf(item, wire),
    substitution: item.fulfillment_action?.action_type ?? null,
    groups: (item.selected_modifier_groups ?? []).map((group) => ({
      title: group.title,
      chosen: below(group.selected_items),
      removed: below(group.removed_items),
    })),
  }
}

/** By weight: so many pounds, not pieces. */
function weighed({ quantity }: SuiteItem): string | null {
  const unit = typeof quantity === 'object' ? quantity?.unit : null
  return unit && unit.toUpperCase() !== 'PIECE' ? readName(unit) : null
}

/** A line without a row has an unknown price, never 0. */
function unitPrice(item: SuiteItem, wire: SuiteOrder, currency: string): number | null {
  const charges = wire.payment?.payment_detail?.item_charges
  const row =
    item.cart_item_id && charges?.price_breakdown?.find(({ cart_item_id: id }) => id === item.cart_item_id)
  if (!row) return null
  const isInclusive = charges?.total?.is_tax_inclusive ?? null
  const unit = priceOf(row.unit, currency, isInclusive)
  if (unit !== null) return unit
  const total = priceOf(row.total, currency, isInclusive)
  const count = row.quantity?.amount ?? 0
  return total !== null && count > 0 && total % count === 0 ? total / count : null
}

/** Whose line it is, where several order together. */
function personOf({ customer_id: id }: SuiteItem, { customers }: SuiteOrder): string | null {
  if (!id || !customers || customers.length < 2) return null
  return nameIn(customers.find((one) => one.id === id)?.name)
}

type Named = NonNullable<SuiteOrder['customers']>[number]['name']

function nameIn(name: Named): string | null {
  if (typeof name === 'string') return readName(name)
  return readName(name?.display_name) ?? joinedName(name?.first_name, name?.last_name)
}

function phoneIn(phone: string | { number?: string | null | undefined } | null | undefined): string | null {
  return readName(typeof phone === 'string' ? phone : phone?.number)
}

function customerOf({ customers }: SuiteOrder) {
  const customer = customers?.find((one) => one.is_primary_customer === true) ?? customers?.[0]
  const phone = customer?.contact?.phone
  return {
    customerName: nameIn(customer?.name) ?? '',
    // Masked: the number alone reaches nobody without its pin.
    customerPhone: joinedName(phone?.number, phone?.pin_code && `(${phone.pin_code})`),
    customerId: customer?.id ?? null,
  }
}

/** Where our own driver goes. What Uber calls a location has no published form: whatever it says is read out. */
function addressOf({ deliveries }: SuiteOrder): OrderContent['deliveryAddress'] {
  const [delivery] = deliveries ?? []
  const instructions = delivery?.instructions || null
  const lines = Object.entries(delivery?.location ?? {}).flatMap(([key, said]) =>
    typeof said === 'string' && !/^(?:type|.*_id|id)$/.test(key) ? (readName(said) ?? []) : [],
  )
  return lines.length === 0 && instructions === null ? null : { lines: lines.slice(0, 8), instructions }
}
