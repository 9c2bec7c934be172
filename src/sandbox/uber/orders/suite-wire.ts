import {
  type UberContent,
  type UberGroup,
  type UberLine,
  type UberOption,
  type UberOrder,
  uberLines,
} from '../../world/uber-order.ts'
import { amountsOf } from './amounts.ts'

/** What a reading may ask for beside the order itself (uber-eats.md section 6). */
const expandable = ['carts', 'deliveries', 'payment'] as const
type Expandable = (typeof expandable)[number]

/** What `expand=carts,deliveries,payment` names. */
export function expandedBy(query: URLSearchParams): ReadonlySet<Expandable> {
  const named = (query.get('expand') ?? '').split(',')
  return new Set(expandable.filter((part) => named.includes(part)))
}

/** An order as the 1.0.0 suite shows it; carts, deliveries and payment only where they were asked for. */
export function suiteOrder(order: UberOrder, expanded: ReadonlySet<Expandable>): Record<string, unknown> {
  const { content, failure } = order
  const time = (at: number) => new Date(at).toISOString()
  return {
    id: order.id,
    display_id: order.displayId,
    ...(order.externalId !== null && { external_id: order.externalId }),
    state: order.state,
    status: order.isScheduled ? 'SCHEDULED' : isEnded(order) ? 'COMPLETED' : 'ACTIVE',
    preparation_status: preparationOf(order),
    ordering_platform: content.platform,
    fulfillment_type: content.fulfilment,
    ...(order.dueAt !== null && {
      scheduled_order_target_delivery_time_range: {
        start_time: time(order.readyFor.at),
        end_time: time(order.readyFor.at + 30 * 60_000),
      },
    }),
    store: {
      id: order.storeId,
      name: 'Chez Loutre',
      timezone: 'America/Toronto',
      partner_identifiers: [{ value: order.storeKey, type: 'INTEGRATOR_STORE_ID' }],
    },
    customers: customersOf(content),
    ...(expanded.has('deliveries') && { deliveries: deliveriesOf(order) }),
    ...(expanded.has('carts') && { carts: cartsOf(order) }),
    ...(expanded.has('payment') && { payment: { payment_detail: paymentOf(order) } }),
    preparation_time: {
      ready_for_pickup_time_secs: Math.max(0, Math.round((order.readyFor.at - order.placedAt) / 1_000)),
      source: order.readyFor.source,
      ready_for_pickup_time: time(order.readyFor.at),
    },
    action_eligibility: eligibilityOf(order),
    ...(content.storeNote !== null && { store_instructions: content.storeNote }),
    ...(failure && {
      failure_info: {
        reason: failure.reason,
        failure_attributed_to_party: failure.party,
        will_merchant_be_paid: order.acceptedBy !== null && failure.party !== 'MERCHANT',
        description: failure.description,
      },
    }),
    created_time: time(order.placedAt),
    ...(order.expiresAt !== null && { estimated_unfulfilled_at: time(order.expiresAt) }),
    has_membership_pass: false,
    is_order_accuracy_risk: false,
  }
}

function isEnded({ state }: UberOrder): boolean {
  return state === 'SUCCEEDED' || state === 'FAILED'
}

function preparationOf({ missing, readyAt }: UberOrder): string {
  if (missing) return 'OUT_OF_ITEM_PENDING_CUSTOMER_RESPONSE'
  return readyAt === null ? 'PREPARING' : 'READY_FOR_HANDOFF'
}

function eligibilityOf({ state, readyAt }: UberOrder): Record<string, unknown> {
  const when = (is: boolean) => ({
    is_eligible: is,
    reason: is ? '' : 'The order is not in a state for this',
  })
  const isCooking = state === 'ACCEPTED' && readyAt === null
  return {
    adjust_ready_for_pickup_time: when(isCooking),
    mark_out_of_item: when(isCooking),
    cancel: when(state === 'ACCEPTED'),
    mark_cannot_fulfill: when(isCooking),
  }
}

function customersOf({ customers, phone }: UberContent): unknown[] {
  return customers.map(({ id, firstName, lastName }, index) => ({
    id,
    is_primary_customer: index === 0,
    name: { display_name: `${firstName} ${lastName}`.trim(), first_name: firstName, last_name: lastName },
    ...(index === 0 && {
      contact: { phone: { number: phone.number, pin_code: phone.pin, country_iso2: 'CA' } },
      order_history: { past_order_count: 3 },
      can_respond_to_fulfillment_issues: true,
    }),
  }))
}

