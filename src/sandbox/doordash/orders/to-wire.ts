import type { Random } from '../../world/random.ts'
import { subtotalOf, taxOn } from './amounts.ts'
import type { Chosen, Draft, DraftLine } from '../../customers/draft.ts'
import type {
  OutgoingCategory,
  OutgoingExtra,
  OutgoingItem,
  OutgoingOrder,
} from '../../world/outgoing-order.ts'

type Circumstances = {
  random: Random
  now: number
  shortCode: string
  storeKey: string
  providerType: string
}

/** Puts a customer's choices into DoorDash's words: ids, amounts, times (section 4 of the protocol). */
export function toWire(
  draft: Draft,
  { random, now, shortCode, storeKey, providerType }: Circumstances,
): OutgoingOrder {
  const id = random.uuid()
  const consumerNumber = BigInt(random.int(100_000_000, 999_999_999))
  const categories = categoriesOf(draft.lines, random)
  const subtotal = subtotalOf({ categories })
  const promotion = draft.promoted ? promote(subtotal, random) : null
  const tax = taxOn(promotion?.subtotal_for_tax ?? subtotal)
  const pickupAt = Math.round((now + draft.pickupInMinutes * 60_000) / 1_000) * 1_000
  return {
    id,
    consumer: {
      id: draft.consumerId ?? consumerNumber,
      email: 'support@doordash.example',
      first_name: draft.firstName,
      last_name: draft.lastName,
      phone: `+1514555${random.int(100, 199).toString().padStart(4, '0')}`,
    },
    store: { merchant_supplied_id: storeKey, provider_type: providerType },
    subtotal,
    tax,
    estimated_pickup_time: new Date(pickupAt).toISOString().replace('.000Z', 'Z'),
    is_pickup: draft.fulfilment === 'pickup',
    ...(draft.note !== null && { order_special_instructions: draft.note }),
    categories,
    is_tax_remitted_by_doordash: true,
    tax_amount_remitted_by_doordash: tax,
    commission_type: random.chance(0.3) ? 'dashpass' : 'regular',
    delivery_short_code: shortCode,
    fulfillment_type: (
      { dasher: 'dx_delivery', pickup: 'pickup', 'self-delivery': 'mx_fleet_delivery' } as const
    )[draft.fulfilment],
    merchant_tip_amount: draft.staffTipCents,
    experience: 'DOORDASH',
    ...(draft.utensils !== 'not-said' && { is_plastic_ware_option_selected: draft.utensils === 'yes' }),
    ...(draft.scheduled && { is_scheduled: true }),
    ...(draft.bagFee && { custom_fee: [{ type: 'BAG_FEE', price: 30, tax: 4 }] }),
    ...(promotion && { ...promotion, subtotal_tax_amount: tax }),
    ...(draft.fulfilment === 'self-delivery' && selfDelivery(random)),
  }
}

/** Lines stay in the customer's order inside their category, and are never merged. */
function categoriesOf(lines: DraftLine[], random: Random): OutgoingCategory[] {
  const categories = new Map<string, OutgoingCategory>()
  for (const line of lines) {
    const { id, name } = line.category
    const category = categories.get(id) ?? { name, merchant_supplied_id: id, items: [] }
    category.items.push(toItem(line, random))
    categories.set(id, category)
  }
  return [...categories.values()]
}

function toItem(line: DraftLine, random: Random): OutgoingItem {
  return {
    name: line.item.name,
    merchant_supplied_id: line.item.id,
    price: line.item.cents,
    quantity: line.quantity,
    line_item_id: random.uuid(),
    special_instructions: line.note,
    ...(line.consumerName !== null && { consumer_name: line.consumerName }),
    extras: toExtras(line.chosen, line.nestedAs, random),
  }
}

function toExtras(chosen: Chosen[], nestedAs: 'extras' | 'extra', random: Random): OutgoingExtra[] {
  const groups = new Map<string, OutgoingExtra>()
  for (const choice of chosen) {
    const extra = groups.get(choice.group.id) ?? {
      name: choice.group.name,
      merchant_supplied_id: choice.group.id,
      options: [],
    }
    extra.options.push({
      name: choice.option.name,
      merchant_supplied_id: choice.option.id,
      price: choice.option.cents,
      quantity: choice.quantity,
      line_option_id: random.uuid(),
      [nestedAs]: toExtras(choice.chosen, nestedAs, random),
    })
    groups.set(choice.group.id, extra)
  }
  return [...groups.values()]
}

/** Two stacked promotions; one paid by both, one by the restaurant alone. */
function promote(subtotal: number, random: Random) {
  const shared = Math.round(subtotal * 0.1)
  const byMerchant = Math.round(shared / 2)
  const own = Math.min(200, subtotal - shared)
  return {
    applied_discounts_details: [
      {
        promo_id: random.uuid(),
        promo_code: 'LOUTRE10',
        external_campaign_id: 'campaign-automne',
        total_discount_amount: shared,
        merchant_funded_discount_amount: byMerchant,
        doordash_funded_discount_amount: shared - byMerchant,
      },
      {
        promo_id: random.uuid(),
        external_campaign_id: 'campaign-habitues',
        total_discount_amount: own,
        merchant_funded_discount_amount: own,
        doordash_funded_discount_amount: 0,
      },
    ],
    total_merchant_funded_discount_amount: byMerchant + own,
    subtotal_for_tax: subtotal - byMerchant - own,
  } satisfies Partial<OutgoingOrder>
}

function selfDelivery(random: Random) {
  const instructions = 'Porte bleue, troisième étage'
  return {
    tip_amount: random.int(2, 8) * 100,
    delivery_address: {
      street: `${random.int(10, 990)} rue des Érables`,
      subpremise: `App. ${random.int(1, 12)}`,
      city: 'Montréal',
      state: 'QC',
      zip_code: 'H2J 3K5',
      country_code: 'CA',
      lat: '45.5231',
      lng: '-73.5817',
      address_instructions: instructions,
    },
    address_instructions: instructions,
    delivery_fee: 399,
    taxes_on_fees: 60,
    extra_cart_order_fee: 200,
    tax_transaction_id: random.uuid(),
  } satisfies Partial<OutgoingOrder>
}
