import type { OrderContent, OtherAmount } from '#shared/order/order.ts'
import type { PreviousItem, PreviousOrder, PreviousRequests } from '#shared/uber/previous-order.ts'
import { joinedName, readName } from '../../read-name.ts'
import { type AllergyWords, allergyText } from './allergy.ts'
import { type Dish, groupsOf } from './dish.ts'
import { fulfillmentOf, soldAs } from './fulfillment.ts'
import { ofMinor } from './money.ts'
import { momentOf } from './moment.ts'
import { notesTogether } from './notes.ts'
import { currencyOf, type ReadParts } from './parts.ts'
import { courierOf, stateOfPrevious } from './state.ts'
import { utensils } from './utensils.ts'

/** An order of the generation before 1.0.0 in the core's words (uber-eats.md sections 7 to 10). Pure. */
export function readPrevious(wire: PreviousOrder, words: AllergyWords): ReadParts {
  const { eater, cart, payment } = wire
  const charges = payment?.charges
  const total = ofMinor(charges?.total)
  const subtotal = ofMinor(charges?.sub_total)
  const fulfillment = fulfillmentOf(wire.type)
  const people = peopleOf(wire)
  return {
    id: wire.id,
    storeId: wire.store?.id ?? null,
    displayId: wire.display_id ?? null,
    currency: currencyOf(charges?.total?.currency_code, [
      charges?.sub_total?.currency_code,
      cart?.items?.[0]?.price?.unit_price?.currency_code,
    ]),
    placedAt: momentOf(wire.placed_at),
    isScheduled: false,
    state: stateOfPrevious(wire.current_state),
    courier: courierOf(
      (wire.deliveries ?? []).map((delivery) => ({
        status: delivery.current_state,
        name: readName(delivery.first_name),
        phone: readName(delivery.phone),
        vehicle: joinedName(delivery.vehicle?.color, delivery.vehicle?.make, delivery.vehicle?.model),
      })),
    ),
    dishes: (cart?.items ?? []).map((item) => dishOf(item, people, words)),
    content: {
      isMoneyUnstated: (total === null && subtotal === null) || undefined,
      subtotalCents: subtotal ?? 0,
      taxCents: ofMinor(charges?.tax) ?? 0,
      ...(total !== null && { statedTotalCents: total }),
      tipCents: ofMinor(charges?.tip) ?? 0,
      otherAmounts: amountsOf(charges),
      customerNote: notesTogether([cart?.special_instructions, wire.store_instructions]),
      cutlery: utensils([wire.packaging?.disposable_items?.should_include]),
      customerName: joinedName(eater?.first_name, eater?.last_name) ?? '',
      customerPhone: joinedName(eater?.phone, eater?.phone_code && `(${eater.phone_code})`),
      customerId: null,
      fulfillment: fulfillment ?? 'dasher-delivery',
      estimatedPickupAt:
        momentOf(wire.estimated_ready_for_pickup_at) ?? momentOf(wire.deliveries?.[0]?.estimated_pickup_time),
      deliveryAddress: addressOf(wire),
      experience: soldAs(wire.brand, wire.type),
    },
    unknown: fulfillment === null ? ['order.type'] : [],
  }
}

type People = ReadonlyMap<string, string | null>

/** Whose line it is, where several order together. */
function peopleOf({ eaters }: PreviousOrder): People {
  const several = eaters && eaters.length > 1 ? eaters : []
  return new Map(
    several.map(({ id, first_name, last_name }) => [id ?? '', joinedName(first_name, last_name)]),
  )
}

function dishOf(item: PreviousItem, people: People, words: AllergyWords): Dish {
  const requests = requestsOf(item.special_requests)
  const allergies = requests.map((one) =>
    allergyText(one.allergens_to_exclude, one.allergy_instructions, words),
  )
  return {
    title: item.title,
    itemId: item.id,
    lineId: item.instance_id,
    quantity: item.quantity ?? null,
    priceCents: unitPrice(item),
    notes: [...allergies, item.special_instructions].flatMap((note) => (note?.trim() ? [note] : [])),
    person: item.eater_id ? (people.get(item.eater_id) ?? null) : null,
    substitution: item.fulfillment_action?.action_type ?? null,
    groups: groupsOf(item.selected_modifier_groups, (one) => dishOf(one, people, words)),
  }
}

/** Typed as a list, seen as one object. */
function requestsOf(sent: PreviousItem['special_requests']) {
  const list: readonly PreviousRequests[] = Array.isArray(sent) ? sent : [sent]
  return list.flatMap((request) => (request?.allergy ? [request.allergy] : []))
}

/** `unit_price` includes what is chosen, so it is the dish's own only where nothing is. */
function unitPrice({ price, selected_modifier_groups: groups }: PreviousItem): number | null {
  const base = ofMinor(price?.base_unit_price)
  if (base !== null) return base
  const hasChoices = (groups ?? []).some((group) => (group.selected_items ?? []).length > 0)
  return hasChoices ? null : ofMinor(price?.unit_price)
}

type Charges = NonNullable<PreviousOrder['payment']>['charges']

function amountsOf(charges: Charges): OtherAmount[] {
  const amounts: OtherAmount[] = []
  const add = (kind: OtherAmount['kind'], cents: number | null) => {
    if (cents) amounts.push({ kind, cents })
  }
  const named = [
    ['small-order-fee', charges?.small_order_fee],
    ['delivery-fee', charges?.delivery_fee],
    ['packing-fee', charges?.pick_and_pack_fee],
    ['bag-fee', charges?.bag_fee],
  ] as const
  for (const [kind, fee] of named) add(kind, ofMinor(fee))
  if (named.every(([, fee]) => !ofMinor(fee))) add('other-fee', ofMinor(charges?.total_fee))
  add('tax-on-fees', ofMinor(charges?.total_fee_tax))
  add('merchant-tip', ofMinor(charges?.tip))
  const before = ofMinor(charges?.sub_total)
  const after = ofMinor(charges?.sub_total_promo_applied)
  if (before !== null && after !== null) add('discount', Math.abs(before - after))
  add('cash-to-collect', ofMinor(charges?.cash_amount_due))
  return amounts
}

function addressOf({ eater }: PreviousOrder): OrderContent['deliveryAddress'] {
  const delivery = eater?.delivery
  if (!delivery) return null
  const { location } = delivery
  const lines = [location?.street_address ?? location?.title, location?.unit_number, location?.business_name]
  return { lines: lines.flatMap((line) => readName(line) ?? []), instructions: delivery.notes || null }
}