function deliveriesOf({ content, courier, tripId, readyFor }: UberOrder): unknown[] {
  if (content.fulfilment === 'DELIVERY_BY_MERCHANT' && content.address) {
    const { street, unit, note } = content.address
    return [
      {
        id: tripId,
        instructions: note,
        location: { type: 'STREET_ADDRESS', street_address: street, unit_number: unit },
      },
    ]
  }
  if (content.fulfilment !== 'DELIVERY_BY_UBER') return []
  return [
    {
      id: tripId,
      status: courier?.step ?? 'SCHEDULED',
      estimated_pick_up_time: new Date(readyFor.at + 60_000).toISOString(),
      ...(courier && {
        delivery_partner: {
          name: courier.name,
          vehicle: { type: 'CAR', make: courier.vehicle, is_autonomous: false },
          contact: { phone: { number: courier.phone, country_iso2: 'CA' } },
        },
      }),
    },
  ]
}

function cartsOf({ content, missing }: UberOrder): unknown[] {
  return content.carts.map((cart) => ({
    id: cart.id,
    revision_id: '1',
    ...(cart.note !== null && { special_instructions: cart.note }),
    ...(cart.utensils !== null && { include_single_use_items: cart.utensils }),
    restricted_items: { alcohol: { contain_alcoholic_item: false } },
    fulfillment_issues: cart.lines.some(({ lineId }) => lineId === missing?.lineId)
      ? [{ issue_type: 'OUT_OF_ITEM', action_type: 'ASK_CUSTOMER', item: { cart_item_id: missing?.lineId } }]
      : [],
    items: cart.lines.map(lineOnWire),
  }))
}

function lineOnWire(line: UberLine): Record<string, unknown> {
  const request = {
    ...(line.note !== '' && { special_instructions: line.note }),
    ...(line.allergy && {
      allergy: { allergens: line.allergy.types, instructions: line.allergy.instructions },
    }),
  }
  return {
    ...itemOnWire(line),
    external_data: '',
    ...(line.customerId !== null && { customer_id: line.customerId }),
    ...(Object.keys(request).length > 0 && { customer_request: request }),
  }
}

function itemOnWire({ itemId, lineId, title, quantity, groups }: UberOption): Record<string, unknown> {
  return {
    id: itemId,
    cart_item_id: lineId,
    title,
    quantity: { amount: quantity, unit: 'PIECE' },
    selected_modifier_groups: groups.length === 0 ? null : groups.map(groupOnWire),
  }
}

function groupOnWire({ id, title, options, removed }: UberGroup): Record<string, unknown> {
  return {
    id,
    title,
    selected_items: options.length === 0 ? null : options.map(itemOnWire),
    removed_items:
      removed.length === 0
        ? null
        : removed.map((one) => ({
            id: one.itemId,
            title: one.title,
            quantity: { amount: 1, unit: 'PIECE' },
          })),
  }
}

const currency = 'CAD'

/** A value times 100,000, whatever the currency. */
function e5(cents: number): Record<string, unknown> {
  return { amount_e5: cents * 1_000, currency_code: currency, formatted: `$${(cents / 100).toFixed(2)}` }
}

function paymentOf(order: UberOrder): Record<string, unknown> {
  const { content, adjustment } = order
  const amounts = amountsOf(order)
  const withoutTax = amounts.total - amounts.tax
  return {
    currency_code: currency,
    order_total: {
      net: e5(withoutTax),
      tax: e5(amounts.tax),
      gross: e5(amounts.total),
      is_tax_inclusive: false,
    },
    item_charges: {
      total: {
        net: e5(amounts.subtotal),
        tax: e5(amounts.tax),
        gross: e5(amounts.subtotal + amounts.tax),
        is_tax_inclusive: false,
      },
      subtotal_including_promos: { net: e5(amounts.subtotal - amounts.discount) },
      price_breakdown: uberLines(content).flatMap((line) => pricesOf(line, 'ITEM', 1)),
    },
    ...(content.fees.length > 0 && {
      fees: {
        total: { gross: e5(amounts.fees) },
        details: content.fees.map(({ id, cents }) => ({ id, amount: { gross: e5(cents) } })),
      },
    }),
    tips: { total: { gross: e5(amounts.tip) } },
    promotions:
      amounts.discount === 0
        ? null
        : {
            total: { gross: e5(-amounts.discount) },
            details: [{ type: 'PERCENTOFF', discount_value: '10', external_promotion_id: 'LOUTRE10' }],
          },
    ...(adjustment && {
      adjustment: { total: { gross: e5(adjustment.cents) }, details: { reason: adjustment.reason } },
    }),
  }
}

/** A row for the line and one for each of its options; `unit` leaves the options out. `times`: of what it is on. */
function pricesOf(line: UberOption, type: 'ITEM' | 'OPTION', times: number): unknown[] {
  const { lineId, quantity, cents, groups } = line
  const own = {
    cart_item_id: lineId,
    price_type: type,
    quantity: { amount: quantity },
    unit: { net: e5(cents) },
    total: { net: e5(cents * quantity * times) },
  }
  return [
    own,
    ...groups.flatMap(({ options }) => options.flatMap((one) => pricesOf(one, 'OPTION', times * quantity))),
  ]
}
