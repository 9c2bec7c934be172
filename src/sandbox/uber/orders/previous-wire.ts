import {
  type UberContent,
  type UberGroup,
  type UberLine,
  type UberOption,
  type UberOrder,
} from '../../world/uber-order.ts'
import { type UberFulfilment } from '../../world/uber-states.ts'
import { amountsOf, wholeCents } from './amounts.ts'

/** Other words than the suite's (uber-eats.md section 7). */
const types: Record<UberFulfilment, string> = {
  DELIVERY_BY_UBER: 'DELIVERY_BY_UBER',
  DELIVERY_BY_MERCHANT: 'DELIVERY_BY_RESTAURANT',
  PICKUP: 'PICK_UP',
  DINE_IN: 'DINE_IN',
}

/** An order as `GET /v2/eats/order/{id}` shows it: one cart, money in cents. */
export function previousOrder(order: UberOrder, clientId: string): Record<string, unknown> {
  const { content } = order
  const time = (at: number) => new Date(at).toISOString()
  return {
    id: order.id,
    display_id: order.displayId,
    ...(order.externalId !== null && { external_reference_id: order.externalId }),
    current_state: previousState(order),
    type: types[content.fulfilment],
    brand: content.platform,
    store: { id: order.storeId, name: 'Chez Loutre', integrator_store_id: order.storeKey },
    eater: eaterOf(content),
    ...(content.customers.length > 1 && {
      eaters: content.customers.map(({ id, firstName }) => ({ id, first_name: firstName })),
    }),
    cart: cartOf(content),
    payment: { charges: chargesOf(order), promotions: null },
    packaging: packagingOf(content),
    placed_at: time(order.placedAt),
    estimated_ready_for_pickup_at: time(order.readyFor.at),
    ...(order.courier && {
      deliveries: [
        {
          id: order.tripId,
          first_name: order.courier.name,
          current_state: order.courier.step,
          phone: order.courier.phone,
          vehicle: { make: order.courier.vehicle },
        },
      ],
    }),
    order_manager_client_id: clientId,
  }
}

export function previousState({ state, failure }: UberOrder): string {
  switch (state) {
    case 'OFFERED':
      return 'CREATED'
    case 'ACCEPTED':
    case 'HANDED_OFF':
      return 'ACCEPTED'
    case 'SUCCEEDED':
      return 'FINISHED'
    case 'FAILED':
      return failure?.reason === 'POS_DENIED' ? 'DENIED' : 'CANCELED'
  }
}

function eaterOf({ customers: [eater], phone, address }: UberContent): Record<string, unknown> {
  return {
    first_name: eater?.firstName ?? '',
    last_name: eater?.lastName ?? '',
    phone: phone.number,
    phone_code: phone.pin,
    ...(address && {
      delivery: {
        location: { type: 'STREET_ADDRESS', street_address: address.street, unit_number: address.unit },
        type: 'DELIVER_TO_DOOR',
        notes: address.note,
      },
    }),
  }
}

/** This generation has one cart: what several have is in it. */
function cartOf({ carts, storeNote }: UberContent): Record<string, unknown> {
  const notes = [...carts.map((cart) => cart.note), storeNote].filter((note) => note !== null && note !== '')
  return {
    items: carts.flatMap((cart) => cart.lines.map(lineOnWire)),
    ...(notes.length > 0 && { special_instructions: notes.join('\n') }),
    fulfillment_issues: [],
  }
}

/** Null means that the customer made no selection. */
function packagingOf({ carts }: UberContent): Record<string, unknown> {
  const answers = carts.map((cart) => cart.utensils)
  const should_include = answers.includes(true) ? true : answers.includes(false) ? false : null
  return { disposable_items: { should_include } }
}

function lineOnWire(line: UberLine): Record<string, unknown> {
  return {
    ...itemOnWire(line),
    external_data: '',
    ...(line.note !== '' && { special_instructions: line.note }),
    ...(line.customerId !== null && { eater_id: line.customerId }),
    ...(line.allergy && {
      special_requests: {
        allergy: {
          allergens_to_exclude: line.allergy.types.map((type) => ({ type, freeform_text: '' })),
          allergy_instructions: line.allergy.instructions,
        },
      },
    }),
  }
}

function itemOnWire(item: UberOption): Record<string, unknown> {
  const { itemId, lineId, title, quantity, cents, groups } = item
  const whole = wholeCents(item)
  return {
    id: itemId,
    instance_id: lineId,
    title,
    quantity,
    price: {
      unit_price: money(whole),
      total_price: money(whole * quantity),
      base_unit_price: money(cents),
      base_total_price: money(cents * quantity),
    },
    selected_modifier_groups: groups.map(groupOnWire),
  }
}

function groupOnWire({ id, title, options, removed }: UberGroup): Record<string, unknown> {
  return {
    id,
    title,
    selected_items: options.length === 0 ? null : options.map(itemOnWire),
    removed_items:
      removed.length === 0 ? null : removed.map((one) => ({ id: one.itemId, title: one.title, quantity: 1 })),
  }
}

function money(cents: number): Record<string, unknown> {
  return { amount: cents, currency_code: 'CAD', formatted_amount: `$${(cents / 100).toFixed(2)}` }
}

function chargesOf(order: UberOrder): Record<string, unknown> {
  const amounts = amountsOf(order)
  const fee = (id: UberContent['fees'][number]['id']) =>
    order.content.fees.find((one) => one.id === id)?.cents
  const [bag, delivery, small] = [fee('BAG_FEE'), fee('DELIVERY_FEE'), fee('SMALL_ORDER_FEE')]
  return {
    total: money(amounts.total),
    sub_total: money(amounts.subtotal),
    tax: money(amounts.tax),
    total_fee: money(amounts.fees),
    ...(bag !== undefined && { bag_fee: money(bag) }),
    ...(delivery !== undefined && { delivery_fee: money(delivery) }),
    ...(small !== undefined && { small_order_fee: money(small) }),
    ...(amounts.tip > 0 && { tip: money(amounts.tip) }),
    ...(amounts.discount > 0 && {
      total_promo_applied: money(amounts.discount),
      sub_total_promo_applied: money(amounts.subtotal - amounts.discount),
    }),
  }
}
