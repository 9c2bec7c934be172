import type { Fulfillment, OrderContent } from '#shared/order/order.ts'
import type { SuiteItem, SuiteOrder } from '#shared/uber/suite-order.ts'
import { joinedName, readName } from '../../read-name.ts'
import { type AllergyWords, allergyText } from './allergy.ts'
import { currencyOf, type ReadParts } from './parts.ts'
import { type Dish, groupsOf } from './dish.ts'
import { fulfillmentOf, soldAs } from './fulfillment.ts'
import { grossOf, ofE5, paidOf, priceOf } from './money.ts'
import { momentOf } from './moment.ts'
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
  const looked = { ...lookups(wire), currency: currency ?? '', words }
  const dishes = carts.flatMap((cart) => (cart.items ?? []).map((item) => dishOf(item, looked)))
  return {
    id: wire.id,
    storeId: wire.store?.id ?? null,
    displayId: wire.display_id ?? null,
    currency,
    placedAt: momentOf(wire.created_time),
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
        momentOf(wire.preparation_time?.ready_for_pickup_time) ??
        momentOf(delivery?.estimated_pick_up_time) ??
        windowStart(wire, fulfillment),
      deliveryAddress: addressOf(wire),
      experience: soldAs(wire.ordering_platform, wire.fulfillment_type),
    },
    unknown: fulfillment === null ? ['order.fulfillment_type'] : [],
  }
}

/** What is brought is fetched this long before the customer wants it, in ms [assumed]. */
const wayMs = 15 * 60_000

/** When an order for later is fetched, by the time its customer wants it (uber-eats.md section 13). */
function windowStart(
  { scheduled_order_target_delivery_time_range: range }: SuiteOrder,
  fulfillment: Fulfillment | null,
): number | null {
  const start = momentOf(range?.start_time ?? range?.start)
  return start === null || fulfillment === 'customer-pickup' ? start : start - wayMs
}

function suiteMoney(wire: SuiteOrder, currency: string) {
  const detail = wire.payment?.payment_detail
  const charges = detail?.item_charges?.total
  const total = grossOf(detail?.order_total, currency)
  const subtotal = priceOf(charges, currency)
  return {
    isMoneyUnstated: (total === null && subtotal === null) || undefined,
    subtotalCents: subtotal ?? 0,
    taxCents: ofE5(detail?.order_total?.tax, currency) ?? ofE5(charges?.tax, currency) ?? 0,
    ...(total !== null && { statedTotalCents: total }),
    tipCents: paidOf(detail?.tips?.total, currency) ?? 0,
    otherAmounts: suiteAmounts(detail, currency),
  }
}

type Charges = NonNullable<NonNullable<NonNullable<SuiteOrder['payment']>['payment_detail']>['item_charges']>

/** What lines are joined with: an order may have thousands of either. */
type Lookups = {
  prices: ReadonlyMap<string, NonNullable<Charges['price_breakdown']>[number]>
  isTaxInclusive: boolean | null
  /** Whose line it is, where several order together. */
  people: ReadonlyMap<string, string | null>
  currency: string
  words: AllergyWords
}

function lookups({ payment, customers }: SuiteOrder): Omit<Lookups, 'currency' | 'words'> {
  const charges = payment?.payment_detail?.item_charges
  const several = customers && customers.length > 1 ? customers : []
  return {
    prices: new Map((charges?.price_breakdown ?? []).map((row) => [row.cart_item_id ?? '', row])),
    isTaxInclusive: charges?.total?.is_tax_inclusive ?? null,
    people: new Map(several.map(({ id, name }) => [id ?? '', nameIn(name)])),
  }
}

function dishOf(item: SuiteItem, looked: Lookups): Dish {
  // One is empty where the other is filled.
  const requests = [item.customer_request, item.customer_requests]
  const { quantity } = item
  return {
    title: item.title,
    itemId: item.id,
    lineId: item.cart_item_id,
    quantity: (typeof quantity === 'number' ? quantity : quantity?.amount) ?? null,
    priceCents: unitPrice(item, looked),
    notes: [
      ...requests.map((one) =>
        allergyText(one?.allergy?.allergens, one?.allergy?.instructions, looked.words),
      ),
      ...requests.map((one) => one?.special_instructions),
      weighed(item),
    ].flatMap((note) => (note?.trim() ? [note] : [])),
    person: item.customer_id ? (looked.people.get(item.customer_id) ?? null) : null,
    substitution: item.fulfillment_action?.action_type ?? null,
    groups: groupsOf(item.selected_modifier_groups, (one) => dishOf(one, looked)),
  }
}

/** By weight: so many pounds, not pieces. */
function weighed({ quantity }: SuiteItem): string | null {
  const unit = typeof quantity === 'object' ? quantity?.unit : null
  return unit && unit.toUpperCase() !== 'PIECE' ? readName(unit) : null
}

/** A line without a row has an unknown price, never 0. */
function unitPrice(
  { cart_item_id: id }: SuiteItem,
  { prices, currency, isTaxInclusive }: Lookups,
): number | null {
  const row = id ? prices.get(id) : undefined
  if (!row) return null
  const unit = priceOf(row.unit, currency, isTaxInclusive)
  if (unit !== null) return unit
  const total = priceOf(row.total, currency, isTaxInclusive)
  const count = row.quantity?.amount ?? 0
  return total !== null && count > 0 && total % count === 0 ? total / count : null
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

/** What a location says to machines. */
const notAddress = /^(?:id|type|lat|lng|latitude|longitude|.*_(?:id|type|value)|client_provided_.*)$/

/** Where our own driver goes. What Uber calls a location has no published form: whatever it says is read out, once. */
function addressOf({ deliveries }: SuiteOrder): OrderContent['deliveryAddress'] {
  const [delivery] = deliveries ?? []
  const instructions = delivery?.instructions || null
  const said = Object.entries(delivery?.location ?? {})
    .slice(0, 40)
    .flatMap(([key, part]) =>
      (typeof part === 'string' || typeof part === 'number') && !notAddress.test(key)
        ? (readName(String(part)) ?? [])
        : [],
    )
  const lines = [...new Set(said)].slice(0, 8)
  return lines.length === 0 && instructions === null ? null : { lines, instructions }
}
